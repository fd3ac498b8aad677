import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { continuation } from '~/domain/courses/continuation';
import { findCourse } from '~/domain/courses/find-course.server';
import { listProgress } from '~/domain/courses/list-progress.server';
import { isCompleted, isRevisedSince } from '~/domain/courses/progress';
import { minutesOf } from '~/domain/courses/reading-order';
import { listPassedQuizzes } from '~/domain/questions/quiz/list-passed-quizzes.server';
import { anyone } from '~/http/answer';
import { Lessons } from '~/ui/courses/lessons';
import { NextStepLink, nextStepOf } from '~/ui/courses/next-step';
import { lessonPath, quizPath } from '~/ui/courses/paths';
import { Trail } from '~/ui/courses/trail';
import { ButtonLink } from '~/ui/primitives/button';
import { Page, Section } from '~/ui/primitives/page';
import { useWords } from '~/ui/primitives/words';

export const handle = { words: ['courses'] };

/** A course with its lessons and quizzes, and the viewer's own progress when there is a viewer. */
export const loader = anyone.read(async ({ actor, param, language }) => {
  const course = findCourse(param('course'));
  const progress = actor ? await listProgress(actor.personId) : new Map();
  const passed = actor ? await listPassedQuizzes(actor.personId) : new Set<string>();
  const step = continuation([course], progress, passed);
  const stateOf = (lesson: (typeof course.modules)[number]['lessons'][number]) => {
    if (isRevisedSince(lesson, progress.get(lesson.id))) return 'revised' as const;
    if (isCompleted(progress, lesson.id)) return 'completed' as const;
    return progress.has(lesson.id) ? ('begun' as const) : ('new' as const);
  };
  return {
    title: course.title[language],
    summary: course.summary[language],
    signedIn: actor !== null,
    step: step.kind === 'done' ? null : nextStepOf(step, language, progress.size === 0),
    modules: course.modules.map((module) => ({
      id: module.id,
      slug: module.slug,
      title: module.title[language],
      summary: module.summary[language],
      minutes: minutesOf(module.lessons),
      lessons: module.lessons.map((lesson) => ({
        id: lesson.id,
        to: lessonPath(lesson),
        title: lesson[language].title,
        minutes: lesson[language].minutes,
        state: stateOf(lesson),
      })),
      quiz: { to: quizPath(module), passed: passed.has(module.id) },
    })),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} · Greenroom` },
  { name: 'description', content: data?.summary ?? '' },
];

export default function Course() {
  const { title, summary, modules, step, signedIn } = useLoaderData<typeof loader>();
  const { t } = useWords('courses');
  return (
    <Page title={title} lead={summary} above={<Trail places={[{ to: '/courses', text: t('title') }]} />}>
      {step ? (
        <NextStepLink step={step} />
      ) : (
        <>
          <p className="mb-2">{t('finished')}</p>
          <ButtonLink to="/continue">{t('step.onward')}</ButtonLink>
        </>
      )}
      {!signedIn && <p className="mt-1 text-small text-pencil">{t('signedOut')}</p>}
      <div className="mt-6">
        {modules.map((module) => (
          <Section key={module.id} id={module.slug} title={`${module.id} ${module.title}`}>
            <p className="max-w-[41rem] text-pencil">{module.summary}</p>
            <p className="mb-1.5 mt-0.5 text-small text-pencil">{t('minutes', { count: module.minutes })}</p>
            <Lessons lessons={module.lessons} quiz={module.quiz} label={module.title} signedIn={signedIn} />
          </Section>
        ))}
      </div>
    </Page>
  );
}
