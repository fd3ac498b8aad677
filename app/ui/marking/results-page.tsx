import { Form, Link } from '@remix-run/react';
import type { AskedResults } from '~/domain/exams/result/asked-results';
import type { ResultsPage as Found } from '~/domain/exams/result/list-results.server';
import { resultFilters } from '~/domain/exams/result/result-filter';
import { AboveAdmin } from '../admin/above';
import { Button } from '../primitives/button';
import { Field, Select } from '../primitives/form';
import { Moment } from '../primitives/moment';
import { Empty, Page } from '../primitives/page';
import { useWords } from '../primitives/words';
import { Score } from './score';

function addressOf(asked: AskedResults, page = 1): string {
  const set = Object.entries({ ...asked, page: page > 1 ? String(page) : undefined });
  return `?${new URLSearchParams(set.filter((each): each is [string, string] => Boolean(each[1])))}`;
}

/** Every result, filters kept in the address, and the same as a file. */
export function ResultsPage({ title, asked, found }: { title: string; asked: AskedResults; found: Found }) {
  const { t } = useWords('marking');
  const { t: exam } = useWords('exams');
  return (
    <Page wide above={<AboveAdmin to="/admin/exam" text={exam('title')} />} title={title} lead={t('results.lead')}>
      <Filter key={JSON.stringify(asked)} asked={asked} />
      <p className="mt-3 mb-1.5 flex flex-wrap items-baseline gap-x-3">
        <span role="status" className="text-pencil">
          {t('results.found', { count: found.total })}
        </span>
        {found.total > 0 && (
          <a href={`/admin/exam/results.csv${addressOf(asked)}`} download>
            {t('results.csv')}
          </a>
        )}
      </p>
      {found.total === 0 ? (
        <Empty title={t('results.none')}>{t('results.noneLead')}</Empty>
      ) : (
        <Results results={found.results} />
      )}
      <Pages asked={asked} found={found} />
    </Page>
  );
}

function Filter({ asked }: { asked: AskedResults }) {
  const { t } = useWords('marking');
  const words = { passed: t('passed'), failed: t('failed'), regraded: t('results.regraded') };
  return (
    <Form method="get" role="search" className="grid items-end gap-1.5 wide:grid-cols-3">
      <Field name="search" label={t('results.search')} defaultValue={asked.search} maxLength={100} />
      <Select
        name="filter"
        label={t('results.show')}
        defaultValue={asked.filter ?? ''}
        options={[
          { value: '', text: t('results.all') },
          ...resultFilters.map((filter) => ({ value: filter, text: words[filter] })),
        ]}
      />
      <Button className="justify-self-start">{t('results.filter')}</Button>
    </Form>
  );
}

function Results({ results }: Pick<Found, 'results'>) {
  const { t } = useWords('marking');
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">{t('results.person')}</th>
          <th scope="col">{t('results.exam')}</th>
          <th scope="col">{t('results.score')}</th>
          <th scope="col">{t('results.closed')}</th>
          <th scope="col">{t('results.revisionHead')}</th>
        </tr>
      </thead>
      <tbody>
        {results.map(({ sittingId, name, email, exam, closedAt, revision, ...score }) => (
          <tr key={sittingId}>
            <th scope="row">
              <Link className="wrap-anywhere" to={`/admin/exam/sittings/${sittingId}`}>
                {name}
              </Link>
              <span className="block text-small font-plain wrap-anywhere text-pencil">{email}</span>
            </th>
            <td>{exam}</td>
            <td>
              <Score {...score} />
            </td>
            <td>
              <Moment at={closedAt} />
            </td>
            <td>{revision > 1 ? t('results.revision', { revision }) : '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Pages({ asked, found: { page, pages } }: { asked: AskedResults; found: Found }) {
  const { t } = useWords('marking');
  if (pages === 1) return null;
  const link = 'inline-flex min-h-[44px] items-center';
  return (
    <nav aria-label={t('results.page', { page, pages })} className="mt-2 flex flex-wrap items-center gap-x-3">
      <span>{t('results.page', { page, pages })}</span>
      {page > 1 && (
        <Link className={link} to={addressOf(asked, page - 1)}>
          {t('results.previous')}
        </Link>
      )}
      {page < pages && (
        <Link className={link} to={addressOf(asked, page + 1)}>
          {t('results.next')}
        </Link>
      )}
    </nav>
  );
}
