import { asc, eq, inArray } from 'drizzle-orm';
import type { Reader } from '#db/client';
import { examPolicies, rulings, sittingAnswers, sittings } from '#db/schema/exams';
import { loadVersions } from '../../questions/load-versions.server';
import type { AnswersByPlace, SealedPaper } from '../../questions/paper';
import type { Ruling } from '../rulings/ruling';
import type { Sealed } from './replay-result';

/**
 * What the results of several sittings follow from, as it was pinned, by sitting; one that does not exist is left out. Four
 * queries, however many. Holds the keys: for scoring and replay only.
 */
export async function loadSealedPapers(
  reader: Reader,
  sittingIds: readonly string[],
): Promise<ReadonlyMap<string, Sealed>> {
  const rows = await reader
    .select({ id: sittings.id, paper: sittings.paper, policy: examPolicies.content })
    .from(sittings)
    .innerJoin(examPolicies, eq(examPolicies.hash, sittings.policyHash))
    .where(inArray(sittings.id, [...sittingIds]));
  const versions = [...new Set(rows.flatMap(({ paper }) => paper.items.map(({ version }) => version)))];
  const ruled = await loadRulings(reader, versions);
  const keys = ruled.flatMap(({ keyFrom }) => (keyFrom === null ? [] : [keyFrom]));
  const contents = await loadVersions(
    reader,
    [...versions, ...keys].map((version) => ({ version })),
  );
  const answers = await answersBySitting(reader, sittingIds);
  return new Map(
    rows.map(({ id, paper, policy }) => {
      const mine = rulingsOn(paper, ruled);
      return [id, { paper, policy, answers: answers.get(id) ?? {}, contents, rulings: mine }];
    }),
  );
}

/** The rulings on these versions, the oldest first. */
async function loadRulings(reader: Reader, versions: readonly string[]): Promise<Ruling[]> {
  return reader
    .select({ id: rulings.id, version: rulings.version, kind: rulings.kind, keyFrom: rulings.keyFrom })
    .from(rulings)
    .where(inArray(rulings.version, [...versions]))
    .orderBy(asc(rulings.number));
}

function rulingsOn({ items }: SealedPaper, all: readonly Ruling[]): Ruling[] {
  if (all.length === 0) return [];
  const versions = new Set(items.map(({ version }) => version));
  return all.filter(({ version }) => versions.has(version));
}

async function answersBySitting(reader: Reader, sittingIds: readonly string[]): Promise<Map<string, AnswersByPlace>> {
  const rows = await reader
    .select({ sittingId: sittingAnswers.sittingId, place: sittingAnswers.place, answer: sittingAnswers.answer })
    .from(sittingAnswers)
    .where(inArray(sittingAnswers.sittingId, [...sittingIds]));
  const bySitting = new Map<string, AnswersByPlace>();
  for (const { sittingId, place, answer } of rows) {
    const answers = bySitting.get(sittingId) ?? {};
    answers[String(place)] = answer;
    bySitting.set(sittingId, answers);
  }
  return bySitting;
}
