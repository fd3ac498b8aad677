import { beforeEach, expect, it } from 'vitest';
import { loadShippedContent } from '#tests/support/factories/courses';
import { findCourse } from '~/domain/courses/find-course.server';
import { findLesson } from '~/domain/courses/find-lesson.server';
import { findModule } from '~/domain/courses/find-module.server';
import { neighboursOf } from '~/domain/courses/reading-order';

beforeEach(() => void loadShippedContent());
const missing = expect.objectContaining({ code: 'not-found' });

it('finds a lesson by id and by address', () => {
  expect(findLesson({ id: 'F1.1' }).slug).toBe('nine-differences');
  expect(findLesson({ courseId: 'foundation', slug: 'nine-differences' }).id).toBe('F1.1');
});

it.each([
  ['a lesson of another course', () => findLesson({ courseId: 'after-sales', slug: 'nine-differences' })],
  ['an unknown id', () => findLesson({ id: 'F9.1' })],
  ['an unknown course', () => findCourse('constructor')],
  ['an unknown module', () => findModule('foundation', 'nothing')],
])('does not find %s', (_what, find) => {
  expect(find).toThrow(missing);
});

it('puts the quiz after the last lesson of a module', () => {
  const course = findCourse('foundation');
  const last = course.modules[0]?.lessons.at(-1);
  if (!last) throw new Error('the course is empty');
  expect(neighboursOf(course, findLesson({ id: 'F1.1' })).previous).toBeNull();
  expect(neighboursOf(course, last).next).toMatchObject({ kind: 'quiz', module: { id: 'F1' } });
});
