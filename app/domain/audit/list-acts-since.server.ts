import { asc, gt, sql } from 'drizzle-orm';
import { db, prepared, type Reader } from '#db/client';
import { auditEntries } from '#db/schema/audit';

const AT_MOST = 200;
const query = prepared((from: Reader) =>
  from
    .select({
      position: auditEntries.position,
      actorId: auditEntries.actorId,
      action: auditEntries.action,
      subjectId: auditEntries.subjectId,
    })
    .from(auditEntries)
    .where(gt(auditEntries.position, sql.placeholder('position')))
    .orderBy(asc(auditEntries.position))
    .limit(AT_MOST + 1)
    .prepare(),
);

/** What was recorded after a position, the oldest first; null when it was too much to look through. */
export async function listActsSince(position: number) {
  const acts = await query(db).execute({ position });
  return acts.length > AT_MOST ? null : acts;
}
