import { type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { findOwnName } from '~/domain/certificates/names/find-own-name.server';
import { findExam } from '~/domain/exams/admission/find-exam.server';
import { startSitting } from '~/domain/exams/admission/start-sitting.server';
import { findPolicy } from '~/domain/exams/policy/find-policy.server';
import { findUpdatePolicy } from '~/domain/exams/policy/find-update-policy.server';
import { countWrong } from '~/domain/people/throttle.server';
import { Refusal } from '~/domain/refusal';
import { person } from '~/http/answer';
import { ExamPage } from '~/ui/exams/exam-page';

export const handle = { words: ['exams', 'rooms', 'integrity'] };

function updatePolicy() {
  const policy = findUpdatePolicy(findPolicy().id);
  if (!policy) throw new Refusal('not-found');
  return policy;
}

/** The shorter exam that renews a certificate, before and between sittings. */
export const loader = person.read(async ({ actor, language, now }) => ({
  ...(await findExam(actor, updatePolicy(), language, now)),
  nameConfirmed: (await findOwnName(actor)) !== null,
}));

const start = z.object({
  ready: z.literal('on', { error: 'exams:exam.start.unticked' }),
  code: z.string().max(40).optional(),
});

/** Starts the update exam, once; only for who holds a certificate in its renewal window. */
export const action = person.write(async ({ actor, form, client, now }) => {
  const { code } = await form(start);
  const begin = () => startSitting(actor, updatePolicy().id, now, code);
  const { sittingId } = code
    ? await countWrong(['room-code', actor.personId, client], 'window-code-wrong', begin)
    : await begin();
  return redirect(`/exam/sittings/${sittingId}`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

export default function UpdateExam() {
  return <ExamPage {...useLoaderData<typeof loader>()} />;
}
