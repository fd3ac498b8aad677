import { eq } from 'drizzle-orm';
import { db, transaction } from '#db/client';
import { quizAttempts } from '#db/schema/questions';
import type { Actor } from '~/domain/people/actor';
import { blankAnswer } from '~/domain/questions/answer';
import { synchroniseBank } from '~/domain/questions/bank/synchronise-bank.server';
import { loadVersions } from '~/domain/questions/load-versions.server';
import { rightAnswer } from '~/domain/questions/mark';
import type { AnswersByPlace } from '~/domain/questions/paper';
import { finishQuiz } from '~/domain/questions/quiz/finish-quiz.server';
import { startQuiz } from '~/domain/questions/quiz/start-quiz.server';
import { loadShippedContent } from './courses';

/** Loads the shipped content and brings its quiz questions into the bank; for all of it there is `synchroniseContent`. */
export async function fillQuizBank(now = 0): Promise<void> {
  const quiz = loadShippedContent().pooled.filter(({ pool }) => pool === 'quiz');
  await transaction((tx) => synchroniseBank(tx, quiz, now));
}

/** The right answers to an attempt; with `wrong`, that many items from the last are answered wrongly. */
export async function answersTo(attemptId: string, { wrong = 0 } = {}): Promise<AnswersByPlace> {
  const [attempt] = await db.select().from(quizAttempts).where(eq(quizAttempts.id, attemptId));
  const drawn = attempt?.drawn ?? [];
  const contents = await loadVersions(db, drawn);
  return Object.fromEntries(
    drawn.map(({ version, options }, place) => {
      const content = contents.get(version);
      if (!content) throw new Error(`place ${place} has no stored version`);
      const key = rightAnswer(content);
      if (place < drawn.length - wrong) return [String(place), key];
      if (!('chosen' in key)) return [String(place), blankAnswer(content.type)];
      const others = options.filter((option) => !key.chosen.includes(option));
      return [String(place), { chosen: content.type === 'multiple' ? others : others.slice(0, 1) }];
    }),
  );
}

/** Sits a module's quiz from start to finish and passes it. */
export async function passQuiz(actor: Actor, moduleId: string, now: number): Promise<void> {
  const { id } = await startQuiz(actor, moduleId, now);
  await finishQuiz(actor, id, await answersTo(id), now);
}
