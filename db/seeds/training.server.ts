import { eq } from 'drizzle-orm';
import { content } from '~/domain/content.server';
import { completeLesson } from '~/domain/courses/complete-lesson.server';
import { openLesson } from '~/domain/courses/open-lesson.server';
import { finishQuiz } from '~/domain/questions/quiz/finish-quiz.server';
import { startQuiz } from '~/domain/questions/quiz/start-quiz.server';
import { db } from '../client';
import { quizAttempts } from '../schema/questions';
import { answerPaper } from './answer-paper.server';
import type { World } from './settle.server';
import type { Timeline } from './timeline';

export type Training = {
  key: string;
  /** The day of the first lesson, counted back from today. */
  daysAgo: number;
  /** How many lessons are completed, in reading order. */
  lessons: number | 'all';
  /** How many of the modules read to their end also have their quiz passed. */
  quizzes: number | 'all';
  /** Modules whose quiz went wrong the first time. */
  stumbles?: readonly string[];
};

const AN_EVENING = 4;
const MINUTES_A_LESSON = 20;

/** Has somebody read lessons of an evening, four a day, and take each module's quiz the evening after its last lesson. */
export function train(timeline: Timeline, world: World, { key, daysAgo, stumbles = [], ...wanted }: Training) {
  const modules = content().library.courses.flatMap((course) => course.modules);
  const lessons = wanted.lessons === 'all' ? Number.POSITIVE_INFINITY : wanted.lessons;
  const quizzes = wanted.quizzes === 'all' ? Number.POSITIVE_INFINITY : wanted.quizzes;
  let read = 0;
  let passed = 0;
  const evening = () => Math.max(0, daysAgo - Math.floor(read / AN_EVENING));
  for (const module of modules) {
    for (const { id } of module.lessons) {
      if (read >= lessons) return opensNext(id);
      const at = timeline.daysAgo(evening(), 19, ((key.length * 3) % 40) + (read % AN_EVENING) * MINUTES_A_LESSON);
      timeline.add(at, async () => completeLesson(await world.person(key), id, at));
      read += 1;
    }
    if (passed >= quizzes) continue;
    passed += 1;
    const after = timeline.daysAgo(Math.max(0, evening() - 1), 21, (key.length * 7) % 50);
    if (stumbles.includes(module.id)) timeline.add(after - 900_000, (at) => takeQuiz(module.id, 4, at));
    timeline.add(after, (at) => takeQuiz(module.id, passed % 2, at));
  }

  function opensNext(id: string) {
    if (lessons === 0) return;
    timeline.add(timeline.daysAgo(evening(), 21, 5), async (at) => openLesson(await world.person(key), id, at));
  }

  async function takeQuiz(moduleId: string, mistakes: number, at: number) {
    const actor = await world.person(key);
    const { id } = await startQuiz(actor, moduleId, at - 420_000);
    const [attempt] = await db.select().from(quizAttempts).where(eq(quizAttempts.id, id));
    const drawn = attempt?.drawn ?? [];
    const wrong = new Set(drawn.map((_, place) => place).slice(0, mistakes));
    await finishQuiz(actor, id, await answerPaper(drawn, wrong), at);
  }
}
