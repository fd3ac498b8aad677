import { and, asc, desc, gt, inArray, lt } from 'drizzle-orm';
import { db } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { people } from '#db/schema/people';
import type { Admin } from './actor';
import { type AuditFilter, conditionOf } from './audit-filter.server';

const PAGE = 50;

/** Which page: the one that ends before a position, or the one that begins after it; the newest without either. */
export type AuditPlace = { before?: number; after?: number };

/**
 * The audit log, newest first, a page at a time, with the present names of the people in it. `older` and `newer` are the
 * positions to go on from, where there is more. `personKnown` is false when the address that was asked for has no account.
 */
export async function listAuditEntries(_admin: Admin, asked: AuditFilter & AuditPlace, limit = PAGE) {
  const { before, after, ...filter } = asked;
  const condition = await conditionOf(filter);
  if (condition === null) return { entries: [], personKnown: false, older: undefined, newer: undefined };
  const upwards = after !== undefined && before === undefined;
  const rows = await db
    .select()
    .from(auditEntries)
    .where(
      and(
        condition,
        before === undefined ? undefined : lt(auditEntries.position, before),
        upwards ? gt(auditEntries.position, after) : undefined,
      ),
    )
    .orderBy(upwards ? asc(auditEntries.position) : desc(auditEntries.position))
    .limit(limit + 1);
  const page = upwards ? rows.slice(0, limit).reverse() : rows.slice(0, limit);
  const more = rows.length > limit;
  const named = page.flatMap(({ actorId, subjectId, detail }) => [actorId ?? '', subjectId, ...idsIn(detail)]);
  const names = await namesOf(named);
  const entries = page.map((row) => ({
    ...row,
    actorName: row.actorId === null ? null : (names.get(row.actorId) ?? null),
    subjectName: row.subjectType === 'person' ? (names.get(row.subjectId) ?? null) : null,
    detailNames: Object.fromEntries(
      idsIn(row.detail).flatMap((id) => (names.has(id) ? [[id, names.get(id) ?? '']] : [])),
    ),
  }));
  return {
    entries,
    personKnown: true,
    older: upwards || more ? page.at(-1)?.position : undefined,
    newer: (upwards ? more : before !== undefined) ? page[0]?.position : undefined,
  };
}

/** What in a detail could be the id of a person. */
const idsIn = (detail: Record<string, unknown>): string[] =>
  Object.values(detail).filter((value): value is string => typeof value === 'string' && /^[0-9a-z]{26}$/.test(value));

async function namesOf(ids: string[]): Promise<Map<string, string>> {
  const unique = [...new Set(ids.filter(Boolean))];
  const rows = await db.select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, unique));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
