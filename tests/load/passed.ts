import { eq } from 'drizzle-orm';
import { closeDatabase, db, openDatabase, transaction } from '#db/client';
import { newId } from '#db/identifier';
import { certificateNames } from '#db/schema/certificates';
import { examPolicies, sittingResults, sittings } from '#db/schema/exams';
import { adminGrants } from '#db/schema/people';
import { seenName } from '~/domain/certificates/issuing/plan-issue';
import { addCandidates } from './candidates';

const EXAM = 'host-certification';

/** A passed exam that awaits its certificate, as the issuing form names it. */
export type Passed = { sittingId: string; seen: string };

/**
 * Puts people who passed and agreed to a name into a server's database, and two admins who are signed in: what races is
 * the issuing, not the exam before it.
 */
export async function addPassed(
  databaseFile: string,
  count: number,
): Promise<{ passed: Passed[]; adminCookies: [string, string] }> {
  const [first, second, ...candidates] = await addCandidates(databaseFile, count + 2);
  if (!first || !second) throw new Error('two admins are needed');
  await openDatabase(databaseFile);
  const now = Date.now();
  const [policy] = await db.select().from(examPolicies).where(eq(examPolicies.examId, EXAM));
  if (!policy) throw new Error(`no policy of ${EXAM} is published`);
  const passed = candidates.map(({ personId }, number) => {
    const name = { name: `Racer ${number}`, latin: null };
    const sittingId = newId();
    return { personId, sittingId, ...name, seen: seenName({ sittingId, ...name }) };
  });
  await transaction(async (tx) => {
    for (const { personId } of [first, second]) {
      await tx.insert(adminGrants).values({ id: newId(), personId, grantedAt: now });
    }
    for (const { personId, sittingId, name, latin } of passed) {
      await tx.insert(certificateNames).values({ personId, name, latin, consentedAt: now });
      await tx.insert(sittings).values({
        id: sittingId,
        personId,
        examId: EXAM,
        policyHash: policy.hash,
        state: 'handed-in',
        paper: { seed: sittingId, items: [] },
        startedAt: now - 60_000,
        deadline: now,
        closedAt: now - 1000,
      });
      await tx.insert(sittingResults).values({
        sittingId,
        passed: true,
        correct: 20,
        total: 20,
        sections: [],
        scorerVersion: '1',
        digest: sittingId,
        scoredAt: now - 1000,
      });
    }
  });
  await closeDatabase();
  return {
    passed: passed.map(({ sittingId, seen }) => ({ sittingId, seen })),
    adminCookies: [first.cookie, second.cookie],
  };
}

/** The issuing form with these ticked, as a browser sends it. */
export const issueForm = (passed: readonly Passed[]): string[][] => [
  ['intent', 'issue'],
  ...passed.flatMap(({ sittingId, seen }) => [
    ['sitting', sittingId],
    ['seen', seen],
  ]),
];
