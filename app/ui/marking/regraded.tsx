import type { Regrading } from '~/domain/exams/rulings/list-regradings.server';
import { ColumnLabel } from '../primitives/column-label';
import { Moment } from '../primitives/moment';
import { Section } from '../primitives/page';
import { useWords } from '../primitives/words';
import { Score } from './score';

/** How one's result was regraded: when, why, and the scores before and after. */
export function Regraded({ regradings }: { regradings: readonly Regrading[] }) {
  const { t } = useWords('marking');
  if (regradings.length === 0) return null;
  return (
    <Section title={t('regraded.title')} id="regraded">
      <p className="mb-2 max-w-[41rem] text-pencil">{t('regraded.lead')}</p>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{t('regraded.when')}</th>
            <th scope="col">{t('regraded.before')}</th>
            <th scope="col">{t('regraded.after')}</th>
            <th scope="col">{t('regraded.why')}</th>
          </tr>
        </thead>
        <tbody>
          {regradings.map(({ at, reason, before, after }) => (
            <tr key={at}>
              <th scope="row">
                <Moment at={at} />
              </th>
              <td>
                <ColumnLabel>{t('regraded.before')}</ColumnLabel>
                <Score {...before} />
              </td>
              <td>
                <ColumnLabel>{t('regraded.after')}</ColumnLabel>
                <Score {...after} />
              </td>
              <td className="wrap-anywhere max-wide:basis-full">
                <ColumnLabel>{t('regraded.why')}</ColumnLabel>
                {reason}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
