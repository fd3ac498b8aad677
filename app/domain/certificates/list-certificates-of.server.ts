import { inArray } from 'drizzle-orm';
import { db } from '#db/client';
import { certificates } from '#db/schema/certificates';
import type { Admin } from '../people/actor';
import type { CertificateState } from './certificate-transitions';

/** The certificates that rest on these sittings, by sitting; where there is none, none is named. */
export async function listCertificatesOf(
  _admin: Admin,
  sittingIds: readonly string[],
): Promise<Readonly<Record<string, { number: string; state: CertificateState }>>> {
  const rows = await db
    .select({ sittingId: certificates.sittingId, number: certificates.number, state: certificates.state })
    .from(certificates)
    .where(inArray(certificates.sittingId, [...sittingIds]));
  return Object.fromEntries(rows.map(({ sittingId, ...certificate }) => [sittingId, certificate]));
}
