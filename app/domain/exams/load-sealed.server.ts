import { asc, eq, inArray } from 'drizzle-orm';
import type { Reader } from '#db/client';
import { examPolicies, rulings, sittings } from '#db/schema/exams';
import { loadVersions } from '../questions/load-versions.server';
import type { SealedPaper } from '../questions/paper';
import { Refusal } from '../refusal';
import { loadAnswers } from './load-answers.server';
import type { Sealed } from './replay-result';
import type { Ruling } from './ruling';

/** What a sitting's result follows from, as it was pinned. Holds the keys: for scoring and replay only. Throws `not-found`. */
export async function loadSealed(reader: Reader, sittingId: string): Promise<Sealed> {
  const [sitting] = await reader
    .select({ paper: sittings.paper, policy: examPolicies.content })
    .from(sittings)
    .innerJoin(examPolicies, eq(examPolicies.hash, sittings.policyHash))
    .where(eq(sittings.id, sittingId));
  if (!sitting) throw new Refusal('not-found');
  const ruled = await loadRulings(reader, sitting.paper);
  const keys = ruled.flatMap(({ keyFrom }) => (keyFrom === null ? [] : [{ version: keyFrom }]));
  return {
    ...sitting,
    answers: await loadAnswers(reader, sittingId),
    contents: await loadVersions(reader, [...sitting.paper.items, ...keys]),
    rulings: ruled,
  };
}

/** The rulings on a paper's items, the oldest first. */
async function loadRulings(reader: Reader, { items }: SealedPaper): Promise<Ruling[]> {
  const versions = items.map(({ version }) => version);
  return reader
    .select({ id: rulings.id, version: rulings.version, kind: rulings.kind, keyFrom: rulings.keyFrom })
    .from(rulings)
    .where(inArray(rulings.version, versions))
    .orderBy(asc(rulings.number));
}
