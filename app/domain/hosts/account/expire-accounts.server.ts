import { and, eq, inArray, lte } from 'drizzle-orm';
import { db, transaction } from '#db/client';
import { certificates } from '#db/schema/certificates';
import { hostAccounts } from '#db/schema/hosts';
import { moveAccount } from './move-account.server';

/** Has certified and active accounts expire whose certificate is over. Run by a job; returns how many did. */
export async function expireAccounts(now: number): Promise<number> {
  const over = () =>
    and(
      eq(certificates.state, 'valid'),
      lte(certificates.validUntil, now),
      inArray(hostAccounts.state, ['certified', 'active']),
    );
  const [due] = await db
    .select({ number: certificates.number })
    .from(certificates)
    .innerJoin(hostAccounts, eq(hostAccounts.personId, certificates.personId))
    .where(over())
    .limit(1);
  if (!due) return 0;
  return transaction(async (tx) => {
    const accounts = await tx
      .select({ personId: certificates.personId, number: certificates.number })
      .from(certificates)
      .innerJoin(hostAccounts, eq(hostAccounts.personId, certificates.personId))
      .where(over());
    for (const { personId, number } of accounts) {
      await moveAccount(tx, { personId, cause: 'certificate-over', evidence: { certificate: number }, by: null, now });
    }
    return accounts.length;
  });
}
