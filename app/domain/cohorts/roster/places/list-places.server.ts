import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { db } from '#db/client';
import { classes, classMembers } from '#db/schema/cohorts';
import { people } from '#db/schema/people';
import { rosterImports, rosterPlaces } from '#db/schema/rosters';
import type { Trainer } from '../../../people/actor';
import { classAllows } from '../../class-allows';
import { findOwnClass } from '../../find-own-class.server';
import { findSeats } from '../seats.server';
import { placeRows, type Sought, soughtPlaces } from './place-rows.server';

const PAGE = 50;
const UNLISTED_AT_MOST = 100;

/**
 * A page of a class's roster, with how many there are in all, those in the class who stand on no roster, the seats of its
 * order, and the import that is under way. Any other class is `not-found`.
 */
export async function listPlaces(
  trainer: Trainer,
  { classId, page, ...sought }: { classId: string; page: number } & Sought,
) {
  const own = await findOwnClass(db, trainer, classId);
  const [named] = await db
    .select({ en: classes.nameEn, zh: classes.nameZh })
    .from(classes)
    .where(eq(classes.id, classId));
  const where = soughtPlaces(classId, sought);
  const found = await db.$count(rosterPlaces, where);
  const pages = Math.max(1, Math.ceil(found / PAGE));
  const here = Math.min(Math.max(1, page), pages);
  const places = await placeRows(db, where, { limit: PAGE, offset: (here - 1) * PAGE });
  const all = await db.$count(rosterPlaces, soughtPlaces(classId, {}));
  const joined = await db.$count(rosterPlaces, soughtPlaces(classId, { state: 'joined' }));
  const uninvited = await db.$count(rosterPlaces, soughtPlaces(classId, { state: 'uninvited' }));
  return {
    name: { en: named?.en ?? '', zh: named?.zh ?? '' },
    mayChange: own.endedAt === null && classAllows(own.orderState, 'change-roster'),
    ...{ places, found, page: here, pages },
    counts: { all, joined, open: all - joined, uninvited },
    ...(await findSeats(db, classId)),
    unlisted: await listUnlisted(classId),
    underway: await findUnderway(classId),
  };
}

/** Who is in the class without a place on its roster. */
const listUnlisted = (classId: string) =>
  db
    .select({ personId: people.id, name: people.name, joinedAt: classMembers.joinedAt })
    .from(classMembers)
    .innerJoin(people, eq(people.id, classMembers.personId))
    .leftJoin(
      rosterPlaces,
      and(
        eq(rosterPlaces.classId, classMembers.classId),
        eq(rosterPlaces.personId, classMembers.personId),
        isNull(rosterPlaces.removedAt),
      ),
    )
    .where(and(eq(classMembers.classId, classId), isNull(classMembers.leftAt), isNull(rosterPlaces.id)))
    .orderBy(asc(people.name))
    .limit(UNLISTED_AT_MOST);

/** The import that waits for somebody, or for the job. */
async function findUnderway(classId: string) {
  const [found] = await db
    .select({ id: rosterImports.id, fileName: rosterImports.fileName, state: rosterImports.state })
    .from(rosterImports)
    .where(
      and(
        eq(rosterImports.classId, classId),
        inArray(rosterImports.state, ['mapping', 'comparing', 'compared', 'applying']),
      ),
    );
  return found ?? null;
}
