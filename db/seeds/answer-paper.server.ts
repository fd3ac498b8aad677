import { blankAnswer } from '~/domain/questions/answer';
import { loadVersions } from '~/domain/questions/load-versions.server';
import { rightAnswer } from '~/domain/questions/mark';
import type { AnswersByPlace, DrawnItem } from '~/domain/questions/paper';
import { db } from '../client';

/** Answers to every item of a paper, right but for the places given: those choose one option that is not in the key, or leave it. */
export async function answerPaper(drawn: readonly DrawnItem[], wrong: ReadonlySet<number>): Promise<AnswersByPlace> {
  const contents = await loadVersions(db, drawn);
  return Object.fromEntries(
    drawn.map(({ version, options }, place) => {
      const item = contents.get(version);
      if (!item) throw new Error(`place ${place} has no stored version`);
      const key = rightAnswer(item);
      if (!wrong.has(place)) return [String(place), key];
      if (!('chosen' in key)) return [String(place), blankAnswer(item.type)];
      return [String(place), { chosen: options.filter((option) => !key.chosen.includes(option)).slice(0, 1) }];
    }),
  );
}
