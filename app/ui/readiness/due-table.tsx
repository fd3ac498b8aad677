import type { PersonReadiness } from '~/domain/readiness/find-person-readiness.server';
import { Moment } from '../primitives/moment';
import { useWords } from '../primitives/words';

/** What is due for one person of a class, and whether it is done. */
export function DueTable({ due }: Pick<PersonReadiness, 'due'>) {
  const { t } = useWords('readiness');
  if (due.length === 0) return <p className="text-pencil">{t('person.dueNone')}</p>;
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">{t('person.what')}</th>
          <th scope="col">{t('person.when')}</th>
          <th scope="col">{t('person.state')}</th>
        </tr>
      </thead>
      <tbody>
        {due.map(({ id, title, kind, dueAt, state, extended, personal }) => (
          <tr key={id}>
            <th scope="row">
              {title ?? t(`person.kindOfTask.${kind}`)}
              {personal && <span className="ms-1 text-small font-plain text-pencil">{t('person.personal')}</span>}
            </th>
            <td>
              {dueAt === null ? t('person.noMoment') : <Moment at={dueAt} />}
              {extended && <span className="ms-1 text-small text-pencil">{t('person.extended')}</span>}
            </td>
            <td className={state === 'overdue' ? 'font-strong' : 'text-pencil'}>{t(`person.dueState.${state}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
