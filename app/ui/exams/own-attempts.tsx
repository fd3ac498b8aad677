import { Link } from '@remix-run/react';
import type { OwnSitting } from '~/domain/exams/sitting/list-sittings.server';
import { Moment } from '../primitives/moment';
import { Empty, Section } from '../primitives/page';
import { useFormat, useWords } from '../primitives/words';

/** One's attempts at the exam, newest first. */
export function OwnAttempts({ sittings }: { sittings: readonly OwnSitting[] }) {
  const { t } = useWords('exams');
  return (
    <Section title={t('exam.attempts.title')}>
      {sittings.length === 0 ? (
        <Empty title={t('exam.attempts.empty')}>{t('exam.attempts.emptyLead')}</Empty>
      ) : (
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">{t('exam.attempts.started')}</th>
              <th scope="col">{t('exam.attempts.result')}</th>
              <th scope="col">{t('exam.attempts.score')}</th>
              <th scope="col">
                <span className="sr-only">{t('exam.attempts.see')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {sittings.map((sitting) => (
              <Attempt key={sitting.id} sitting={sitting} />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

function Attempt({ sitting: { id, startedAt, result } }: { sitting: OwnSitting }) {
  const { t } = useWords('exams');
  const { points } = useFormat();
  return (
    <tr>
      <th scope="row">
        <Moment at={startedAt} />
      </th>
      <td>
        {t(result === null ? 'exam.attempts.open' : result.passed ? 'exam.attempts.passed' : 'exam.attempts.failed')}
      </td>
      <td>{result && t('result.sections.pointsOf', { points: points(result.points), total: result.total })}</td>
      <td>{result && <Link to={`/exam/results/${id}`}>{t('exam.attempts.see')}</Link>}</td>
    </tr>
  );
}
