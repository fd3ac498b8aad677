import { and, eq } from 'drizzle-orm';
import { db } from '#db/client';
import { examPolicies, sittings } from '#db/schema/exams';
import type { Language } from '../../language';
import type { Actor } from '../../people/actor';
import { blankAnswer } from '../../questions/answer';
import { loadVersions } from '../../questions/load-versions.server';
import type { ItemAnswer } from '../../questions/paper';
import { type ShownItem, showItem } from '../../questions/show-item';
import { Refusal } from '../../refusal';
import { sectionTitles } from '../policy/section-titles.server';
import { loadHeldAnswers } from './load-held-answers.server';
import type { SittingState } from './sitting-transitions';

/** One place of a paper with what the server holds for it; `sequence` is 0 where nothing was ever saved. */
export type ShownPlace = { item: ShownItem; section: string; answer: ItemAnswer; flagged: boolean; sequence: number };

/** A sitting as its candidate's browser may see it: named field by named field, so that no key can come along. */
export type ShownSitting = {
  id: string;
  title: string;
  state: SittingState;
  startedAt: number;
  deadline: number;
  /** Whether some page already writes to it. */
  hasWriter: boolean;
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
      writer: sittings.writer,
      paper: sittings.paper,
      policy: examPolicies.content,
    })
    .from(sittings)
    .innerJoin(examPolicies, eq(examPolicies.hash, sittings.policyHash))
    .where(and(eq(sittings.id, sittingId), eq(sittings.personId, actor.personId)));
  if (!sitting) throw new Refusal('not-found');
  const { paper, policy, writer, ...facts } = sitting;
  const answers = await loadHeldAnswers(db, sittingId);
  const answered = new Map(answers.map((row) => [row.place, row]));
  const contents = await loadVersions(db, paper.items);
  const titleOf = sectionTitles(language);
  const places = paper.items.map((drawn, place): ShownPlace => {
    const content = contents.get(drawn.version);
    if (!content) throw new Error(`place ${place} of sitting ${sittingId} has no stored version`);
    const held = answered.get(place);
    return {
      item: showItem(content, drawn, language),
      section: titleOf(drawn.section),
      answer: held?.answer ?? blankAnswer(content.type),
      flagged: held?.flagged ?? false,
      sequence: held?.sequence ?? 0,
    };
  });
  const savedAt = answers.reduce<number | null>((newest, row) => Math.max(newest ?? 0, row.savedAt), null);
  return { ...facts, hasWriter: writer !== null, title: policy.title[language], savedAt, places };
}
