import { type MetaFunction, redirect } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { answerBinding } from '~/domain/hosts/bindings/answer-binding.server';
import { findOwnHost } from '~/domain/hosts/find-own-host.server';
import { answerGuestInvitation } from '~/domain/hosts/guests/answer-guest-invitation.server';
import { person } from '~/http/answer';
import { translate } from '~/i18n/words.server';
import { NextStep } from '~/ui/hosts/next-step';
import { OwnBindings } from '~/ui/hosts/own-bindings';
import { OwnBroadcasts } from '~/ui/hosts/own-broadcasts';
import { OwnRequests } from '~/ui/hosts/own-requests';
import { BadgeLink } from '~/ui/live/badge-link';
import { Lamp } from '~/ui/primitives/lamp';
import { Moment } from '~/ui/primitives/moment';
import { Facts, Page, Section } from '~/ui/primitives/page';
import { useWords } from '~/ui/primitives/words';

export const handle = { words: ['hosts', 'trade', 'badge'] };

export const loader = person.read(async ({ actor, now, language }) => {
  const { bindings, invitations, broadcasts, ...host } = await findOwnHost(actor, now);
  const named = <Row extends { enterprise: Record<typeof language, string> }>(row: Row) => ({
    ...row,
    enterprise: row.enterprise[language],
  });
  return {
    title: translate(language)('hosts:mine.title'),
    ...host,
    bound: bindings.filter(({ state }) => state === 'in-force').map(named),
    asked: bindings.filter(({ state }) => state === 'asked').map(named),
    invitations: invitations.map(named),
    broadcasts: broadcasts.map(named),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

const id = z.string().max(80).optional();
const answer = z.object({ accept: id, decline: id, end: id, join: id, refuse: id, leave: id });
const guestActs = { join: 'accept', refuse: 'decline', leave: 'withdraw' } as const;

/** A host's answer to a store: each button carries the id of its binding or invitation. */
export const action = person.write(async ({ actor, form, now }) => {
  const sent = await form(answer);
  for (const act of ['accept', 'decline', 'end'] as const) {
    const bindingId = sent[act];
    if (bindingId) await answerBinding(actor, { bindingId, act }, now);
  }
  for (const button of ['join', 'refuse', 'leave'] as const) {
    const invitationId = sent[button];
    if (invitationId) await answerGuestInvitation(actor, { invitationId, act: guestActs[button] }, now);
  }
  return redirect(sent.join || sent.refuse || sent.leave ? '/host#broadcasts' : '/host#stores');
});

export default function Host() {
  const { title, clearance, state, certificateUntil, identityCheckedAt, changes, ...places } =
    useLoaderData<typeof loader>();
  const { bound, asked, invitations, broadcasts } = places;
  const { t } = useWords('hosts');
  const unbound = clearance.cleared && bound.length === 0;
  const held = clearance.cleared && bound.some(({ light }) => light !== 'green');
  return (
    <Page title={title}>
      <div className="mb-4 flex flex-wrap items-center gap-3 border-y border-hairline py-4 text-title wide:gap-5">
        <span className="font-serif font-strong">
          <Lamp light={clearance.light} size={96} />
        </span>
        <p className="max-w-[28rem] text-lead text-pencil">
          {t(unbound ? 'mine.unbound' : held ? 'mine.held' : `mine.lead.${clearance.light}`)}
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
      {asked.length + invitations.length > 0 && (
        <Section title={t('mine.requests')} id="asked">
          <OwnRequests bindings={asked} invitations={invitations} />
        </Section>
      )}
      <Section title={t('mine.broadcasts')} id="broadcasts">
        <OwnBroadcasts broadcasts={broadcasts} />
      </Section>
      <Section title={t('mine.bindings')} id="stores">
        <OwnBindings bindings={bound} />
        {bound.length > 0 && <p className="mt-1.5 text-small text-pencil">{t('mine.endHint')}</p>}
      </Section>
      {state !== null && <BadgeLink />}
      <Section title={t('mine.profile')}>
        <p className="max-w-[40rem]">
          {t('mine.profileLead')} <Link to="/host/profile">{t('mine.profileLink')}</Link>
        </p>
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
