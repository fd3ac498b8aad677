import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findExamOverview } from '~/domain/exams/policy/find-exam-overview.server';
import { findPolicy } from '~/domain/exams/policy/find-policy.server';
import { admin } from '~/http/answer';
import { ExamOverviewPage } from '~/ui/exams/exam-overview';

export const handle = { words: ['exams', 'rooms', 'questions', 'bank', 'marking', 'statistics'] };

/** The policy in force, the pool behind it, who is sitting now and how it went lately. */
export const loader = admin.read(({ actor, language, now }) => findExamOverview(actor, findPolicy().id, language, now));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

export default function ExamOverview() {
  return <ExamOverviewPage overview={useLoaderData<typeof loader>()} />;
}
