import { desc } from 'drizzle-orm';
import { db, prepared, type Reader } from '#db/client';
import { auditEntries } from '#db/schema/audit';

const query = prepared((from: Reader) =>
  from
    .select({ position: auditEntries.position })
    .from(auditEntries)
    .orderBy(desc(auditEntries.position))
    .limit(1)
    .prepare(),
);

/** Where the log ends: while that stays the same, nothing anybody did has changed anything. */
export async function findNewestPosition(): Promise<number> {
  const [newest] = await query(db).execute();
  return newest?.position ?? 0;
}
