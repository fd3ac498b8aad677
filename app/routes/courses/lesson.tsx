import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { content } from '~/domain/content.server';
import { compileLesson } from '~/domain/courses/compile-lesson.server';
import { findCourse } from '~/domain/courses/find-course.server';
import { findLesson } from '~/domain/courses/find-lesson.server';
import { contentsOf } from '~/domain/courses/lesson-tree';
import { listProgress } from '~/domain/courses/list-progress.server';
import { neededFor } from '~/domain/courses/needed-for';
import { neighboursOf, type Stop } from '~/domain/courses/reading-order';
import { changesSince, showLesson } from '~/domain/courses/show-lesson';
import type { Language } from '~/domain/language';
import { anyone } from '~/http/answer';
import type { Neighbour } from '~/ui/courses/around';
import { LessonPage } from '~/ui/courses/lesson-page';
import { coursePath, lessonPath, stopPath } from '~/ui/courses/paths';

export const handle = { words: ['courses', 'lesson'] };

/** A lesson may be read by anybody; progress is the reader's own. */
export const loader = anyone.read(async ({ actor, param, language, now }) => {
  const course = findCourse(param('course'));
  const lesson = findLesson({ courseId: course.id, slug: param('lesson') });
  const module = course.modules.find(({ id }) => id === lesson.moduleId);
  const tree = await compileLesson(lesson, language);
  const mine = actor ? (await listProgress(actor.personId)).get(lesson.id) : undefined;
  const { previous, next } = neighboursOf(course, lesson);
  return {
    title: lesson[language].title,
    lesson: showLesson(lesson, language),
    path: lessonPath(lesson),
    course: { to: coursePath(course.id), text: course.title[language] },
    module: `${lesson.moduleId} ${module?.title[language] ?? ''}`,
    tree,
    contents: contentsOf(tree),
    needs: neededFor(tree, lesson[language], content().library, language),
    reader: actor?.personId ?? null,
    completedAt: mine?.completedAt ?? null,
    news: changesSince(lesson, mine, language),
    worksheets: content()
      .library.worksheets.filter(({ lessons }) => lessons.includes(lesson.id))
      .map((worksheet) => ({ to: `/worksheets#${worksheet.id}`, title: worksheet.title[language] })),
    previous: previous && neighbour(previous, language),
    next: next && neighbour(next, language),
    language,
    now,
  };
});

function neighbour(stop: Stop, language: Language): Neighbour {
  const { title } = stop.kind === 'lesson' ? stop.lesson[language] : { title: stop.module.title[language] };
  return { to: stopPath(stop), title, isQuiz: stop.kind === 'quiz' };
}

export type LessonData = Awaited<ReturnType<typeof loader>>;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} · Greenroom` },
  { name: 'description', content: data?.lesson.summary ?? '' },
];

export default function Lesson() {
  return <LessonPage {...useLoaderData<typeof loader>()} />;
}
