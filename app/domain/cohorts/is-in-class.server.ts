import { and, eq, isNull, sql } from 'drizzle-orm';
import { db, prepared, type Reader } from '#db/client';
import { classMembers } from '#db/schema/cohorts';
import type { Actor } from '../people/actor';

const query = prepared((from: Reader) =>
  from
    .select({ classId: classMembers.classId })
    .from(classMembers)
    .where(and(eq(classMembers.personId, sql.placeholder('personId')), isNull(classMembers.leftAt)))
    .limit(1)
    .prepare(),
);

/** Whether somebody is in any class or team, also one that is over. Asked at every page. */
export async function isInClass(actor: Pick<Actor, 'personId'>): Promise<boolean> {
  const rows = await query(db).execute({ personId: actor.personId });
  return rows.length > 0;
}
