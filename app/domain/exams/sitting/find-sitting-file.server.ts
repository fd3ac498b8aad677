import { asc, eq } from 'drizzle-orm';
import { db } from '#db/client';
import { examPolicies, sittingExtensions, sittingResults, sittings } from '#db/schema/exams';
import { people } from '#db/schema/people';
import { examWindows } from '#db/schema/windows';
import type { Language } from '../../language';
import type { Admin } from '../../people/actor';
import { describeDevice } from '../../people/device';
import { Refusal } from '../../refusal';
import { countAnswered, loadAnswers } from './load-answers.server';
import { isOver, savesUntil } from './sitting-clock';

/** Everything about one sitting an admin may need to judge it, but neither questions nor answers. Throws `not-found`. */
export async function findSittingFile(admin: Admin, sittingId: string, language: Language, now: number) {
  const [row] = await db
    .select({
      id: sittings.id,
      personId: people.id,
      name: people.name,
      email: people.email,
      state: sittings.state,
      startedAt: sittings.startedAt,
      deadline: sittings.deadline,
      grace: sittings.grace,
      closedAt: sittings.closedAt,
      paper: sittings.paper,
      writerDevice: sittings.writerDevice,
      writerSince: sittings.writerSince,
      window: examWindows.title,
      policy: examPolicies.content,
      policyHash: sittings.policyHash,
    })
    .from(sittings)
    .innerJoin(people, eq(people.id, sittings.personId))
    .innerJoin(examPolicies, eq(examPolicies.hash, sittings.policyHash))
    .leftJoin(examWindows, eq(examWindows.id, sittings.windowId))
    .where(eq(sittings.id, sittingId));
  if (!row) throw new Refusal('not-found');
  const { paper, policy, writerDevice, ...facts } = row;
  const [result] = await db
    .select({
      passed: sittingResults.passed,
      points: sittingResults.points,
      total: sittingResults.total,
      revision: sittingResults.revision,
      digest: sittingResults.digest,
    })
    .from(sittingResults)
    .where(eq(sittingResults.sittingId, sittingId));
  const extensions = await db
    .select({
      id: sittingExtensions.id,
      minutes: sittingExtensions.minutes,
      reason: sittingExtensions.reason,
      grantedAt: sittingExtensions.grantedAt,
      by: people.name,
    })
    .from(sittingExtensions)
    .innerJoin(people, eq(people.id, sittingExtensions.grantedBy))
    .where(eq(sittingExtensions.sittingId, sittingId))
    .orderBy(asc(sittingExtensions.grantedAt));
  return {
    ...facts,
    exam: policy.title[language],
    items: paper.items.length,
    answered: countAnswered(await loadAnswers(db, sittingId)),
    writerDevice: writerDevice === null ? null : describeDevice(writerDevice),
    result: result ?? null,
    extensions,
    running: row.state === 'open' && !isOver(savesUntil(row.deadline, row.grace), now),
    own: row.personId === admin.personId,
  };
}

export type SittingFile = Awaited<ReturnType<typeof findSittingFile>>;
