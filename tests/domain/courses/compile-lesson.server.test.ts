import { expect, it } from 'vitest';
import { compileLesson, warmLessons } from '~/domain/courses/compile-lesson.server';
import { ContentError } from '~/domain/courses/content-file.server';
import type { Lesson, LessonSide } from '~/domain/courses/course';

const side = (hash: string, body: string): LessonSide => ({
  id: 'B1.1',
  title: 'T',
  summary: 'S',
  minutes: 1,
  objectives: [],
  sources: [],
  figures: [],
  changes: [],
  file: `${hash}.mdx`,
  hash,
  body,
  bodyLine: 1,
});
const lesson = (hash: string, body = 'text'): Lesson => ({
  id: 'B1.1',
  slug: 's',
  courseId: 'c',
  moduleId: 'B1',
  en: side(`${hash}-en`, body),
  zh: side(`${hash}-zh`, body),
});

it('compiles a text once', async () => {
  const once = lesson('once');
  const [first, again] = await Promise.all([compileLesson(once, 'en'), compileLesson(once, 'en')]);
  expect(again).toBe(first);
  expect(await compileLesson(once, 'zh')).not.toBe(first);
});

it('compiles a changed text again', async () => {
  expect(await compileLesson(lesson('before', 'one'), 'en')).not.toEqual(
    await compileLesson(lesson('after', 'two'), 'en'),
  );
});

it('says each time what is wrong, and lets the others through', async () => {
  const wrong = lesson('wrong', '<Nothing />');
  await expect(compileLesson(wrong, 'en')).rejects.toThrow(ContentError);
  await expect(compileLesson(wrong, 'en')).rejects.toThrow('wrong-en.mdx:1 <Nothing> is not a component');
  const failed: unknown[] = [];
  await warmLessons([wrong, lesson('sound')], (error) => failed.push(error));
  expect(failed).toHaveLength(2);
});

it('goes no further once it is told to stop', async () => {
  const stop = new AbortController();
  const failed: unknown[] = [];
  const wrong = (error: unknown) => {
    failed.push(error);
    stop.abort();
  };
  const broken = ['one', 'two'].map((name) => lesson(`stopped-${name}`, '<Nothing />'));
  await warmLessons(broken, wrong, { signal: stop.signal });
  expect(failed).toHaveLength(1);
});

it('keeps no more texts than there are lessons', async () => {
  const kept = lesson('kept');
  await warmLessons([kept], () => undefined);
  const first = await compileLesson(kept, 'en');
  expect(await compileLesson(kept, 'en')).toBe(first);
  await compileLesson(lesson('other'), 'en');
  await compileLesson(lesson('other'), 'zh');
  expect(await compileLesson(kept, 'en')).not.toBe(first);
});
