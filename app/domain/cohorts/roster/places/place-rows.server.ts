import { and, asc, eq, isNotNull, isNull, like, or, type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#db/client';
import { classMembers } from '#db/schema/cohorts';
import { people } from '#db/schema/people';
import { rosterPlaces } from '#db/schema/rosters';
import { placeState } from './place-state';

/** Which places of a class: those whose name, number or address contains a text, those in one state. */
export type Sought = { text?: string | undefined; state?: 'open' | 'uninvited' | 'joined' | undefined };

const SPECIAL = /[\\%_]/g;

export function soughtPlaces(classId: string, { text, state }: Sought): SQL | undefined {
  const pattern = text ? `%${text.toLowerCase().replace(SPECIAL, '\\$&')}%` : null;
  const has = (column: SQL) => like(sql`lower(${column})`, sql`${pattern} escape '\\'`);
  const open = isNull(rosterPlaces.personId);
  return and(
    eq(rosterPlaces.classId, classId),
    isNull(rosterPlaces.removedAt),
    pattern
      ? or(has(sql`${rosterPlaces.name}`), has(sql`${rosterPlaces.number}`), has(sql`${rosterPlaces.email}`))
      : undefined,
    state === 'open' ? open : undefined,
    state === 'uninvited' ? and(open, isNull(rosterPlaces.invitedAt), isNotNull(rosterPlaces.email)) : undefined,
    state === 'joined' ? isNotNull(rosterPlaces.personId) : undefined,
  );
}

/** Places with who came to them, by number and name; those without a number after the others. */
export async function placeRows(
  reader: Pick<Reader, 'select'>,
  where: SQL | undefined,
  { limit, offset }: { limit: number; offset: number },
) {
  const rows = await reader
    .select({
      id: rosterPlaces.id,
      name: rosterPlaces.name,
      number: rosterPlaces.number,
      email: rosterPlaces.email,
      personId: rosterPlaces.personId,
      accountName: people.name,
      invitedAt: rosterPlaces.invitedAt,
      expiresAt: rosterPlaces.expiresAt,
      takenAt: rosterPlaces.takenAt,
      leftAt: classMembers.leftAt,
    })
    .from(rosterPlaces)
    .leftJoin(people, eq(people.id, rosterPlaces.personId))
    .leftJoin(
      classMembers,
      and(eq(classMembers.classId, rosterPlaces.classId), eq(classMembers.personId, rosterPlaces.personId)),
    )
    .where(where)
    .orderBy(
      sql`${rosterPlaces.number} is null`,
      asc(rosterPlaces.number),
      asc(rosterPlaces.name),
      asc(rosterPlaces.id),
    )
    .limit(limit)
    .offset(offset);
  return rows.map((row) => ({ ...row, state: placeState(row) }));
}
export type PlaceRow = Awaited<ReturnType<typeof placeRows>>[number];
