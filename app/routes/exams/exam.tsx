import { type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { findEligibility } from '~/domain/exams/admission/find-eligibility.server';
import { findExtraTime } from '~/domain/exams/admission/find-extra-time.server';
import { startSitting } from '~/domain/exams/admission/start-sitting.server';
import { findPolicy } from '~/domain/exams/policy/find-policy.server';
import { sectionTitles } from '~/domain/exams/policy/section-titles.server';
import { listSittings } from '~/domain/exams/sitting/list-sittings.server';
import { extraMinutesOf, isOver } from '~/domain/exams/sitting/sitting-clock';
import { countWrong } from '~/domain/people/throttle.server';
import { person } from '~/http/answer';
import { ExamPage } from '~/ui/exams/exam-page';

export const handle = { words: ['exams', 'rooms', 'integrity'] };

/** The exam before and between sittings: what it is, what is missing, one's attempts. */
export const loader = person.read(async ({ actor, language, now }) => {
  const policy = findPolicy();
  const { eligible, checklist } = await findEligibility(actor.personId, policy.id, now);
  const sittings = await listSittings(actor, policy.id);
  const open = sittings.find(({ state }) => state === 'open');
  const titleOf = sectionTitles(language);
  const { minutes, pass, attempts, validMonths } = policy;
  return {
    title: policy.title[language],
    rules: {
      minutes,
      pass,
      attempts,
      validMonths,
      start: policy.start ?? 'any-time',
      extraMinutes: extraMinutesOf(minutes, await findExtraTime(actor.personId)),
      items: policy.sections.reduce((sum, { items }) => sum + items, 0),
      sections: policy.sections.map(({ id, items }) => ({ title: titleOf(id), items })),
    },
    eligible,
    checklist,
    sittings,
    open: open ? { sittingId: open.id, deadline: open.deadline, over: isOver(open.deadline, now) } : null,
    passed: sittings.some(({ result }) => result?.passed),
  };
});

const start = z.object({
  ready: z.literal('on', { error: 'exams:exam.start.unticked' }),
  code: z.string().max(40).optional(),
});

/** Starts the exam, once; while one is running, leads back to it. */
export const action = person.write(async ({ actor, form, client, now }) => {
  const { code } = await form(start);
  const begin = () => startSitting(actor, findPolicy().id, now, code);
  const { sittingId } = code
    ? await countWrong(['room-code', actor.personId, client], 'window-code-wrong', begin)
    : await begin();
  return redirect(`/exam/sittings/${sittingId}`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

export default function Exam() {
  return <ExamPage {...useLoaderData<typeof loader>()} />;
}
