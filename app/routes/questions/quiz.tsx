import { type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { findModule } from '~/domain/courses/find-module.server';
import { stopsOf } from '~/domain/courses/reading-order';
import type { Language } from '~/domain/language';
import type { Actor } from '~/domain/people/actor';
import { itemAnswer } from '~/domain/questions/paper';
import { findOpenQuiz } from '~/domain/questions/quiz/find-open-quiz.server';
import { findQuizResult } from '~/domain/questions/quiz/find-quiz-result.server';
import { findTaughtLesson } from '~/domain/questions/quiz/find-taught-lesson.server';
import { finishQuiz } from '~/domain/questions/quiz/finish-quiz.server';
import { listQuizResults } from '~/domain/questions/quiz/list-quiz-results.server';
import { neededToPass, QUIZ_ITEMS } from '~/domain/questions/quiz/quiz';
import { startQuiz } from '~/domain/questions/quiz/start-quiz.server';
import type { ShownItem } from '~/domain/questions/show-item';
import { Refusal } from '~/domain/refusal';
import { person } from '~/http/answer';
import { answerField } from '~/http/answer-field';
import { translate } from '~/i18n/words.server';
import { coursePath, quizPath, stopPath } from '~/ui/courses/paths';
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
  const shown = items.map(({ lessonId, ...item }) => ({ ...item, lesson: findTaughtLesson(lessonId, language) }));
  return { state: 'result' as const, result: { ...result, items: shown, needed: neededToPass(items.length) } };
}

const answersTo = (items: readonly ShownItem[]) =>
  z.discriminatedUnion('intent', [
    z.object({ intent: z.literal('start') }),
    z.object({
      intent: z.literal('finish'),
      attempt: z.string().max(40),
      ...Object.fromEntries(items.map((item, place) => [`answer-${place}`, answerField(item)])),
    }),
  ]);

export const action = person.write(async ({ actor, param, form, now, language }) => {
  const { module } = findModule(param('course'), param('module'));
  const open = await findOpenQuiz(actor, module.id, language);
  const { intent, ...sent } = await form(answersTo(open?.items ?? []));
  if (intent === 'start') {
    await startQuiz(actor, module.id, now);
    return redirect(quizPath(module));
  }
  const { attempt, ...answers } = finished.parse(sent);
  const byPlace = Object.entries(answers).map(([name, answer]) => [name.slice('answer-'.length), answer]);
  await finishQuiz(actor, attempt, Object.fromEntries(byPlace), now);
  return redirect(`${quizPath(module)}?attempt=${attempt}`);
});

const finished = z.object({ attempt: z.string() }).catchall(itemAnswer);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

export default function Quiz() {
  return <QuizPage {...useLoaderData<typeof loader>()} />;
}
