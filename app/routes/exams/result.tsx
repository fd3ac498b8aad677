import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { nextAttemptFrom } from '~/domain/exams/eligibility';
import { findEligibility } from '~/domain/exams/find-eligibility.server';
import { findResult } from '~/domain/exams/find-result.server';
import { person } from '~/http/answer';
import { ResultPage } from '~/ui/exams/result-page';

export const handle = { words: ['exams'] };

/** One's own result, and what comes next. */
export const loader = person.read(async ({ actor, param, language, now }) => {
  const result = await findResult(actor, param('id'), language);
  const { checklist } = await findEligibility(actor.personId, result.examId, now);
  return { result, nextFrom: result.passed ? null : nextAttemptFrom(checklist) };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.result.title ?? ''} · Greenroom` }];

export default function Result() {
  return <ResultPage {...useLoaderData<typeof loader>()} />;
}
