import { and, asc, count, eq, gt, inArray } from 'drizzle-orm';
import { db } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { certificateNames } from '#db/schema/certificates';
import { examPolicies, sittingResults, sittings } from '#db/schema/exams';
import { people } from '#db/schema/people';
import type { Admin } from '../people/actor';
import { awaitsIssue } from './awaits-issue.server';
import { REMINDER_EVERY_MS } from './names/remind-of-name.server';

export const QUEUE_A_PAGE = 50;

/**
 * The passed sittings that await a certificate, the longest-waiting first, a page at a time. `own` ones another admin has
 * to issue; without a `printed` name nobody can. `reminded` is whether their candidate was, within the last 24 hours.
 */
export async function listIssueQueue(admin: Admin, now: number, page = 1) {
  const [counted] = await db
    .select({ total: count().mapWith(Number) })
    .from(sittings)
    .innerJoin(sittingResults, eq(sittingResults.sittingId, sittings.id))
    .where(awaitsIssue(db));
  const total = counted?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / QUEUE_A_PAGE));
  const shown = Math.min(Math.max(1, page), pages);
  const rows = await db
    .select({
      sittingId: sittings.id,
      personId: people.id,
      name: people.name,
      email: people.email,
      printed: certificateNames.name,
      latin: certificateNames.latin,
      passedAt: sittingResults.scoredAt,
      points: sittingResults.points,
      total: sittingResults.total,
      policy: examPolicies.content,
    })
    .from(sittings)
    .innerJoin(sittingResults, eq(sittingResults.sittingId, sittings.id))
    .innerJoin(people, eq(people.id, sittings.personId))
    .innerJoin(examPolicies, eq(examPolicies.hash, sittings.policyHash))
    .leftJoin(certificateNames, eq(certificateNames.personId, people.id))
    .where(awaitsIssue(db))
    .orderBy(asc(sittings.closedAt), asc(sittings.id))
    .limit(QUEUE_A_PAGE)
    .offset((shown - 1) * QUEUE_A_PAGE);
  const reminded = await remindedSince(
    rows.map(({ personId }) => personId),
    now - REMINDER_EVERY_MS,
  );
  return {
    total,
    page: shown,
    pages,
    queue: rows.map(({ policy, ...row }) => ({
      ...row,
      exam: policy.title,
      own: row.personId === admin.personId,
      reminded: reminded.has(row.personId),
    })),
  };
}

/** Which of these people somebody reminded of their name since a moment. */
async function remindedSince(personIds: readonly string[], since: number): Promise<Set<string>> {
  const asked = await db
    .select({ personId: auditEntries.subjectId })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.subjectType, 'person'),
        inArray(auditEntries.subjectId, [...personIds]),
        eq(auditEntries.action, 'certificate-name-asked'),
        gt(auditEntries.at, since),
      ),
    );
  return new Set(asked.map(({ personId }) => personId));
}
