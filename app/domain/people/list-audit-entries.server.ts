import { and, desc, eq, inArray, lt, or } from 'drizzle-orm';
import { db } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { people } from '#db/schema/people';
import type { AuditAction } from '../audit/actions';
import type { Admin } from './actor';
import { normaliseEmail } from './email';

const PAGE = 50;

export type AuditFilter = {
  action?: AuditAction;
  /** Entries this person made or is the subject of: their id, or the address of their account. */
  person?: string;
  subject?: string;
  /** The position the page ends before. */
  before?: number;
};

/**
 * The audit log, newest first, a page at a time, with the present names of the people in it. `personKnown` is false when
 * the address that was asked for has no account.
 */
export async function listAuditEntries(_admin: Admin, filter: AuditFilter, limit = PAGE) {
  const { action, person, subject, before } = filter;
  const personId = person?.includes('@') ? await idOf(person) : person;
  if (person && personId === undefined) return { entries: [], personKnown: false, next: undefined };
  const rows = await db
    .select()
    .from(auditEntries)
    .where(
      and(
        action ? eq(auditEntries.action, action) : undefined,
        personId ? or(eq(auditEntries.actorId, personId), eq(auditEntries.subjectId, personId)) : undefined,
        subject ? eq(auditEntries.subjectId, subject) : undefined,
        before === undefined ? undefined : lt(auditEntries.position, before),
      ),
    )
    .orderBy(desc(auditEntries.position))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const names = await namesOf(page.flatMap(({ actorId, subjectId }) => [actorId ?? '', subjectId]));
  const entries = page.map((row) => ({
    ...row,
    actorName: row.actorId === null ? null : (names.get(row.actorId) ?? null),
    subjectName: row.subjectType === 'person' ? (names.get(row.subjectId) ?? null) : null,
  }));
  return { entries, personKnown: true, next: rows.length > limit ? page.at(-1)?.position : undefined };
}

async function namesOf(ids: string[]): Promise<Map<string, string>> {
  const unique = [...new Set(ids.filter(Boolean))];
  const rows = await db.select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, unique));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

async function idOf(address: string): Promise<string | undefined> {
  const [person] = await db
    .select({ id: people.id })
    .from(people)
    .where(eq(people.email, normaliseEmail(address)));
  return person?.id;
}
