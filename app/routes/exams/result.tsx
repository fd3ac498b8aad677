import { type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { findOwnName } from '~/domain/certificates/names/find-own-name.server';
import { nextAttemptFrom } from '~/domain/exams/admission/eligibility';
import { findEligibility } from '~/domain/exams/admission/find-eligibility.server';
import { appealQuestion } from '~/domain/exams/appeals/appeal-question.server';
import { findOwnAppeals } from '~/domain/exams/appeals/find-own-appeals.server';
import { withdrawAppeal } from '~/domain/exams/appeals/withdraw-appeal.server';
import { findResult } from '~/domain/exams/result/find-result.server';
import { listRegradings } from '~/domain/exams/rulings/list-regradings.server';
import { person } from '~/http/answer';
import { ResultPage } from '~/ui/exams/result-page';

export const handle = { words: ['exams', 'marking'] };

const doneField = z.enum(['sent', 'withdrawn']).nullable().catch(null);

/** One's own result, how it was regraded, what comes next, and one's appeals. */
export const loader = person.read(async ({ actor, param, query, language, now }) => {
  const result = await findResult(actor, param('id'), language);
  const { checklist, eligible } = await findEligibility(actor.personId, result.examId, now);
  return {
    result,
    nextFrom: result.passed ? null : nextAttemptFrom(checklist),
    eligible,
    late: query.get('late') === '1',
    regradings: await listRegradings(actor, result.id),
    appeals: await findOwnAppeals(actor, result.id, language, now),
    nameConfirmed: (await findOwnName(actor)) !== null,
    done: doneField.parse(query.get('done')),
  };
});

const sent = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('appeal'),
    question: z.coerce.number().int().min(1).max(1000),
    reason: z.string().trim().min(20).max(2000),
  }),
  z.object({ intent: z.literal('withdraw'), appealId: z.string().min(1).max(80) }),
]);

/** Sends an appeal against a question of one's paper, by its number, or withdraws one. */
export const action = person.write(async ({ actor, param, form, now }) => {
  const sittingId = param('id');
  const asked = await form(sent);
  if (asked.intent === 'appeal') {
    const { question, reason } = asked;
    await appealQuestion(actor, { sittingId, place: question - 1, reason }, now);
    return redirect(`/exam/results/${sittingId}?done=sent#appeals`);
  }
  await withdrawAppeal(actor, sittingId, asked.appealId, now);
  return redirect(`/exam/results/${sittingId}?done=withdrawn#appeals`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.result.title ?? ''} · Greenroom` }];

export default function Result() {
  return <ResultPage {...useLoaderData<typeof loader>()} />;
}
