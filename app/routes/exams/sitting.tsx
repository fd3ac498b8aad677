import { type HeadersFunction, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { writerName } from '~/domain/exams/sitting/answer-save';
import { claimWriter } from '~/domain/exams/sitting/claim-writer.server';
import { findSitting } from '~/domain/exams/sitting/find-sitting.server';
import { handIn } from '~/domain/exams/sitting/hand-in.server';
import { saveAnswers } from '~/domain/exams/sitting/save-answers.server';
import { formWriter } from '~/domain/exams/sitting/sitting-writer';
import { nestedFields, readAnswer } from '~/domain/questions/answer-fields';
import { type ItemAnswer, itemAnswer } from '~/domain/questions/paper';
import type { ShownItem } from '~/domain/questions/show-item';
import { Refusal } from '~/domain/refusal';
import { person } from '~/http/answer';
import { RunningExam } from '~/ui/exams/running-exam';
import { readStep, type Step, stepSearch } from '~/ui/exams/step';

export const handle = { bare: true, words: ['sitting', 'questions'] };

/** Never kept by the browser: a page of earlier answers or an earlier clock must not come back. */
export const headers: HeadersFunction = () => ({ 'Cache-Control': 'no-store' });

export const loader = person.read(async ({ actor, param, query, language, now }) => {
  const sitting = await findSitting(actor, param('id'), language);
  if (sitting.state !== 'open') throw redirect(`/exam/results/${sitting.id}`);
  return { sitting, now, firstStep: readStep(query.get('place'), sitting.places.length) };
});

const sent = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('answer'),
    place: z.coerce.number().int().min(0).max(999),
    answer: z.unknown().optional(),
    flagged: z.enum(['on', 'off']).default('off'),
    to: z.string().max(10).optional(),
  }),
  z.object({ intent: z.literal('take-over'), to: z.string().max(10).optional() }),
  z.object({ intent: z.literal('hand-in'), writer: writerName.optional() }),
]);

/** Hands in; or, for a page without JavaScript, takes over, or saves the answer that was sent and moves on. */
export const action = person.write(async ({ actor, param, form, now, language, device }) => {
  const id = param('id');
  const values = await form(sent);
  const writer = formWriter(actor.sessionId);
  if (values.intent === 'hand-in') {
    await handIn(actor, id, values.writer ?? writer, now);
    return redirect(`/exam/results/${id}`);
  }
  const write = async () => {
    const takeOver = values.intent === 'take-over';
    const { holder } = await claimWriter(actor, id, { writer, takeOver, device }, now);
    if (holder) throw new Refusal('written-elsewhere');
    if (values.intent !== 'answer') return redirect(`/exam/sittings/${id}${stepSearch(stepOf(values.to, 0))}`);
    const { place, to } = values;
    const { places } = await findSitting(actor, id, language);
    const answer = answerSent(places[place]?.item, values.answer);
    const flagged = to === 'flag' || (to !== 'unflag' && values.flagged === 'on');
    const { outcomes } = await saveAnswers(actor, id, writer, [{ place, sequence: 'next', answer, flagged }], now);
    const refused = outcomes.find((outcome) => 'code' in outcome);
    if (refused) throw new Refusal(refused.code);
    return redirect(`/exam/sittings/${id}${stepSearch(stepOf(to, place))}`);
  };
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof Refusal) || !['sitting-over', 'sitting-closed'].includes(error.code)) throw error;
    // This page goes with its sitting: the result has to say what became of the answer that was sent.
    await handIn(actor, id, writer, now);
    return redirect(`/exam/results/${id}?late=1`);
  }
});

/** Where a button leads; one that only saves stays. */
const stepOf = (to: string | undefined, place: number): Step =>
  to === 'hand-in' ? to : to !== undefined && /^\d{1,3}$/.test(to) ? Number(to) - 1 : place;

/** Throws `order-broken`, so that steps half arranged do not count as an answer taken back. */
function answerSent(item: ShownItem | undefined, fields: unknown): ItemAnswer {
  if (!item) throw new Refusal('answer-not-on-paper');
  const { answer, problems } = readAnswer(item, nestedFields(fields));
  if (problems.some(({ problem }) => problem === 'order-broken')) throw new Refusal('order-broken');
  const read = itemAnswer.safeParse(answer);
  if (!read.success) throw new Refusal('answer-not-on-paper');
  return read.data;
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.sitting.title ?? ''} · Greenroom` },
];

export default function Sitting() {
  const { sitting, now, firstStep } = useLoaderData<typeof loader>();
  return <RunningExam sitting={sitting} now={now} firstStep={firstStep} />;
}
