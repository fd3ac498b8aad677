import { Link } from '@remix-run/react';
import type { WholeItem } from '~/domain/questions/bank/find-item.server';
import { ColumnLabel } from '../primitives/column-label';
import { Moment } from '../primitives/moment';
import { useWords } from '../primitives/words';

/** Enough of a digest to tell versions apart. */
const short = (hash: string): string => hash.slice(0, 12);

/** Every version with who wrote it and when, and what changed between two of them. */
export function Versions({ versions, comparison }: Pick<WholeItem, 'versions' | 'comparison'>) {
  const { t } = useWords('bank');
  return (
    <>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{t('versions.version')}</th>
            <th scope="col">{t('versions.since')}</th>
            <th scope="col">{t('versions.by')}</th>
            <th scope="col">{t('status')}</th>
          </tr>
        </thead>
        <tbody>
          {versions.map(({ hash, createdAt, author, current }) => (
            <tr key={hash}>
              <th scope="row">
                <code className="text-small" title={hash}>
                  {short(hash)}
                </code>
              </th>
              <td>
                <Moment at={createdAt} />
              </td>
              <td>{author ?? t('versions.content')}</td>
              <td>
                {t(current ? 'versions.current' : 'versions.past')}
                {!current && (
                  <Link className="ms-1.5" to={`?before=${hash}#changed`} preventScrollReset>
                    {t('versions.compare')}
                  </Link>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {comparison ? <Changed {...comparison} /> : <p className="mt-1.5 text-pencil">{t('versions.one')}</p>}
    </>
  );
}

function Changed({ before, after, differences }: NonNullable<WholeItem['comparison']>) {
  const { t } = useWords('bank');
  return (
    <div id="changed" className="mt-4">
      <h3 className="mb-1 text-lead">{t('versions.changed')}</h3>
      <p className="mb-1.5 text-pencil">{t('versions.changedLead', { before: short(before), after: short(after) })}</p>
      {differences.length === 0 ? (
        <p>{t('versions.same')}</p>
      ) : (
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">{t('versions.field')}</th>
              <th scope="col">{t('versions.before')}</th>
              <th scope="col">{t('versions.after')}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map((each) => (
              <tr key={each.field}>
                <th scope="row">
                  <code className="text-small">{each.field}</code>
                </th>
                <td className="whitespace-pre-line wrap-anywhere max-wide:basis-full">
                  <ColumnLabel>{t('versions.before')}</ColumnLabel>
                  {each.before === '' ? <Nothing /> : <del>{each.before}</del>}
                </td>
                <td className="whitespace-pre-line wrap-anywhere max-wide:basis-full">
                  <ColumnLabel>{t('versions.after')}</ColumnLabel>
                  {each.after === '' ? <Nothing /> : <ins>{each.after}</ins>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

const Nothing = () => <span className="text-pencil">{useWords('bank').t('versions.nothing')}</span>;
