import { Form } from '@remix-run/react';
import type { PersonReadiness } from '~/domain/readiness/find-person-readiness.server';
import { Button } from '../primitives/button';
import { ColumnLabel } from '../primitives/column-label';
import { Moment } from '../primitives/moment';
import { useFormat, useWords } from '../primitives/words';

/** Each quiz somebody has taken: how often, the best number of right answers, and the latest day. */
export function QuizTable({ attempts }: Pick<PersonReadiness, 'attempts'>) {
  const { t } = useWords('readiness');
  if (attempts.length === 0) return <p className="text-pencil">{t('person.quizNone')}</p>;
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">{t('person.quiz')}</th>
          <th scope="col">{t('person.attempts')}</th>
          <th scope="col">{t('person.best')}</th>
          <th scope="col">{t('person.last')}</th>
          <th scope="col">{t('person.state')}</th>
        </tr>
      </thead>
      <tbody>
        {attempts.map(({ moduleId, title, attempts: times, best, lastAt, passed }) => (
          <tr key={moduleId}>
            <th scope="row">{title}</th>
            <td>
              <ColumnLabel>{t('person.attempts')}</ColumnLabel>
              {times}
            </td>
            <td>
              <ColumnLabel>{t('person.best')}</ColumnLabel>
              {best}
            </td>
            <td>
              <Moment at={lastAt} only="date" />
            </td>
            <td>{t(passed ? 'person.quizPassed' : 'person.quizOpen')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Each exam somebody has sat, and what it came to. */
export function ExamTable({ sat }: Pick<PersonReadiness, 'sat'>) {
  const { t } = useWords('readiness');
  if (sat.length === 0) return <p className="text-pencil">{t('person.examNone')}</p>;
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">{t('person.what')}</th>
          <th scope="col">{t('person.started')}</th>
          <th scope="col">{t('person.result')}</th>
        </tr>
      </thead>
      <tbody>
        {sat.map(({ id, title, startedAt, passed, correct, total }) => (
          <tr key={id}>
            <th scope="row">{title}</th>
            <td>
              <Moment at={startedAt} />
            </td>
            <td>
              {passed === null
                ? t('person.examRunning')
                : t(passed ? 'person.examPassed' : 'person.examFailed', { correct: correct ?? 0, total: total ?? 0 })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What was done for somebody from the dashboard, with the way back as long as there is one. */
export function ActHistory({ history }: Pick<PersonReadiness, 'history'>) {
  const { t } = useWords('readiness');
  const format = useFormat();
  if (history.length === 0) return <p className="text-pencil">{t('person.actsNone')}</p>;
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">{t('person.act')}</th>
          <th scope="col">{t('person.by')}</th>
          <th scope="col">{t('person.at')}</th>
          <th scope="col">
            <span className="sr-only">{t('act.undo')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {history.map(({ id, kind, by, doneAt, until, undoneAt, undoable }) => (
          <tr key={id}>
            <th scope="row">{t(`person.kind.${kind}`, { date: until === null ? '' : format.short(until) })}</th>
            <td>{by}</td>
            <td>
              <Moment at={doneAt} />
            </td>
            <td>
              {undoneAt !== null && (
                <span className="text-pencil">{t('person.undone', { date: format.short(undoneAt) })}</span>
              )}
              {undoable && (
                <Form method="post">
                  <input type="hidden" name="intent" value="undo" />
                  <input type="hidden" name="act" value={id} />
                  <Button weight="secondary" aria-label={`${t('act.undo')}: ${t(`person.kind.${kind}`, { date: '' })}`}>
                    {t('act.undo')}
                  </Button>
                </Form>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
