import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { answerDrill } from '~/domain/questions/drill/answer-drill.server';
import { DRILL_ITEMS } from '~/domain/questions/drill/drill';
import { type AskedMistake, findDrill } from '~/domain/questions/drill/find-drill.server';
import { findTaughtLesson } from '~/domain/questions/quiz/find-taught-lesson.server';
import { Refusal } from '~/domain/refusal';
import { person } from '~/http/answer';
import { answerField } from '~/http/answer-field';
import { translate } from '~/i18n/words.server';
import { answerName } from '~/ui/questions/answering';
import { DrillPage } from '~/ui/questions/drill-page';

export const handle = { words: ['drill', 'questions'] };

/** How many were answered on this visit: said by the address, so that it needs no cookie and no script. */
const answered = (query: URLSearchParams): number => {
  const done = Number(query.get('done'));
  return Number.isInteger(done) && done > 0 ? Math.min(done, DRILL_ITEMS) : 0;
};

/** One mistake at a time, without its key. */
export const loader = person.read(async ({ actor, now, language, query }) => ({
  title: translate(language)('drill:title'),
  done: answered(query),
  total: DRILL_ITEMS,
  drill: await findDrill(actor, now, language),
}));

/**
 * What is sent of the question that is asked now. Its answer is looked at only when it is that question's: what came for
 * another one is refused as a whole, not corrected field by field.
 */
const sent = ({ itemId, item }: AskedMistake) =>
  z
    .object({
      intent: z.enum(['answer', 'unknown']),
      item: z.string().max(40),
      version: z.string().max(100),
      due: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
    })
    .catchall(z.unknown())
    .transform(({ intent, item: sentId, version, due, ...answers }, context) => {
      const fields = answers[answerName(itemId)];
      const asking = { itemId: sentId, version, dueAt: due };
      if (intent === 'unknown' || sentId !== itemId) return { ...asking, answer: null };
      const read = answerField(item).safeParse(fields);
      for (const { message, path } of read.error?.issues ?? []) {
        context.addIssue({ code: 'custom', input: fields, message, path: [answerName(itemId), ...path] });
      }
      return { ...asking, answer: read.data ?? null };
    });

/** Marks the answer and explains it at once; what is due next comes with the next page. */
export const action = person.write(async ({ actor, form, now, language, query }) => {
  const { next } = await findDrill(actor, now, language);
  if (!next) throw new Refusal('drill-moved-on');
  const answer = await form(sent(next));
  if (answer.itemId !== next.itemId) throw new Refusal('drill-moved-on');
  const { lessonId, ...explained } = await answerDrill(actor, answer, now, language);
  const item = { ...explained, lesson: findTaughtLesson(lessonId, language) };
  return { explained: item, done: Math.min(answered(query) + 1, DRILL_ITEMS) };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

export default function Drill() {
  return <DrillPage {...useLoaderData<typeof loader>()} />;
}
