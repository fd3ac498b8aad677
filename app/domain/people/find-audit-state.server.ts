import { desc } from 'drizzle-orm';
import { db } from '#db/client';
import { auditEntries, auditSeals } from '#db/schema/audit';
import { readLastCheck } from '../audit/check-audit.server';
import type { Admin } from './actor';

/** How many seals are shown: a week. */
const SHOWN_SEALS = 7;

/** Whether the log is whole: the newest seals, how many entries there are since, and what the last check found. */
export async function findAuditState(_admin: Admin, dataDir: string) {
  const seals = await db
    .select({
      ordinal: auditSeals.ordinal,
      at: auditSeals.at,
      entries: auditSeals.entries,
      head: auditSeals.head,
      keyId: auditSeals.keyId,
    })
    .from(auditSeals)
    .orderBy(desc(auditSeals.ordinal))
    .limit(SHOWN_SEALS);
  return { seals, entries: await db.$count(auditEntries), check: readLastCheck(dataDir) };
}
