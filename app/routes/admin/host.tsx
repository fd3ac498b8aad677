import { type MetaFunction, redirect } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { showNumber } from '~/domain/certificates/certificate-number';
import { reinstateAccount } from '~/domain/hosts/account/reinstate-account.server';
import { revokeAccount } from '~/domain/hosts/account/revoke-account.server';
import { suspendAccount } from '~/domain/hosts/account/suspend-account.server';
import { findHost } from '~/domain/hosts/find-host.server';
import { checkIdentity } from '~/domain/hosts/identity/check-identity.server';
import { admin } from '~/http/answer';
import { AboveAdmin } from '~/ui/admin/above';
import { CheckIdentity, DecideAccount } from '~/ui/hosts/account-acts';
import { AccountHistory } from '~/ui/hosts/account-history';
import { Lamp } from '~/ui/primitives/lamp';
import { Moment } from '~/ui/primitives/moment';
import { Facts, Page, Section } from '~/ui/primitives/page';
import { useFormat, useWords } from '~/ui/primitives/words';

export const handle = { words: ['hosts', 'admin'] };

/** A host's file: account and clearance, certificates, identity checks, history, and what this admin may decide. */
export const loader = admin.read(async ({ actor, param, now }) => {
  const { certificates, ...host } = await findHost(actor, param('id'), now);
  return {
    title: host.name,
    now,
    ...host,
    certificates: certificates.map((each) => ({ ...each, shown: showNumber(each.number) })),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

const reason = z.string().trim().min(1).max(1000);
const acts = {
  'account-suspended': suspendAccount,
  'account-reinstated': reinstateAccount,
  'account-revoked': revokeAccount,
};
const change = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('check'),
    compared: z.literal('on'),
    ofAge: z.enum(['yes', 'no']),
  }),
  z.object({
    intent: z.literal('decide'),
    act: z.enum(['account-suspended', 'account-reinstated', 'account-revoked']),
    reason,
  }),
]);

export const action = admin.write(async ({ actor, param, form, now }) => {
  const personId = param('id');
  const wanted = await form(change);
  if (wanted.intent === 'check') await checkIdentity(actor, { personId, ofAge: wanted.ofAge === 'yes' }, now);
  else await acts[wanted.act](actor, { personId, reason: wanted.reason }, now);
  return redirect(`/admin/hosts/${personId}`);
});

export default function Host() {
  const host = useLoaderData<typeof loader>();
  const { t } = useWords('hosts');
  const format = useFormat();
  const { title, email, state, clearance, certificates, checks, changes, now } = host;
  return (
    <Page above={<AboveAdmin to="/admin/hosts" text={t('register.title')} />} title={title}>
      <Section title={t('file.account')}>
        <Facts
          facts={[
            { term: t('file.email'), value: email },
            { term: t('register.light'), value: <Lamp light={clearance.light} /> },
            { term: t('register.state'), value: t(`state.${state}`) },
            {
              term: t('register.reason'),
              value:
                clearance.reasons.length === 0 ? (
                  t('register.cleared')
                ) : (
                  <ul>
                    {clearance.reasons.map((each) => (
                      <li key={each}>{t(`reason.${each}`)}</li>
                    ))}
                  </ul>
                ),
            },
            {
              term: t('file.certificates'),
              value:
                certificates.length === 0 ? (
                  t('file.noCertificates')
                ) : (
                  <ul>
                    {certificates.map(({ number, shown, validUntil }) => (
                      <li key={number}>
                        <Link to={`/admin/certificates/${number}`}>{shown}</Link>{' '}
                        <span className="text-pencil">
                          <Moment at={validUntil} only="date" />
                        </span>
                      </li>
                    ))}
                  </ul>
                ),
            },
          ]}
        />
      </Section>
      <Section title={t('file.identity')}>
        {checks.length === 0 && <p className="mb-2">{t('file.noChecks')}</p>}
        <ul className="mb-3">
          {checks.map(({ checkedAt, ofAge, by, until }) => (
            <li key={checkedAt}>
              <Moment at={checkedAt} /> {t(ofAge ? 'file.checkedLine' : 'file.checkedUnder', { by })}
              {until !== null && (
                <span className="block text-small text-pencil">
                  {ofAge
                    ? t(until > now ? 'file.counts' : 'file.countsNoMore', { date: format.date(until) })
                    : t('file.countsNot')}
                </span>
              )}
            </li>
          ))}
        </ul>
        {checks[0]?.ofAge && <p className="mb-3 text-small text-pencil">{t('file.reminded')}</p>}
        <CheckIdentity own={host.own} />
      </Section>
      <Section title={t('file.decide')}>
        <DecideAccount {...host} />
      </Section>
      <Section title={t('file.history')}>
        <AccountHistory changes={changes} />
      </Section>
    </Page>
  );
}
