import { Link } from '@remix-run/react';
import { Moment } from '../primitives/moment';
import { Section } from '../primitives/page';
import { useWords } from '../primitives/words';

export type Attempt = { id: string; finishedAt: number; correct: number; total: number; passed: boolean };

/** Finished attempts, each with the way back to its explanations. */
export function QuizHistory({ attempts }: { attempts: Attempt[] }) {
  const { t } = useWords('questions');
  if (attempts.length === 0) return null;
  return (
    <Section title={t('history.title')}>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{t('history.when')}</th>
            <th scope="col">{t('history.score')}</th>
            <th scope="col">{t('history.outcome')}</th>
          </tr>
        </thead>
        <tbody>
          {attempts.map(({ id, finishedAt, correct, total, passed }) => (
            <tr key={id}>
              <th scope="row">
                <Link to={`?attempt=${id}`} className="inline-block py-0.5 text-ink">
                  <Moment at={finishedAt} />
                </Link>
              </th>
              <td>{t('history.of', { correct, total })}</td>
              <td>{t(passed ? 'history.passed' : 'history.failed')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
