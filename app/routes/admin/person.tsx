import { type MetaFunction, redirect } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { clear } from '~/domain/hosts/clearance/clearance';
import { listClearanceFacts } from '~/domain/hosts/clearance/list-clearance-facts.server';
import { listMemberships } from '~/domain/organisations/list-memberships.server';
import { findAccount } from '~/domain/people/find-account.server';
import { grantAdmin } from '~/domain/people/grant-admin.server';
import { listAuditEntries } from '~/domain/people/list-audit-entries.server';
import { withdrawAdmin } from '~/domain/people/withdraw-admin.server';
import { admin } from '~/http/answer';
import { translate } from '~/i18n/words.server';
import { AboveAdmin } from '~/ui/admin/above';
import { AuditEntries } from '~/ui/admin/audit-entries';
import { Memberships } from '~/ui/admin/memberships';
import { Button } from '~/ui/primitives/button';
import { Field, Form, Notice } from '~/ui/primitives/form';
import { Lamp } from '~/ui/primitives/lamp';
import { Moment } from '~/ui/primitives/moment';
import { Facts, Page, Section } from '~/ui/primitives/page';
import { useFormat, useWords } from '~/ui/primitives/words';

export const handle = { words: ['admin', 'audit', 'acts', 'rooms'] };

const done = z.enum(['grant', 'withdraw']).nullable().catch(null);
/** As many of the newest entries as fit under the rest; the log has them all. */
const SHOWN_ENTRIES = 10;

export const loader = admin.read(async ({ actor, param, query, now, language }) => {
  const account = await findAccount(actor, param('id'), now);
  const facts = (await listClearanceFacts([account.id])).get(account.id);
  return {
    title: account.name,
    section: translate(language)('admin:people.title'),
    account,
    own: account.id === actor.personId,
    light: facts ? clear(facts, now).light : ('grey' as const),
    hasHostAccount: facts ? facts.account !== null : false,
    memberships: await listMemberships(actor, account.id),
    entries: (await listAuditEntries(actor, { person: account.id }, SHOWN_ENTRIES)).entries,
    done: done.parse(query.get('done')),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

const reason = z.string().trim().min(1).max(500);
const change = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('grant'), reason }),
  z.object({ intent: z.literal('withdraw'), reason }),
]);

export const action = admin.write(async ({ actor, param, form, now }) => {
  const { intent, reason } = await form(change);
  const personId = param('id');
  if (intent === 'grant') await grantAdmin(actor, { personId, reason }, now);
  else await withdrawAdmin(actor, { personId, reason }, now);
  return redirect(`/admin/people/${personId}?done=${intent}#admin`);
});

export default function Person() {
  const { t } = useWords('admin');
  const { t: rooms } = useWords('rooms');
  const { section, account, own, light, hasHostAccount, memberships, entries, done } = useLoaderData<typeof loader>();
  return (
    <Page
      wide
      above={<AboveAdmin to="/admin/people" text={section} />}
      title={account.name}
      lead={<span className="wrap-anywhere">{account.email}</span>}
    >
      <Section title={t('person.account')}>
        <Facts
          facts={[
            { term: t('person.host'), value: <Host id={account.id} light={light} opened={hasHostAccount} /> },
            { term: t('people.since'), value: <Moment at={account.createdAt} /> },
            { term: t('person.language'), value: t(`person.languages.${account.language}`) },
            { term: t('person.zone'), value: account.zone },
            { term: t('person.sessions'), value: account.openSessions },
          ]}
        />
      </Section>
      <Section title={t('person.memberships')}>
        {memberships.length === 0 ? (
          <p className="text-pencil">{t('person.noMemberships')}</p>
        ) : (
          <Memberships memberships={memberships} />
        )}
      </Section>
      <p className="mt-3">
        <Link to={`/admin/people/${account.id}/exams`}>{rooms('person.link')}</Link>
      </p>
      <Section title={t('person.admin')} id="admin">
        {done && <Notice>{done === 'grant' ? t('person.granted') : t('person.withdrawn')}</Notice>}
        <AdminGrant since={account.adminSince} own={own} />
      </Section>
      <Section title={t('person.history')}>
        <AuditEntries entries={entries} />
        <p className="mt-2">
          <Link to={`/admin/audit?person=${account.id}`}>{t('person.wholeHistory')}</Link>
        </p>
      </Section>
    </Page>
  );
}

function Host({ id, light, opened }: { id: string; light: 'grey' | 'amber' | 'green'; opened: boolean }) {
  const { t } = useWords('admin');
  return (
    <span className="flex flex-wrap items-center gap-2">
      <Lamp light={light} />
      {opened ? (
        <Link to={`/admin/hosts/${id}`}>{t('person.openHost')}</Link>
      ) : (
        <span className="text-pencil">{t('person.noHost')}</span>
      )}
    </span>
  );
}

function AdminGrant({ since, own }: { since: number | null; own: boolean }) {
  const { t } = useWords('admin');
  const format = useFormat();
  const isAdmin = since !== null;
  return (
    <>
      <p className="mb-2">{isAdmin ? t('person.isAdmin', { date: format.date(since) }) : t('person.isNotAdmin')}</p>
      {isAdmin && own ? (
        <p className="text-pencil">{t('person.own')}</p>
      ) : (
        <Form intent={isAdmin ? 'withdraw' : 'grant'} key={String(isAdmin)}>
          <Field name="reason" label={t('reason')} hint={t('reasonHint')} maxLength={500} required />
          <Button weight="secondary">{isAdmin ? t('person.withdraw') : t('person.grant')}</Button>
        </Form>
      )}
    </>
  );
}
