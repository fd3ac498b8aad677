import fc from 'fast-check';
import { expect, it } from 'vitest';
import { loadShippedContent } from '#tests/support/factories/courses';
import { continuation } from '~/domain/courses/continuation';
import type { Progress } from '~/domain/courses/progress';
import { lessonsOf } from '~/domain/courses/reading-order';

const { courses } = loadShippedContent().library;
const lessons = lessonsOf(courses);
const modules = courses.flatMap((course) => course.modules.map(({ id }) => id));
const opened = (lastOpenedAt: number): Progress => ({
  openedAt: 1,
  lastOpenedAt,
  completedAt: null,
  completedRevision: null,
});
const completed = (at: number): Progress => ({ ...opened(at), completedAt: at, completedRevision: '2026-11-22' });
const none = new Set<string>();

it('begins with the first lesson of the first course', () => {
  expect(continuation(courses, new Map(), none)).toMatchObject({
    kind: 'lesson',
    lesson: { id: lessons[0]?.id },
    begun: false,
  });
});

it('goes back to the lesson opened last and not completed', () => {
  const progress = new Map([
    ['F1.1', opened(5)],
    ['X1.2', opened(9)],
    ['F1.2', completed(12)],
  ]);
  expect(continuation(courses, progress, none)).toMatchObject({ kind: 'lesson', lesson: { id: 'X1.2' }, begun: true });
});

it('goes on with the first lesson not completed when none is begun', () => {
  const progress = new Map([['F1.1', completed(5)]]);
  expect(continuation(courses, progress, none)).toMatchObject({ kind: 'lesson', lesson: { id: 'F1.2' }, begun: false });
});

it('asks for a quiz once every lesson is completed, then has nothing left', () => {
  const progress = new Map(lessons.map(({ id }) => [id, completed(1)]));
  expect(continuation(courses, progress, new Set(['F1']))).toMatchObject({
    kind: 'quiz',
    module: { id: modules.find((id) => id !== 'F1') },
  });
  expect(continuation(courses, progress, new Set(modules))).toEqual({ kind: 'done' });
});

it('never sends anybody to a lesson they completed, nor to a quiz they passed', () => {
  fc.assert(
    fc.property(
      fc.subarray(lessons.map(({ id }) => id)),
      fc.subarray(lessons.map(({ id }) => id)),
      fc.subarray(modules),
      (done, begun, passed) => {
        const progress = new Map([
          ...begun.map((id, at) => [id, opened(at)] as const),
          ...done.map((id, at) => [id, completed(at)] as const),
          ['Z9.9', opened(99)] as const,
        ]);
        const step = continuation(courses, progress, new Set(passed));
        if (step.kind === 'lesson') expect(done).not.toContain(step.lesson.id);
        else expect(done).toHaveLength(lessons.length);
        if (step.kind === 'quiz') expect(passed).not.toContain(step.module.id);
      },
    ),
  );
});
