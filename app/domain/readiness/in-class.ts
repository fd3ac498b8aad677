import { and, eq, or, sql } from 'drizzle-orm';
import type { Reader } from '#db/client';
import { classMembers } from '#db/schema/cohorts';

/** Values for the placeholders of `isAsked`. */
export type Asked = { classId: string; only: string };

/** Who of a class is asked about: everybody who is or was in it, or of them only so many. */
export const asking = (classId: string, only: Iterable<string> = []): Asked => ({ classId, only: [...only].join(' ') });

/** That a membership is of somebody asked about. */
export const isAsked = and(
  eq(classMembers.classId, sql.placeholder('classId')),
  or(sql`${sql.placeholder('only')} = ''`, sql`${sql.placeholder('only')} like '%' || ${classMembers.personId} || '%'`),
);

/** Everybody asked about. Asked inside other queries: naming 500 people in each would cost more than finding them. */
export const inClass = (from: Reader) =>
  from.select({ personId: classMembers.personId }).from(classMembers).where(isAsked);
