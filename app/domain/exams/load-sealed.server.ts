import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client';
import { examPolicies, sittings } from '#db/schema/exams';
import { loadVersions } from '../questions/load-versions.server';
import { Refusal } from '../refusal';
import { loadAnswers } from './load-answers.server';
import type { Sealed } from './replay-result';

/** What a sitting's result follows from, as it was pinned. Holds the keys: for scoring and replay only. Throws `not-found`. */
export async function loadSealed(reader: Reader, sittingId: string): Promise<Sealed> {
  const [sitting] = await reader
    .select({ paper: sittings.paper, policy: examPolicies.content })
    .from(sittings)
    .innerJoin(examPolicies, eq(examPolicies.hash, sittings.policyHash))
    .where(eq(sittings.id, sittingId));
  if (!sitting) throw new Refusal('not-found');
  return {
    ...sitting,
    answers: await loadAnswers(reader, sittingId),
    contents: await loadVersions(reader, sitting.paper.items),
  };
}
