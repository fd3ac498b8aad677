import { setTimeout } from 'node:timers/promises';
import type { Language } from '../language';
import { type CompiledSide, compileSide } from './compile-side.server';
import type { Lesson } from './course';
import type { LessonTree } from './lesson-tree';

/** Both sides of this many lessons are kept; `keepLessons` sets it to the library's size. */
let capacity = 256;
const compiled = new Map<string, Promise<CompiledSide>>();

/**
 * One language of a lesson as a tree, compiled once for each state of its text (40 ms, the first time only) and kept
 * under that text's digest. Throws `ContentError`, each time, for a text that does not compile.
 */
export async function compileLesson(lesson: Lesson, language: Language): Promise<LessonTree> {
  const side = lesson[language];
  let under = compiled.get(side.hash);
  if (under) compiled.delete(side.hash);
  else under = compileSide(side);
  compiled.set(side.hash, under);
  const [oldest] = compiled.keys();
  if (compiled.size > capacity && oldest) compiled.delete(oldest);
  try {
    return (await under).tree;
  } catch (error) {
    compiled.delete(side.hash);
    throw error;
  }
}

/**
 * Compiles every lesson ahead of its first reader, one after another so that requests come in between, with a pause of
 * `pauseMs` after each, and makes room for exactly these. A lesson that fails is told to `failed` and does not stop the
 * others; `signal` does, once the one under way is finished.
 */
export async function warmLessons(
  lessons: readonly Lesson[],
  failed: (error: unknown) => void,
  { signal, pauseMs = 0 }: { signal?: AbortSignal; pauseMs?: number } = {},
): Promise<void> {
  capacity = 2 * lessons.length;
  for (const lesson of lessons) {
    for (const language of ['en', 'zh'] as const) {
      if (signal?.aborted) return;
      await compileLesson(lesson, language).catch(failed);
      await setTimeout(pauseMs);
    }
  }
}
