import { transaction } from '#db/client';
import type { Admin } from '../people/actor';
import { moveCertificate } from './move-certificate.server';

/** Suspends a valid certificate until somebody else lifts it or it is revoked. Needs a reason. Unknown numbers are not found. */
export async function suspendCertificate(
  admin: Admin,
  { number, reason }: { number: string; reason: string },
  now: number,
): Promise<void> {
  await transaction((tx) => moveCertificate(tx, admin, { number, act: 'suspend', reason, now }));
}
