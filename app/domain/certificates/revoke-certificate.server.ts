import { transaction } from '#db/client';
import type { Admin } from '../people/actor';
import { moveCertificate } from './move-certificate.server';

/** Ends a valid or suspended certificate for good. Needs a reason. Nothing leads back: only a new exam does. */
export async function revokeCertificate(
  admin: Admin,
  { number, reason }: { number: string; reason: string },
  now: number,
): Promise<void> {
  await transaction((tx) => moveCertificate(tx, admin, { number, act: 'revoke', reason, now }));
}
