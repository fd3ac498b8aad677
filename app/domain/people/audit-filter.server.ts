import { and, eq, gte, inArray, lt, or, type SQL } from 'drizzle-orm';
import { db } from '#db/client';
import { contains } from '#db/contains';
import { auditEntries } from '#db/schema/audit';
import { people } from '#db/schema/people';
import { type ActionGroup, actionsIn } from '../audit/action-groups';
import type { AuditAction } from '../audit/actions';
import { normaliseEmail } from './email';

export type AuditFilter = {
  /** In a reason, a detail, a subject, or the name or address of somebody in the entry. */
  text?: string;
  action?: AuditAction;
  group?: ActionGroup;
  /** Entries this person made or is the subject of: their id, or the address of their account. */
  person?: string;
  subject?: string;
  /** Moments in ms: at or after the first, before the second. */
  from?: number;
  until?: number;
};

/** The condition that a filter is. Null when it names an address that has no account: then nothing can fit. */
export async function conditionOf(filter: AuditFilter): Promise<SQL | undefined | null> {
  const { text, action, group, person, subject, from, until } = filter;
  const personId = person?.includes('@') ? await idOf(person) : person;
  if (person && personId === undefined) return null;
  return and(
    text ? holding(text) : undefined,
    action ? eq(auditEntries.action, action) : undefined,
    group ? inArray(auditEntries.action, actionsIn(group)) : undefined,
    personId ? or(eq(auditEntries.actorId, personId), eq(auditEntries.subjectId, personId)) : undefined,
    subject ? eq(auditEntries.subjectId, subject) : undefined,
    from === undefined ? undefined : gte(auditEntries.at, from),
    until === undefined ? undefined : lt(auditEntries.at, until),
  );
}

function holding(text: string): SQL | undefined {
  const named = db
    .select({ id: people.id })
    .from(people)
    .where(or(contains(people.name, text), contains(people.email, text)));
  return or(
    contains(auditEntries.reason, text),
    contains(auditEntries.subjectId, text),
    contains(auditEntries.detail, text),
    inArray(auditEntries.actorId, named),
    inArray(auditEntries.subjectId, named),
  );
}

async function idOf(address: string): Promise<string | undefined> {
  const [person] = await db
    .select({ id: people.id })
    .from(people)
    .where(eq(people.email, normaliseEmail(address)));
  return person?.id;
}
