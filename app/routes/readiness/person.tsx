import { type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { actOnPeople } from '~/domain/readiness/acts/act-on-people.server';
import { findAct } from '~/domain/readiness/acts/find-act.server';
import { undoActs } from '~/domain/readiness/acts/undo-acts.server';
import { actKinds } from '~/domain/readiness/at-risk';
import { findPersonReadiness } from '~/domain/readiness/find-person-readiness.server';
import { trainer } from '~/http/answer';
import { environment } from '~/http/environment';
import { reminderLetter } from '~/i18n/readiness-letters.server';
import { translate } from '~/i18n/words.server';
import { PersonPage } from '~/ui/readiness/person-page';

export const handle = { words: ['cohorts', 'readiness'] };

const rowId = /^[\w-]{1,40}$/;

/** One of a class: their way so far, what stands in it, and what was done for them. */
export const loader = trainer.read(async ({ actor, param, query, now, language }) => {
  const [classId, personId] = [param('id'), param('person')];
  const done = query.get('done') ?? '';
  const person = await findPersonReadiness(actor, { classId, personId, language }, now);
  return {
    classId,
    title: person.name,
    person,
    act: rowId.test(done) ? await findAct(actor, { classId, actId: done }, now) : null,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

const wantedAct = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('act'), kind: z.enum(actKinds) }),
  z.object({ intent: z.literal('undo'), act: z.string().regex(rowId) }),
]);

export const action = trainer.write(async ({ actor, param, form, language, now }) => {
  const [classId, personId] = [param('id'), param('person')];
  const wanted = await form(wantedAct);
  const back = (act: string) => redirect(`/classes/${classId}/people/${personId}?done=${act}`);
  if (wanted.intent === 'undo') {
    await undoActs(actor, { classId, actId: wanted.act, personId }, now);
    return back(wanted.act);
  }
  const letter = reminderLetter(environment().origin);
  const reason = translate(language)('readiness:act.extendReason');
  const { actId } = await actOnPeople(
    actor,
    { classId, kind: wanted.kind, personIds: [personId], letter, reason },
    now,
  );
  return back(actId);
});

export default function Person() {
  return <PersonPage {...useLoaderData<typeof loader>()} />;
}
