import type { MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { hostStates, listHosts } from '~/domain/hosts/list-hosts.server';
import { admin } from '~/http/answer';
import { translate } from '~/i18n/words.server';
import { AboveAdmin } from '~/ui/admin/above';
import { Missing } from '~/ui/hosts/missing';
import { Button } from '~/ui/primitives/button';
import { Field, Select } from '~/ui/primitives/form';
import { Lamp } from '~/ui/primitives/lamp';
import { Moment } from '~/ui/primitives/moment';
import { Empty, Page } from '~/ui/primitives/page';
import { useWords } from '~/ui/primitives/words';

export const handle = { words: ['hosts', 'admin'] };

const stateField = z.enum(hostStates).optional().catch(undefined);

/** Host accounts with their state and light. */
export const loader = admin.read(async ({ actor, now, language, query }) => {
  const search = query.get('search')?.slice(0, 100) ?? '';
  const state = stateField.parse(query.get('state') || undefined);
  const { hosts, more } = await listHosts(actor, { search, state }, now);
  const states = [...hostStates];
  return { title: translate(language)('hosts:register.title'), search, state: state ?? '', states, hosts, more };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

export default function Hosts() {
  const { title, search, state: wanted, states, hosts, more } = useLoaderData<typeof loader>();
  const { t } = useWords('hosts');
  const narrowed = search !== '' || wanted !== '';
  return (
    <Page above={<AboveAdmin />} title={title} lead={t('register.lead')} wide>
      <Form method="get" role="search" className="mb-3 flex flex-wrap items-end gap-2">
        <div className="w-[20rem] max-w-full">
          <Field name="search" type="search" label={t('register.search')} defaultValue={search} maxLength={100} />
        </div>
        <div>
          <Select
            name="state"
            label={t('register.state')}
            defaultValue={wanted}
            options={[
              { value: '', text: t('register.all') },
              ...states.map((value) => ({ value, text: t(`state.${value}`) })),
            ]}
          />
        </div>
        <Button weight="secondary">{t('register.find')}</Button>
      </Form>
      {hosts.length === 0 ? (
        <Empty title={t(narrowed ? 'register.emptyTitle' : 'register.noneTitle')}>
          {t(narrowed ? 'register.empty' : 'register.none')}
        </Empty>
      ) : (
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">{t('register.host')}</th>
              <th scope="col">{t('register.light')}</th>
              <th scope="col">{t('register.state')}</th>
              <th scope="col">{t('register.reason')}</th>
              <th scope="col">{t('register.since')}</th>
            </tr>
          </thead>
          <tbody>
            {hosts.map(({ personId, name, email, light, state, reason, changedAt }) => (
              <tr key={personId}>
                <th scope="row">
                  <Link to={`/admin/hosts/${personId}`}>{name}</Link>
                  <span className="block text-small font-plain text-pencil">{email}</span>
                </th>
                <td>
                  <Lamp light={light} size={16} />
                </td>
                <td>{t(`state.${state}`)}</td>
                <td>
                  <Missing reason={reason} nothing={t('register.cleared')} />
                </td>
                <td>
                  <Moment at={changedAt} only="date" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {more && <p className="mt-2 text-small text-pencil">{t('register.more')}</p>}
    </Page>
  );
}
