import { and, asc, desc, eq } from 'drizzle-orm';
import { db } from '#db/client';
import { people } from '#db/schema/people';
import { classActs } from '#db/schema/readiness';
import { UNDONE_WITHIN_MS } from './undo-acts.server';

/** So many of the newest are shown of one person. */
const MOST = 50;

/** What was done for somebody from a class's dashboard, the newest first. Whoever calls has looked both up. */
export async function listActsFor(classId: string, personId: string, now: number) {
  const rows = await db
    .select({
      id: classActs.id,
      kind: classActs.kind,
      detail: classActs.detail,
      doneAt: classActs.doneAt,
      undoneAt: classActs.undoneAt,
      by: people.name,
    })
    .from(classActs)
    .innerJoin(people, eq(people.id, classActs.doneBy))
    .where(and(eq(classActs.classId, classId), eq(classActs.personId, personId)))
    .orderBy(desc(classActs.doneAt), asc(classActs.id))
    .limit(MOST);
  return rows.map(({ detail, ...row }) => ({
    ...row,
    until: typeof detail.until === 'number' ? detail.until : null,
    sendsAt: typeof detail.notBefore === 'number' ? detail.notBefore : null,
    undoable: row.undoneAt === null && now - row.doneAt < UNDONE_WITHIN_MS && !isOnItsWay(row.kind, detail, now),
  }));
}

/** A reminder whose time has come is as good as sent. */
const isOnItsWay = (kind: string, { notBefore }: Record<string, string | number | null>, now: number) =>
  kind === 'remind' && (typeof notBefore !== 'number' || notBefore <= now);
