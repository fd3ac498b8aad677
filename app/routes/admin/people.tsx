import type { MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { clear } from '~/domain/hosts/clearance/clearance';
import { listClearanceFacts } from '~/domain/hosts/clearance/list-clearance-facts.server';
import { listPeople } from '~/domain/people/list-people.server';
import { admin } from '~/http/answer';
import { translate } from '~/i18n/words.server';
import { AboveAdmin } from '~/ui/admin/above';
import { SearchField } from '~/ui/admin/search-field';
import { Lamp } from '~/ui/primitives/lamp';
import { Moment } from '~/ui/primitives/moment';
import { Empty, Page } from '~/ui/primitives/page';
import { useWords } from '~/ui/primitives/words';

export const handle = { words: ['admin'] };

const asked = z.object({ q: z.string().max(100).catch(''), after: z.string().max(254).optional().catch(undefined) });

export const loader = admin.read(async ({ actor, query, now, language }) => {
  const { q, after } = asked.parse(Object.fromEntries(query));
  const { people, next } = await listPeople(actor, { search: q.trim(), after });
  const facts = await listClearanceFacts(people.map(({ id }) => id));
  const lights = people.map((person) => {
    const known = facts.get(person.id);
    return { ...person, light: known ? clear(known, now).light : ('grey' as const) };
  });
  return { title: translate(language)('admin:people.title'), q, after, people: lights, next };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

export default function People() {
  const { t } = useWords('admin');
  const { q, after, people, next } = useLoaderData<typeof loader>();
  const page = (start?: string) => `?${new URLSearchParams({ ...(q && { q }), ...(start && { after: start }) })}`;
  return (
    <Page wide above={<AboveAdmin />} title={t('people.title')}>
      <Form className="mb-4">
        <SearchField name="q" label={t('people.search')} button={t('search')} defaultValue={q} key={q} />
      </Form>
      {people.length === 0 ? (
        <Empty title={t('people.none')}>{t('people.noneHint')}</Empty>
      ) : (
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">{t('people.name')}</th>
              <th scope="col">{t('people.email')}</th>
              <th scope="col">{t('people.light')}</th>
              <th scope="col">{t('people.since')}</th>
            </tr>
          </thead>
          <tbody>
            {people.map(({ id, name, email, isAdmin, light, createdAt }) => (
              <tr key={id}>
                <th scope="row">
                  <Link to={`/admin/people/${id}`}>{name}</Link>
                  {isAdmin && <span className="ms-1 font-plain text-small text-pencil">{t('roles.admin')}</span>}
                </th>
                <td className="wrap-anywhere">{email}</td>
                <td>
                  <Lamp light={light} />
                </td>
                <td className="text-pencil">
                  <Moment at={createdAt} only="date" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="mt-3 flex gap-3">
        {after && <Link to={page()}>{t('first')}</Link>}
        {next && <Link to={page(next)}>{t('nextPeople')}</Link>}
      </p>
    </Page>
  );
}
