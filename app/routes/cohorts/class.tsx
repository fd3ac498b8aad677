import { type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { actOnPeople, MOST_AT_ONCE } from '~/domain/readiness/acts/act-on-people.server';
import { findAct } from '~/domain/readiness/acts/find-act.server';
import { undoActs } from '~/domain/readiness/acts/undo-acts.server';
import { actKinds } from '~/domain/readiness/at-risk';
import { dashboardQuery } from '~/domain/readiness/dashboard-query';
import { findDashboard } from '~/domain/readiness/find-dashboard.server';
import { Refusal } from '~/domain/refusal';
import { trainer } from '~/http/answer';
import { environment } from '~/http/environment';
import { reminderLetter } from '~/i18n/readiness-letters.server';
import { translate } from '~/i18n/words.server';
import { DashboardPage } from '~/ui/readiness/dashboard-page';

export const handle = { words: ['cohorts', 'readiness'] };

const rowId = /^[\w-]{1,40}$/;

/** How ready a class is: one sentence, the burndown, and its people with why and what helps. */
export const loader = trainer.read(async ({ actor, param, query, now, language }) => {
  const classId = param('id');
  const done = query.get('done') ?? '';
  const dashboard = await findDashboard(actor, { classId, query: dashboardQuery(query), language }, now);
  return {
    classId,
    title: dashboard.title,
    dashboard,
    act: rowId.test(done) ? await findAct(actor, { classId, actId: done }, now) : null,
    skipped: Number(query.get('skipped')) || 0,
    now,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

const ids = z.array(z.string().regex(rowId)).max(MOST_AT_ONCE).default([]);
const wantedAct = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('act'),
    /** One person's button. */
    one: z
      .string()
      .regex(/^(remind|extend|assign|book):[\w-]{1,40}$/)
      .optional(),
    /** A button for those who are chosen. */
    bulk: z.enum(actKinds).optional(),
    person: ids,
  }),
  z.object({ intent: z.literal('undo'), act: z.string().regex(rowId) }),
]);

export const action = trainer.write(async ({ actor, param, query, form, language, now }) => {
  const classId = param('id');
  const wanted = await form(wantedAct);
  const back = (act: string, skipped: number) => {
    query.delete('index');
    query.set('done', act);
    if (skipped > 0) query.set('skipped', String(skipped));
    else query.delete('skipped');
    return redirect(`/classes/${classId}?${query}`);
  };
  if (wanted.intent === 'undo') {
    await undoActs(actor, { classId, actId: wanted.act }, now);
    return back(wanted.act, 0);
  }
  const [named, personId] = wanted.one?.split(':') ?? [];
  const kind = actKinds.find((each) => each === named) ?? wanted.bulk;
  if (!kind) throw new Refusal('nobody-chosen');
  const { actId, skipped } = await actOnPeople(
    actor,
    {
      classId,
      kind,
      personIds: personId ? [personId] : wanted.person,
      letter: reminderLetter(environment().origin),
      reason: translate(language)('readiness:act.extendReason'),
    },
    now,
  );
  return back(actId, skipped);
});

export default function Class() {
  return <DashboardPage {...useLoaderData<typeof loader>()} />;
}
