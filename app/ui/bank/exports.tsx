import { useSearchParams } from '@remix-run/react';
import type { ExportCounts } from '~/domain/questions/interchange/count-exports.server';
import { ColumnLabel } from '../primitives/column-label';
import { useWords } from '../primitives/words';

/** As many ids as are worth reading; the file names them all. */
const NAMED = 8;

/** The formats the filtered items can be taken away in, each with what it cannot hold. */
export function Exports({ counts, total }: { counts: ExportCounts; total: number }) {
  const { t } = useWords('bank');
  const [query] = useSearchParams();
  const filter = new URLSearchParams(query);
  filter.delete('page');
  return (
    <>
      <p className="mb-1.5 max-w-[40rem] text-pencil">{t('export.lead')}</p>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{t('export.format')}</th>
            <th scope="col">{t('export.holds')}</th>
            <th scope="col">{t('export.left')}</th>
            <th scope="col">{t('export.file')}</th>
          </tr>
        </thead>
        <tbody>
          {counts.toReversed().map(({ format, held, left }) => (
            <tr key={format}>
              <th scope="row">{t(`export.formats.${format}`)}</th>
              <td>
                <ColumnLabel>{t('export.holds')}</ColumnLabel>
                {t('export.of', { held, total })}
              </td>
              <td className="wrap-anywhere">
                <ColumnLabel>{t('export.left')}</ColumnLabel>
                {left.length === 0
                  ? t('export.nothingLeft')
                  : t('export.leftOf', { count: left.length, ids: someOf(left.map(({ id }) => id)) })}
              </td>
              <td>
                <a href={`/admin/questions/export.${format}?${filter}`} download>
                  {t('export.download', { format: t(`export.formats.${format}`) })}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

const someOf = (ids: readonly string[]): string => `${ids.slice(0, NAMED).join(', ')}${ids.length > NAMED ? ' …' : ''}`;
