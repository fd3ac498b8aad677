import { asc, eq } from 'drizzle-orm';
import { db } from '#db/client';
import { examPolicies, sittingResults, sittings } from '#db/schema/exams';
import { people } from '#db/schema/people';
import type { Admin } from '../people/actor';
import { awaitsIssue } from './awaits-issue.server';

/** The passed sittings that await a certificate, the longest-waiting first. `own` ones another admin has to issue. */
export async function listIssueQueue(admin: Admin) {
  const rows = await db
    .select({
      sittingId: sittings.id,
      personId: people.id,
      name: people.name,
      email: people.email,
      passedAt: sittingResults.scoredAt,
      points: sittingResults.points,
      total: sittingResults.total,
      policy: examPolicies.content,
    })
    .from(sittings)
    .innerJoin(sittingResults, eq(sittingResults.sittingId, sittings.id))
    .innerJoin(people, eq(people.id, sittings.personId))
    .innerJoin(examPolicies, eq(examPolicies.hash, sittings.policyHash))
    .where(awaitsIssue(db))
    .orderBy(asc(sittings.closedAt))
    .limit(200);
  return rows.map(({ policy, ...row }) => ({ ...row, exam: policy.title, own: row.personId === admin.personId }));
}
