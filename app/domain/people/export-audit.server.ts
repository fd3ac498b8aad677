import { and, asc, gt, inArray, lte, max } from 'drizzle-orm';
import { db } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { people } from '#db/schema/people';
import type { Admin } from './actor';
import { type AuditFilter, conditionOf } from './audit-filter.server';

const BATCH = 1_000;

export type ExportedEntry = typeof auditEntries.$inferSelect & { actorName: string | null; subjectName: string | null };

/**
 * The filtered log from its beginning, batch after batch, so that a long one does not have to fit into memory. What is
 * recorded meanwhile is not in it. Each entry has all that was hashed.
 */
export async function* exportAudit(
  _admin: Admin,
  filter: AuditFilter,
  rowsAtOnce = BATCH,
): AsyncGenerator<ExportedEntry[]> {
  const condition = await conditionOf(filter);
  if (condition === null) return;
  const [newest] = await db.select({ position: max(auditEntries.position) }).from(auditEntries);
  const end = newest?.position ?? 0;
  let position = 0;
  for (;;) {
    const rows = await db
      .select()
      .from(auditEntries)
      .where(and(condition, gt(auditEntries.position, position), lte(auditEntries.position, end)))
      .orderBy(asc(auditEntries.position))
      .limit(rowsAtOnce);
    if (rows.length > 0) yield await withNames(rows);
    const last = rows.at(-1);
    if (!last || rows.length < rowsAtOnce) return;
    position = last.position;
  }
}

async function withNames(rows: (typeof auditEntries.$inferSelect)[]): Promise<ExportedEntry[]> {
  const ids = [...new Set(rows.flatMap(({ actorId, subjectId }) => [actorId ?? '', subjectId]))];
  const found = await db.select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, ids));
  const names = new Map(found.map(({ id, name }) => [id, name]));
  return rows.map((row) => ({
    ...row,
    actorName: names.get(row.actorId ?? '') ?? null,
    subjectName: row.subjectType === 'person' ? (names.get(row.subjectId) ?? null) : null,
  }));
}
