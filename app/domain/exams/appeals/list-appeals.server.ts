import { asc, desc, eq, ne } from 'drizzle-orm';
import { db } from '#db/client';
import { appeals } from '#db/schema/exams';
import { people } from '#db/schema/people';
import { itemVersions } from '#db/schema/questions';
import type { Admin } from '../../people/actor';

/** How many decided appeals are listed, the newest. */
const DECIDED = 100;

/**
 * Appeals: those that wait for a decision, the oldest first, and those that are done, the newest first. `mine` says that
 * another admin has to decide: the reader appealed, or wrote the item.
 */
export async function listAppeals(admin: Admin) {
  const columns = {
    id: appeals.id,
    itemId: appeals.itemId,
    place: appeals.place,
    state: appeals.state,
    name: people.name,
    personId: appeals.personId,
    authorId: itemVersions.authorId,
    openedAt: appeals.openedAt,
    decidedAt: appeals.decidedAt,
  };
  const from = () =>
    db
      .select(columns)
      .from(appeals)
      .innerJoin(people, eq(people.id, appeals.personId))
      .innerJoin(itemVersions, eq(itemVersions.hash, appeals.version));
  const open = await from().where(eq(appeals.state, 'open')).orderBy(asc(appeals.openedAt), asc(appeals.id)).limit(500);
  const done = await from()
    .where(ne(appeals.state, 'open'))
    .orderBy(desc(appeals.decidedAt), asc(appeals.id))
    .limit(DECIDED);
  const shown = ({ authorId, personId, ...row }: (typeof open)[number]) => ({
    ...row,
    personId,
    mine: authorId === admin.personId || personId === admin.personId,
  });
  return { open: open.map(shown), done: done.map(shown) };
}

export type Appeals = Awaited<ReturnType<typeof listAppeals>>;
