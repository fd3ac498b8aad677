import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { content } from '~/domain/content.server';
import { continuation } from '~/domain/courses/continuation';
import { listProgress } from '~/domain/courses/list-progress.server';
import { countCompleted } from '~/domain/courses/progress';
import { minutesOf } from '~/domain/courses/reading-order';
import { listPassedQuizzes } from '~/domain/questions/quiz/list-passed-quizzes.server';
import { anyone } from '~/http/answer';
import { translate } from '~/i18n/words.server';
import { Modules } from '~/ui/courses/modules';
import { NextStepLink, nextStepOf } from '~/ui/courses/next-step';
import { coursePath } from '~/ui/courses/paths';
import { Page } from '~/ui/primitives/page';
import { useWords } from '~/ui/primitives/words';

export const handle = { words: ['courses'] };

/** Every course, with the viewer's own progress when there is a viewer. */
export const loader = anyone.read(async ({ actor, language }) => {
  const { courses } = content().library;
  const progress = actor ? await listProgress(actor.personId) : new Map();
  const passed = actor ? await listPassedQuizzes(actor.personId) : new Set<string>();
  return {
    title: translate(language)('courses:title'),
    signedIn: actor !== null,
    step: nextStepOf(continuation(courses, progress, passed), language, progress.size === 0),
    courses: courses.map(({ id, title, summary, modules }) => ({
      id,
      to: coursePath(id),
      title: title[language],
      summary: summary[language],
      modules: modules.map((module) => ({
        id: module.id,
        title: `${module.id} ${module.title[language]}`,
        to: `${coursePath(id)}#${module.slug}`,
        minutes: minutesOf(module.lessons),
        lessons: module.lessons.length,
        done: actor && countCompleted(progress, module.lessons),
        quizPassed: actor && passed.has(module.id),
      })),
    })),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

export default function Courses() {
  const { courses, step, signedIn } = useLoaderData<typeof loader>();
  const { t } = useWords('courses');
  return (
    <Page title={t('title')} lead={t('lead')} wide>
      <NextStepLink step={step} />
      <Link to="/worksheets" className="mt-1 inline-flex min-h-[44px] items-center">
        {t('worksheets')}
      </Link>
      {!signedIn && <p className="mt-1 text-small text-pencil">{t('signedOut')}</p>}
      <div className="mt-6">
        {courses.map(({ id, to, title, summary, modules }) => (
          <section
            key={id}
            className="gap-x-6 border-t border-ink py-3 wide:grid wide:grid-cols-[minmax(16rem,1fr)_minmax(0,2fr)]"
          >
            <div className="mb-2">
              <h2 className="text-title">
                <Link to={to} prefetch="intent" className="text-ink no-underline hover:underline">
                  {title}
                </Link>
              </h2>
              <p className="mt-0.5 text-pencil">{summary}</p>
            </div>
            <Modules modules={modules} label={title} />
          </section>
        ))}
      </div>
    </Page>
  );
}
