import { Link, useSearchParams } from '@remix-run/react';
import type { BankPage, ItemFilter } from '~/domain/questions/bank/list-items.server';
import type { DraftList } from '~/domain/questions/drafts/list-drafts.server';
import type { ExportCounts } from '~/domain/questions/interchange/count-exports.server';
import { AboveAdmin } from '../admin/above';
import { ButtonLink } from '../primitives/button';
import { ColumnLabel } from '../primitives/column-label';
import { Notice } from '../primitives/form';
import { Empty, Page, Section } from '../primitives/page';
import { useWords } from '../primitives/words';
import { BankFilter } from './bank-filter';
import { Drafts } from './drafts';
import { Exports } from './exports';
import { StartDraft } from './start-draft';

export type Named = { value: string; text: string };

/** The bank: what happened last, the items under filters kept in the address, what is being written, and the ways out. */
export function QuestionBank(bank: {
  asked: ItemFilter;
  sections: Named[];
  lessons: Named[];
  items: BankPage;
  drafting: DraftList;
  exports: ExportCounts;
  done: { drafts: number; published: number } | 'discarded' | null;
}) {
  const { t } = useWords('bank');
  const { asked, sections, lessons, items, drafting, exports, done } = bank;
  return (
    <Page wide above={<AboveAdmin />} title={t('title')} lead={t('lead')}>
      {done && (
        <div className="mb-4">
          <Notice>{done === 'discarded' ? t('discarded') : t('imported', done)}</Notice>
        </div>
      )}
      <p className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-1">
        <ButtonLink to="#write">{t('start.title')}</ButtonLink>
        <Link to="#drafts">{t('drafts.waiting', { count: drafting.drafts.length })}</Link>
        <Link to="/admin/questions/import">{t('import')}</Link>
        <Link to="#export">{t('export.title')}</Link>
      </p>
      <BankFilter key={JSON.stringify(asked)} asked={asked} sections={sections} lessons={lessons} />
      <p className="mt-3 mb-1.5 text-pencil" role="status">
        {t('found', { count: items.total })}
      </p>
      {items.items.length === 0 ? (
        <Empty title={t('none')}>{t('noneLead')}</Empty>
      ) : (
        <Items items={items.items} sections={sections} />
      )}
      <Pages page={items.page} pages={items.pages} />
      <Section title={t('drafts.title')} id="drafts">
        <Drafts {...drafting} />
      </Section>
      <Section title={t('start.title')} id="write">
        <StartDraft />
      </Section>
      <Section title={t('export.title')} id="export">
        <Exports counts={exports} total={items.total} />
      </Section>
    </Page>
  );
}

function Items({ items, sections }: { items: BankPage['items']; sections: Named[] }) {
  const { t: word } = useWords('questions');
  const { t } = useWords('bank');
  const titleOf = (id: string) => sections.find(({ value }) => value === id)?.text ?? id;
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">{t('stem')}</th>
          <th scope="col">{t('id')}</th>
          <th scope="col">{t('pool')}</th>
          <th scope="col">{t('section')}</th>
          <th scope="col">{t('lesson')}</th>
          <th scope="col">{t('type')}</th>
          <th scope="col">{t('difficulty')}</th>
          <th scope="col">{t('status')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <th scope="row" className="wrap-anywhere">
              <Link to={`/admin/questions/${item.id}`}>{item.stem}</Link>
            </th>
            <td className="whitespace-nowrap">{item.id}</td>
            <td className="whitespace-nowrap">{t(`pools.${item.pool}`)}</td>
            <td className="break-keep">{titleOf(item.section)}</td>
            <td>
              <ColumnLabel>{t('lesson')}</ColumnLabel>
              {item.lesson}
            </td>
            <td className="whitespace-nowrap">{word(`types.${item.type}`)}</td>
            <td>{t(`difficulties.${item.difficulty}`)}</td>
            <td className="whitespace-nowrap">
              {t(item.withdrawnAt === null ? 'statuses.inUse' : 'statuses.withdrawn')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Pages({ page, pages }: { page: number; pages: number }) {
  const { t } = useWords('bank');
  const [query] = useSearchParams();
  if (pages === 1) return null;
  const at = (number: number) => `?${new URLSearchParams({ ...Object.fromEntries(query), page: String(number) })}`;
  const link = 'inline-flex min-h-[44px] items-center';
  return (
    <nav aria-label={t('page', { page, pages })} className="mt-2 flex flex-wrap items-center gap-x-3">
      <span>{t('page', { page, pages })}</span>
      {page > 1 && (
        <Link className={link} to={at(page - 1)}>
          {t('previous')}
        </Link>
      )}
      {page < pages && (
        <Link className={link} to={at(page + 1)}>
          {t('next')}
        </Link>
      )}
    </nav>
  );
}
