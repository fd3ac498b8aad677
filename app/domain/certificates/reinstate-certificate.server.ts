import { transaction } from '#db/client';
import type { Admin } from '../people/actor';
import { moveCertificate } from './move-certificate.server';

/** Makes a suspended certificate valid again. Needs a reason, and another admin than whoever suspended it or holds it. */
export async function reinstateCertificate(
  admin: Admin,
  { number, reason }: { number: string; reason: string },
  now: number,
): Promise<void> {
  await transaction((tx) => moveCertificate(tx, admin, { number, act: 'reinstate', reason, now }));
}
