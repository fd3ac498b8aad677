import { Link } from '@remix-run/react';
import type { DraftList } from '~/domain/questions/drafts/list-drafts.server';
import { ColumnLabel } from '../primitives/column-label';
import { Moment } from '../primitives/moment';
import { Empty } from '../primitives/page';
import { useFormat, useWords } from '../primitives/words';

/** What is being written, with what each still misses. */
export function Drafts({ drafts, more }: DraftList) {
  const { t } = useWords('bank');
  if (drafts.length === 0) return <Empty title={t('drafts.empty')}>{t('drafts.emptyLead')}</Empty>;
  return (
    <>
      <p className="mb-1.5 text-pencil">{t('drafts.lead')}</p>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{t('drafts.draft')}</th>
            <th scope="col">{t('id')}</th>
            <th scope="col">{t('type')}</th>
            <th scope="col">{t('drafts.missing')}</th>
            <th scope="col">{t('drafts.by')}</th>
          </tr>
        </thead>
        <tbody>
          {drafts.map((draft) => (
            <Row key={draft.id} draft={draft} />
          ))}
        </tbody>
      </table>
      {more && <p className="mt-2 text-small text-pencil">{t('drafts.more')}</p>}
    </>
  );
}

function Row({ draft }: { draft: DraftList['drafts'][number] }) {
  const { t } = useWords('bank');
  const { t: word } = useWords('questions');
  const { list } = useFormat();
  const { id, itemId, named, type, stem, gaps, importedFrom, author, updatedAt } = draft;
  return (
    <tr>
      <th scope="row" className="wrap-anywhere">
        <Link to={`/admin/questions/drafts/${id}`}>{stem || t('drafts.unnamed')}</Link>
        {importedFrom && (
          <span className="block text-small font-plain text-pencil">{t('drafts.from', { source: importedFrom })}</span>
        )}
      </th>
      <td className="break-keep">{itemId ? t('drafts.newVersion', { id: itemId }) : named || t('drafts.new')}</td>
      <td className="whitespace-nowrap">{word(`types.${type}`)}</td>
      <td className="max-wide:basis-full">
        <ColumnLabel>{t('drafts.missing')}</ColumnLabel>
        {gaps.length === 0 ? t('drafts.ready') : list(gaps.map((gap) => t(`gaps.${gap}`)))}
      </td>
      <td>
        <Moment at={updatedAt} />
        <span className="block text-small text-pencil">{author}</span>
      </td>
    </tr>
  );
}
