import type { Marks } from '~/domain/exams/gradebook/marks';
import { ColumnLabel } from '../primitives/column-label';
import { useWords } from '../primitives/words';
import { GivenByHand } from './given-by-hand';

/** The total, with the numbers it is made of. */
export function TotalFormula({ total }: { total: Marks['total'] }) {
  const { t } = useWords('gradebook');
  return (
    <>
      <GivenByHand {...total} />
      <table className="ledger max-w-[36rem]">
        <thead>
          <tr>
            <th scope="col">{t('explained.partHead')}</th>
            <th scope="col">{t('explained.markHead')}</th>
            <th scope="col">{t('explained.weightHead')}</th>
            <th scope="col">{t('explained.productHead')}</th>
          </tr>
        </thead>
        <tbody className="tabular-nums">
          {total.terms.map(({ part, mark, weight, counts }) => (
            <tr key={part}>
              <th scope="row" className="max-wide:basis-full">
                {t(`part.${part}`)}
              </th>
              <td>
                <ColumnLabel>{t('explained.markHead')}</ColumnLabel>
                {mark ?? '–'}
              </td>
              <td>
                <ColumnLabel>{t('explained.weightHead')}</ColumnLabel>
                {weight}
              </td>
              <td>
                <ColumnLabel>{counts ? t('explained.productHead') : ''}</ColumnLabel>
                {counts ? (
                  (mark ?? 0) * weight
                ) : (
                  <span className="text-pencil">
                    {t(weight === 0 ? 'explained.weightNone' : 'explained.notCounted')}
                  </span>
                )}
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row" className="max-wide:basis-full">
              {t('explained.sum')}
            </th>
            <td className="max-wide:hidden" />
            <td>
              <ColumnLabel>{t('explained.weightHead')}</ColumnLabel>
              {total.weights}
            </td>
            <td>
              <ColumnLabel>{t('explained.productHead')}</ColumnLabel>
              {total.weighed}
            </td>
          </tr>
        </tbody>
      </table>
      <p className="mt-1.5 text-lead">
        {total.byRule === null
          ? t('explained.noTotal')
          : t('explained.formula', { weighed: total.weighed, weights: total.weights, mark: total.byRule })}
      </p>
    </>
  );
}
