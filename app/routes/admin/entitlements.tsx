import { type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { endExtraTime } from '~/domain/exams/admission/end-extra-time.server';
import { findEntitlements } from '~/domain/exams/admission/find-entitlements.server';
import { grantExtraTime } from '~/domain/exams/admission/grant-extra-time.server';
import { recordPractice } from '~/domain/exams/admission/record-practice.server';
import { findAccount } from '~/domain/people/find-account.server';
import { admin } from '~/http/answer';
import { AboveAdmin } from '~/ui/admin/above';
import { Notice } from '~/ui/primitives/form';
import { Page } from '~/ui/primitives/page';
import { useWords } from '~/ui/primitives/words';
import { ExtraTime, Practice } from '~/ui/rooms/entitlements';

export const handle = { words: ['rooms', 'admin'] };

const done = z.enum(['grant', 'end', 'practice']).nullable().catch(null);

/** What a person is entitled to in exams: extra time, and the practice that passed. */
export const loader = admin.read(async ({ actor, param, query, now }) => {
  const account = await findAccount(actor, param('id'), now);
  return {
    title: account.name,
    personId: account.id,
    own: account.id === actor.personId,
    entitlements: await findEntitlements(actor, account.id),
    done: done.parse(query.get('done')),
  };
});

const reason = z.string().trim().min(1).max(500);
const change = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('grant'), extraPercent: z.coerce.number().int().min(1).max(200), reason }),
  z.object({ intent: z.literal('end'), reason }),
  z.object({ intent: z.literal('practice'), evidence: reason }),
]);

export const action = admin.write(async ({ actor, param, form, now }) => {
  const values = await form(change);
  const personId = param('id');
  if (values.intent === 'grant') await grantExtraTime(actor, { personId, ...values }, now);
  else if (values.intent === 'end') await endExtraTime(actor, personId, values.reason, now);
  else await recordPractice(actor, { personId, evidence: values.evidence }, now);
  return redirect(`/admin/people/${personId}/exams?done=${values.intent}`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

export default function Entitlements() {
  const { t } = useWords('rooms');
  const { title, personId, own, entitlements, done } = useLoaderData<typeof loader>();
  return (
    <Page above={<AboveAdmin to={`/admin/people/${personId}`} text={title} />} title={t('person.title')} lead={title}>
      {done && <Notice>{t(`person.done.${done}`)}</Notice>}
      {own && <p className="text-pencil">{t('person.own')}</p>}
      <ExtraTime granted={entitlements.extraTime} own={own} />
      <Practice practice={entitlements.practice} own={own} />
    </Page>
  );
}
