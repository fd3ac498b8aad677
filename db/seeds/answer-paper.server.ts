import { keyOf } from '~/domain/questions/item';
import { loadVersions } from '~/domain/questions/load-versions.server';
import type { AnswersByPlace, DrawnItem } from '~/domain/questions/paper';
import { db } from '../client';

/** Answers to every item of a paper, right but for the places given, where one option that is not in the key is chosen. */
export async function answerPaper(drawn: readonly DrawnItem[], wrong: ReadonlySet<number>): Promise<AnswersByPlace> {
  const contents = await loadVersions(db, drawn);
  return Object.fromEntries(
    drawn.map(({ version, options }, place) => {
      const item = contents.get(version);
      const key = item ? keyOf(item) : [];
      const tempting = options.filter((option) => !key.includes(option)).slice(0, 1);
      return [String(place), { chosen: wrong.has(place) ? tempting : key }];
    }),
  );
}
