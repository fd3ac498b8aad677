import type { HeldCertificate, RecertificationStep } from '~/domain/readiness/recertification';
import { ColumnLabel } from '../primitives/column-label';
import { Moment } from '../primitives/moment';
import { Empty } from '../primitives/page';
import { useFormat, useWords } from '../primitives/words';

type Row = { personId: string; name: string; certificate: HeldCertificate | null; step: RecertificationStep };

/** Whose certificate ends when, since or from when it can be renewed, and what to do. */
export function Recertification({ rows }: { rows: readonly Row[] }) {
  const { t } = useWords('classes');
  const format = useFormat();
  if (rows.length === 0) return <Empty title={t('recertification.emptyTitle')}>{t('recertification.empty')}</Empty>;
  const window = (step: RecertificationStep, { opensAt, closesAt }: HeldCertificate) => {
    if (step === 'wait') return t('recertification.from', { date: format.date(opensAt) });
    return step === 'renew' || step === 'expired' ? t('recertification.by', { date: format.date(closesAt) }) : null;
  };
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">{t('recertification.person')}</th>
          <th scope="col">{t('recertification.until')}</th>
          <th scope="col">{t('recertification.renewable')}</th>
          <th scope="col">{t('recertification.todo')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ personId, name, certificate, step }) => (
          <tr key={personId}>
            <th scope="row">{name}</th>
            <td>
              {certificate ? (
                <>
                  <ColumnLabel>{t('recertification.until')}</ColumnLabel>
                  <Moment at={certificate.validUntil} only="date" />
                </>
              ) : (
                <span className="text-pencil">{t('recertification.none')}</span>
              )}
            </td>
            <td className={certificate ? undefined : 'max-wide:hidden'}>
              {certificate && window(step, certificate) && (
                <>
                  <ColumnLabel>{t('recertification.renewable')}</ColumnLabel>
                  {window(step, certificate)}
                </>
              )}
            </td>
            <td className={step === 'wait' ? 'text-pencil' : undefined}>{t(`recertification.step.${step}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
