import { Form, Link, useSearchParams } from '@remix-run/react';
import { useId } from 'react';
import type { BankPage, ItemFilter } from '~/domain/questions/list-items.server';
import { Button } from '../primitives/button';
import { Field, Select } from '../primitives/form';
import { Empty, Page } from '../primitives/page';
import { useWords } from '../primitives/words';

type Section = { value: string; text: string };

/** The bank: filters kept in the address, then the items. */
export function QuestionBank({ asked, sections, bank }: { asked: ItemFilter; sections: Section[]; bank: BankPage }) {
  const { t } = useWords('exams');
  return (
    <Page wide title={t('admin.questions.title')} lead={t('admin.questions.lead')}>
      <Filter key={JSON.stringify(asked)} asked={asked} sections={sections} />
      <p className="mt-3 mb-1.5 text-pencil" role="status">
        {t('admin.questions.found', { count: bank.total })}
      </p>
      {bank.items.length === 0 ? (
        <Empty title={t('admin.questions.none')}>{t('admin.questions.noneLead')}</Empty>
      ) : (
        <Items items={bank.items} sections={sections} />
      )}
      <Pages page={bank.page} pages={bank.pages} />
    </Page>
  );
}

function Filter({ asked, sections }: { asked: ItemFilter; sections: Section[] }) {
  const { t } = useWords('exams');
  const any = { value: '', text: t('admin.questions.any') };
  const id = useId();
  return (
    <Form method="get" role="search" aria-labelledby={id} className="grid items-end gap-1.5 wide:grid-cols-5">
      <Select
        name="pool"
        label={t('admin.questions.pool')}
        defaultValue={asked.pool ?? ''}
        options={[any, { value: 'quiz', text: t('admin.pools.quiz') }, { value: 'exam', text: t('admin.pools.exam') }]}
      />
      <Select
        name="section"
        label={t('admin.questions.section')}
        defaultValue={asked.section ?? ''}
        options={[any, ...sections]}
      />
      <Select
        name="status"
        label={t('admin.questions.status')}
        defaultValue={asked.status ?? ''}
        options={[
          any,
          { value: 'in-use', text: t('admin.statuses.inUse') },
          { value: 'withdrawn', text: t('admin.statuses.withdrawn') },
        ]}
      />
      <Field name="text" label={t('admin.questions.text')} defaultValue={asked.text} maxLength={80} />
      <Button id={id}>{t('admin.questions.filter')}</Button>
    </Form>
  );
}

function Items({ items, sections }: { items: BankPage['items']; sections: Section[] }) {
  const { t: word } = useWords('questions');
  const { t } = useWords('exams');
  const titleOf = (id: string) => sections.find(({ value }) => value === id)?.text ?? id;
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">{t('admin.questions.stem')}</th>
          <th scope="col">{t('admin.questions.id')}</th>
          <th scope="col">{t('admin.questions.pool')}</th>
          <th scope="col">{t('admin.questions.section')}</th>
          <th scope="col">{t('admin.questions.type')}</th>
          <th scope="col">{t('admin.questions.difficulty')}</th>
          <th scope="col">{t('admin.questions.status')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <th scope="row">
              <Link to={`/admin/questions/${item.id}`}>{item.stem}</Link>
            </th>
            <td className="whitespace-nowrap">{item.id}</td>
            <td>{t(`admin.pools.${item.pool}`)}</td>
            <td>{titleOf(item.section)}</td>
            <td className="whitespace-nowrap">{word(`types.${item.type}`)}</td>
            <td>{t(`admin.difficulties.${item.difficulty}`)}</td>
            <td className="whitespace-nowrap">
              {t(item.withdrawnAt === null ? 'admin.statuses.inUse' : 'admin.statuses.withdrawn')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Pages({ page, pages }: { page: number; pages: number }) {
  const { t } = useWords('exams');
  const [query] = useSearchParams();
  if (pages === 1) return null;
  const at = (number: number) => `?${new URLSearchParams({ ...Object.fromEntries(query), page: String(number) })}`;
  const link = 'inline-flex min-h-[44px] items-center';
  return (
    <nav aria-label={t('admin.questions.page', { page, pages })} className="mt-2 flex flex-wrap items-center gap-x-3">
      <span>{t('admin.questions.page', { page, pages })}</span>
      {page > 1 && (
        <Link className={link} to={at(page - 1)}>
          {t('admin.questions.previous')}
        </Link>
      )}
      {page < pages && (
        <Link className={link} to={at(page + 1)}>
          {t('admin.questions.next')}
        </Link>
      )}
    </nav>
  );
}
