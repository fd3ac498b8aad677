import { and, asc, eq } from 'drizzle-orm';
import type { Transaction } from '#db/client';
import { examPolicies } from '#db/schema/exams';
import { quizAttempts } from '#db/schema/questions';
import type { AuditEntry } from '../../audit/record.server';
import { moveAccount } from './move-account.server';

/**
 * After a lesson completed or a quiz passed: opens the person's account if they have none, has it in training, and
 * makes it eligible once every quiz an exam asks for is passed.
 */
export async function followTraining(tx: Transaction, { action, actorId, subject, detail, at }: AuditEntry) {
  if (!actorId || (action === 'quiz-finished' && detail?.passed !== true)) return;
  const move = { personId: actorId, evidence: { [subject.type]: subject.id }, by: null, now: at };
  await moveAccount(tx, { ...move, cause: 'training-started' });
  await moveAccount(tx, { ...move, cause: 'training-recorded' });
  if (await mayNowSit(tx, actorId)) await moveAccount(tx, { ...move, cause: 'quizzes-passed' });
}

/**
 * Whether a person has passed every quiz that the newest policy of some exam asks for. An exam that only renews a certificate asks
 * for none, and leads nobody in.
 */
async function mayNowSit(tx: Transaction, personId: string): Promise<boolean> {
  const passed = await tx
    .selectDistinct({ moduleId: quizAttempts.moduleId })
    .from(quizAttempts)
    .where(and(eq(quizAttempts.personId, personId), eq(quizAttempts.passed, true)));
  const modules = new Set(passed.map(({ moduleId }) => moduleId));
  const published = await tx
    .select({ examId: examPolicies.examId, policy: examPolicies.content })
    .from(examPolicies)
    .orderBy(asc(examPolicies.publishedAt));
  const newest = new Map(published.map(({ examId, policy }) => [examId, policy]));
  return [...newest.values()].some(
    ({ requires, updates }) => updates === undefined && requires.quizzes.every((id) => modules.has(id)),
  );
}
