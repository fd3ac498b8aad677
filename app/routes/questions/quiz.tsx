import { type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import type { Language } from '~/domain/both-languages';
import { findLesson } from '~/domain/courses/find-lesson.server';
import { findModule } from '~/domain/courses/find-module.server';
import { stopsOf } from '~/domain/courses/reading-order';
import type { Actor } from '~/domain/people/actor';
import { findOpenQuiz } from '~/domain/questions/find-open-quiz.server';
import { findQuizResult } from '~/domain/questions/find-quiz-result.server';
import { finishQuiz } from '~/domain/questions/finish-quiz.server';
import { listQuizResults } from '~/domain/questions/list-quiz-results.server';
import { neededToPass, QUIZ_ITEMS } from '~/domain/questions/quiz';
import { startQuiz } from '~/domain/questions/start-quiz.server';
import { Refusal } from '~/domain/refusal';
import { person } from '~/http/answer';
import { translate } from '~/i18n/words.server';
import { coursePath, lessonPath, quizPath, stopPath } from '~/ui/courses/paths';
import { QuizPage } from '~/ui/questions/quiz-page';

export const handle = { words: ['questions', 'courses'] };

/**
 * A module's quiz in one of three states: the result named by `?attempt=`, else the open attempt, else what is ahead.
 * Keys and explanations are only in the first.
 */
export const loader = person.read(async ({ actor, param, query, language }) => {
  const { course, module } = findModule(param('course'), param('module'));
  const stops = stopsOf(course);
  const next = stops[stops.findIndex((stop) => stop.kind === 'quiz' && stop.module.id === module.id) + 1];
  const page = {
    title: translate(language)('questions:quizOf', { module: module.title[language] }),
    course: { to: coursePath(course.id), text: course.title[language] },
    here: quizPath(module),
    onward: next ? stopPath(next) : '/continue',
  };
  const wanted = query.get('attempt');
  if (wanted) return { ...page, ...(await showResult(actor, module.id, wanted, language)) };
  const open = await findOpenQuiz(actor, module.id, language);
  if (open) return { ...page, state: 'open' as const, open };
  const attempts = await listQuizResults(actor, module.id);
  return { ...page, state: 'ahead' as const, attempts, total: QUIZ_ITEMS, needed: neededToPass(QUIZ_ITEMS) };
});

async function showResult(actor: Actor, moduleId: string, attemptId: string, language: Language) {
  const { items, ...result } = await findQuizResult(actor, attemptId, language);
  if (result.moduleId !== moduleId) throw new Refusal('not-found');
  const shown = items.map(({ lessonId, ...item }) => ({ ...item, lesson: taughtIn(lessonId, language) }));
  return { state: 'result' as const, result: { ...result, items: shown, needed: neededToPass(items.length) } };
}

/** The lesson that teaches an item; null when it has left the library since. */
function taughtIn(lessonId: string, language: Language) {
  try {
    const lesson = findLesson({ id: lessonId });
    return { to: lessonPath(lesson), title: lesson[language].title };
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** One answer: what is chosen of an item. A form that leaves an item out is told so at that item. */
const answer = z.array(z.string().max(40)).min(1, 'fields:choose').max(10);

const report = (places: number) =>
  z.discriminatedUnion('intent', [
    z.object({ intent: z.literal('start') }),
    z.object({
      intent: z.literal('finish'),
      attempt: z.string().max(40),
      ...Object.fromEntries(Array.from({ length: places }, (_, place) => [`answer-${place}`, answer])),
    }),
  ]);

export const action = person.write(async ({ actor, param, form, now, language }) => {
  const { module } = findModule(param('course'), param('module'));
  const open = await findOpenQuiz(actor, module.id, language);
  const { intent, ...sent } = await form(report(open?.items.length ?? 0));
  if (intent === 'start') {
    await startQuiz(actor, module.id, now);
    return redirect(quizPath(module));
  }
  const { attempt, ...answers } = finished.parse(sent);
  const chosen = Object.entries(answers).map(([name, each]) => [name.slice('answer-'.length), { chosen: each }]);
  await finishQuiz(actor, attempt, Object.fromEntries(chosen), now);
  return redirect(`${quizPath(module)}?attempt=${attempt}`);
});

const finished = z.object({ attempt: z.string() }).catchall(z.array(z.string()));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

export default function Quiz() {
  return <QuizPage {...useLoaderData<typeof loader>()} />;
}
