import { type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { answerBinding } from '~/domain/hosts/answer-binding.server';
import { findOwnHost } from '~/domain/hosts/find-own-host.server';
import { person } from '~/http/answer';
import { translate } from '~/i18n/words.server';
import { NextStep } from '~/ui/hosts/next-step';
import { OwnBindings } from '~/ui/hosts/own-bindings';
import { Lamp } from '~/ui/primitives/lamp';
import { Moment } from '~/ui/primitives/moment';
import { Facts, Page, Section } from '~/ui/primitives/page';
import { useWords } from '~/ui/primitives/words';

export const handle = { words: ['hosts'] };

export const loader = person.read(async ({ actor, now, language }) => {
  const { bindings, ...host } = await findOwnHost(actor, now);
  return {
    title: translate(language)('hosts:mine.title'),
    ...host,
    bindings: bindings.map((binding) => ({ ...binding, enterprise: binding.enterprise[language] })),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

const bindingId = z.string().max(80).optional();
const answer = z.object({ accept: bindingId, decline: bindingId, end: bindingId });

/** A host's answer to a store: each button carries the id of its binding. */
export const action = person.write(async ({ actor, form, now }) => {
  const sent = await form(answer);
  for (const act of ['accept', 'decline', 'end'] as const) {
    const id = sent[act];
    if (id) await answerBinding(actor, { bindingId: id, act }, now);
  }
  return redirect('/host#stores');
});

export default function Host() {
  const { title, clearance, state, certificateUntil, identityCheckedAt, changes, bindings } =
    useLoaderData<typeof loader>();
  const { t } = useWords('hosts');
  const bound = bindings.some((binding) => binding.state === 'in-force');
  const unbound = clearance.cleared && !bound;
  return (
    <Page title={title}>
      <div className="mb-4 flex flex-wrap items-center gap-3 border-y border-hairline py-4 text-title wide:gap-5">
        <span className="font-serif font-strong">
          <Lamp light={clearance.light} size={96} />
        </span>
        <p className="max-w-[28rem] text-lead text-pencil">
          {t(unbound ? 'mine.unbound' : `mine.lead.${clearance.light}`)}
        </p>
      </div>
      {clearance.reasons.length > 0 && (
        <Section title={t('mine.reasons')}>
          <ol className="grid gap-1.5">
            {clearance.reasons.map((reason) => (
              <li key={reason} className="max-w-[40rem] border-s-2 border-edge ps-1.5" data-reason={reason}>
                <span className="block font-strong">{t(`reason.${reason}`)}</span>
                {t(`explain.${reason}`)}
              </li>
            ))}
          </ol>
          <div className="mt-3">
            <NextStep reasons={clearance.reasons} />
          </div>
        </Section>
      )}
      <Section title={t('mine.bindings')} id="stores">
        <OwnBindings bindings={bindings} />
        {bound && <p className="mt-1.5 text-small text-pencil">{t('mine.endHint')}</p>}
      </Section>
      <Section title={t('mine.account')}>
        <Facts
          facts={[
            { term: t('mine.stateTerm'), value: t(`state.${state ?? 'none'}`) },
            {
              term: t('mine.certificateUntil'),
              value: certificateUntil === null ? t('mine.noCertificate') : <Moment at={certificateUntil} only="date" />,
            },
            {
              term: t('mine.identityChecked'),
              value: identityCheckedAt === null ? t('mine.never') : <Moment at={identityCheckedAt} only="date" />,
            },
          ]}
        />
      </Section>
      {changes.length > 0 && (
        <Section title={t('mine.history')}>
          <ol className="grid gap-1">
            {changes.map(({ to, at, reason }) => (
              <li key={`${at} ${to}`} className="grid gap-x-3 wide:grid-cols-[16rem_1fr]">
                <span className="text-pencil">
                  <Moment at={at} />
                </span>
                <span>
                  {t(`state.${to}`)}
                  {reason && <span className="block text-small text-pencil">{reason}</span>}
                </span>
              </li>
            ))}
          </ol>
        </Section>
      )}
    </Page>
  );
}
