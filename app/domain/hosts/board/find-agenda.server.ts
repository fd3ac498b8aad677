import { and, count, eq, isNotNull, isNull } from 'drizzle-orm';
import { db } from '#db/client';
import { certificates } from '#db/schema/certificates';
import { appeals, sittingResults, sittings } from '#db/schema/exams';
import { hostAccounts } from '#db/schema/hosts';
import { outboxMails } from '#db/schema/people';
import { awaitsIssue } from '../../certificates/awaits-issue.server';
import type { Admin } from '../../people/actor';

/** What waits for an admin now, and what is going on: numbers only. */
export async function findAgenda(_admin: Admin) {
  const [waiting] = await db
    .select({ number: count().mapWith(Number) })
    .from(sittings)
    .innerJoin(sittingResults, eq(sittingResults.sittingId, sittings.id))
    .where(awaitsIssue(db));
  return {
    toIssue: waiting?.number ?? 0,
    appeals: await db.$count(appeals, eq(appeals.state, 'open')),
    suspendedCertificates: await db.$count(certificates, eq(certificates.state, 'suspended')),
    suspendedHosts: await db.$count(hostAccounts, eq(hostAccounts.state, 'suspended')),
    undelivered: await db.$count(outboxMails, and(isNull(outboxMails.sentAt), isNotNull(outboxMails.lastError))),
    runningExams: await db.$count(sittings, eq(sittings.state, 'open')),
  };
}
