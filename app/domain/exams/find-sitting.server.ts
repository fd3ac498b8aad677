import { and, eq } from 'drizzle-orm';
import { db } from '#db/client';
import { examPolicies, sittingAnswers, sittings } from '#db/schema/exams';
import type { Language } from '../both-languages';
import type { Actor } from '../people/actor';
import { type ShownItem, showItem } from '../questions/item';
import { loadVersions } from '../questions/load-versions.server';
import { Refusal } from '../refusal';
import { sectionTitles } from './section-titles.server';
import type { SittingState } from './sitting-transitions';

/** One place of a paper with what the server holds for it; `sequence` is 0 where nothing was ever saved. */
export type ShownPlace = ShownItem & { section: string; chosen: string[]; sequence: number };

/** A sitting as its candidate's browser may see it: named field by named field, so that no key can come along. */
export type ShownSitting = {
  id: string;
  title: string;
  state: SittingState;
  startedAt: number;
  deadline: number;
  /** The newest acknowledgement, ms; null while there is none. */
  savedAt: number | null;
  places: ShownPlace[];
};

/** One's own sitting, in the reader's language. Throws `not-found`. */
export async function findSitting(actor: Actor, sittingId: string, language: Language): Promise<ShownSitting> {
  const [sitting] = await db
    .select({
      id: sittings.id,
      state: sittings.state,
      startedAt: sittings.startedAt,
      deadline: sittings.deadline,
      paper: sittings.paper,
      policy: examPolicies.content,
    })
    .from(sittings)
    .innerJoin(examPolicies, eq(examPolicies.hash, sittings.policyHash))
    .where(and(eq(sittings.id, sittingId), eq(sittings.personId, actor.personId)));
  if (!sitting) throw new Refusal('not-found');
  const { paper, policy, ...facts } = sitting;
  const answers = await db
    .select({
      place: sittingAnswers.place,
      sequence: sittingAnswers.sequence,
      answer: sittingAnswers.answer,
      savedAt: sittingAnswers.savedAt,
    })
    .from(sittingAnswers)
    .where(eq(sittingAnswers.sittingId, sittingId));
  const answered = new Map(answers.map((row) => [row.place, row]));
  const contents = await loadVersions(db, paper.items);
  const titleOf = sectionTitles(language);
  const places = paper.items.map(({ version, section, options }, place): ShownPlace => {
    const content = contents.get(version);
    if (!content) throw new Error(`place ${place} of sitting ${sittingId} has no stored version`);
    const held = answered.get(place);
    return {
      ...showItem(content, options, language),
      section: titleOf(section),
      chosen: held?.answer.chosen ?? [],
      sequence: held?.sequence ?? 0,
    };
  });
  const savedAt = answers.reduce<number | null>((newest, row) => Math.max(newest ?? 0, row.savedAt), null);
  return { ...facts, title: policy.title[language], savedAt, places };
}
