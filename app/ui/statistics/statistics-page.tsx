import { Form, Link } from '@remix-run/react';
import type { AskedStatistics } from '~/domain/exams/statistics/asked-statistics';
import { itemFlags } from '~/domain/exams/statistics/flag-names';
import type { ListedExam } from '~/domain/exams/statistics/list-exam-statistics.server';
import type { ListedStatistics } from '~/domain/exams/statistics/list-item-statistics.server';
import { type StatisticsColumn, statisticsColumns } from '~/domain/exams/statistics/sort-statistics';
import { AboveAdmin } from '../admin/above';
import { Button } from '../primitives/button';
import { ColumnLabel } from '../primitives/column-label';
import { Select } from '../primitives/form';
import { Empty, Page, Section } from '../primitives/page';
import { useFormat, useWords } from '../primitives/words';
import { ExamFigures } from './exam-figures';
import { Flags, figure, useShare } from './flags';

type Item = Omit<ListedStatistics, 'choices'>;
type Named = { value: string; text: string };

/** The exam's figures, then every item's, those to look at under a filter kept in the address. */
export function StatisticsPage({
  title,
  asked,
  sections,
  exams,
  items,
}: {
  title: string;
  asked: AskedStatistics;
  sections: readonly Named[];
  exams: readonly ListedExam[];
  items: readonly Item[];
}) {
  const { t } = useWords('statistics');
  const { t: question } = useWords('exams');
  return (
    <Page wide above={<AboveAdmin to="/admin/exam" text={question('title')} />} title={title} lead={t('lead')}>
      <Filter key={JSON.stringify(asked)} asked={asked} sections={sections} />
      <p className="mt-3 mb-1.5 flex flex-wrap items-baseline gap-x-3">
        <span role="status" className="text-pencil">
          {t('found', { count: items.length })}
        </span>
        <a href={`/admin/questions/statistics.csv${addressOf(asked)}`} download>
          {t('csv')}
        </a>
      </p>
      {items.length === 0 ? <Empty title={t('none')}>{t('noneLead')}</Empty> : <Items items={items} asked={asked} />}
      <Section title={t('exam.title')}>
        {exams.length === 0 && <p className="text-pencil">{t('exam.none')}</p>}
        {exams.map((exam) => (
          <ExamFigures key={exam.examId} exam={exam} />
        ))}
      </Section>
      <Legend />
    </Page>
  );
}

function addressOf({ flag, section, by, order }: AskedStatistics): string {
  const set = Object.entries({ flag, section, by: by === 'item' ? null : by, order: order === 'up' ? null : order });
  const query = new URLSearchParams(set.filter((each): each is [string, string] => Boolean(each[1]))).toString();
  return query ? `?${query}` : '';
}

function Filter({ asked, sections }: { asked: AskedStatistics; sections: readonly Named[] }) {
  const { t } = useWords('statistics');
  return (
    <Form method="get" className="grid items-end gap-1.5 wide:grid-cols-4">
      <Select
        name="flag"
        label={t('filter.label')}
        defaultValue={asked.flag ?? ''}
        options={[
          { value: '', text: t('filter.all') },
          { value: 'flagged', text: t('filter.flagged') },
          ...itemFlags.map((flag) => ({ value: flag, text: t(`flags.${flag}`) })),
        ]}
      />
      <Select
        name="section"
        label={t('filter.section')}
        defaultValue={asked.section ?? ''}
        options={[{ value: '', text: t('filter.anySection') }, ...sections]}
      />
      <Select
        name="by"
        label={t('filter.sort')}
        defaultValue={asked.by}
        options={statisticsColumns.map((column) => ({ value: column, text: t(`sort.${column}`) }))}
      />
      <input type="hidden" name="order" value={asked.order} />
      <Button className="justify-self-start">{t('filter.button')}</Button>
    </Form>
  );
}

function Items({ items, asked }: { items: readonly Item[]; asked: AskedStatistics }) {
  const { t } = useWords('statistics');
  return (
    <table className="ledger">
      <thead>
        <tr>
          <Head column="item" asked={asked} />
          <Head column="sat" asked={asked} />
          <Head column="facility" asked={asked} />
          <Head column="discrimination" asked={asked} />
          <Head column="papers" asked={asked} />
          <th scope="col">{t('columns.flags')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <Row key={item.itemId} item={item} />
        ))}
      </tbody>
    </table>
  );
}

/** A column's head, which sorts by it and, where it is sorted already, the other way round. */
function Head({ column, asked }: { column: StatisticsColumn; asked: AskedStatistics }) {
  const { t } = useWords('statistics');
  const sorted = asked.by === column;
  const order = sorted && asked.order === 'up' ? 'down' : 'up';
  return (
    <th scope="col" aria-sort={sorted ? (asked.order === 'up' ? 'ascending' : 'descending') : undefined}>
      <Link
        to={addressOf({ ...asked, by: column, order }) || '?'}
        preventScrollReset
        className="text-pencil max-wide:hidden"
        aria-label={t('sort.by', { column: t(`sort.${column}`) })}
      >
        {t(`sort.${column}`)}
      </Link>
      <span className="wide:hidden">{t(`sort.${column}`)}</span>
      {sorted && <span aria-hidden="true">{asked.order === 'up' ? ' ↑' : ' ↓'}</span>}
    </th>
  );
}

function Row({ item }: { item: Item }) {
  const { t } = useWords('statistics');
  const { t: word } = useWords('questions');
  const { number } = useFormat();
  const share = useShare();
  return (
    <tr>
      <th scope="row" className="max-w-[28rem]">
        <Link to={`/admin/questions/${item.itemId}`}>{item.stem}</Link>
        <span className="block text-small font-plain text-pencil">
          {item.itemId} · {item.section} · {word(`types.${item.type}`)}
        </span>
      </th>
      <td>
        <ColumnLabel>{t('sort.sat')}</ColumnLabel>
        {number(item.sat)}
      </td>
      <td>
        <ColumnLabel>{t('sort.facility')}</ColumnLabel>
        {share(item.facility)}
      </td>
      <td>
        <ColumnLabel>{t('sort.discrimination')}</ColumnLabel>
        {figure(item.discrimination)}
      </td>
      <td>
        <ColumnLabel>{t('sort.papers')}</ColumnLabel>
        {number(item.papers)}
      </td>
      <td className="max-w-[24rem] max-wide:basis-full">
        <Flags item={item} />
      </td>
    </tr>
  );
}

function Legend() {
  const { t } = useWords('statistics');
  return (
    <Section title={t('legend.title')}>
      <ul className="prose list-disc ps-3">
        <li>{t('legend.facility')}</li>
        <li>{t('legend.discrimination')}</li>
        <li>{t('legend.papers')}</li>
        <li>{t('legend.version')}</li>
      </ul>
    </Section>
  );
}
