import { Link } from '@remix-run/react';
import type { DeadlineKind } from '~/domain/cohorts/schedule/deadline';
import { ColumnLabel } from '../primitives/column-label';
import { Moment } from '../primitives/moment';
import { useLocale, useWords } from '../primitives/words';
import { useDays, zoneName } from './days';

export type ShownDue = {
  id: string;
  kind: DeadlineKind;
  title: string | null;
  to: string | null;
  dueAt: number;
  done: boolean | null;
  extended: boolean;
  personal: boolean;
  /** Said where what is over and what is ahead stand in one list. */
  overdue?: boolean;
  className: string;
  zone: string;
};

/** What is due for a learner, each with the way to where it is done. */
export function DueList({ due, past = false }: { due: ShownDue[]; past?: boolean }) {
  const { t } = useWords('due');
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col" className="wide:w-1/2">
            {t('page.what')}
          </th>
          <th scope="col" className="wide:w-1/4">
            {t('page.when')}
          </th>
          <th scope="col">{t('page.class')}</th>
        </tr>
      </thead>
      <tbody>
        {due.map((each) => (
          <tr key={each.id}>
            <th scope="row">
              {each.title !== null && (
                <span className="block text-small font-plain text-pencil">{t(`kind.${each.kind}`)}</span>
              )}
              <What due={each} />
            </th>
            <td>
              <Moment at={each.dueAt} />
              <Elsewhere due={each} />
              {past && (
                <span className="block text-small text-pencil">
                  {t(each.done === true ? 'page.done' : 'page.over')}
                </span>
              )}
              {each.overdue && <span className="block text-small font-strong">{t('page.overdue')}</span>}
              {!past && each.extended && <span className="block text-small">{t('page.extended')}</span>}
            </td>
            <td className="wrap-anywhere">
              <ColumnLabel>{t('page.class')}</ColumnLabel>
              {each.className}
              {each.personal && <span className="block text-small text-pencil">{t('page.personal')}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function What({ due: { kind, title, to } }: { due: ShownDue }) {
  const { t } = useWords('due');
  const words = title ?? t(`kind.${kind}`);
  if (to === null) return <span className="wrap-anywhere">{words}</span>;
  return (
    <Link to={to} prefetch="intent" className="wrap-anywhere">
      {words}
    </Link>
  );
}

/** The same moment by the class's clocks, where they are not the reader's. */
function Elsewhere({ due: { dueAt, zone } }: { due: ShownDue }) {
  const { t } = useWords('due');
  const days = useDays();
  const own = useLocale().zone;
  if (own === zone) return null;
  return (
    <span className="block text-small text-pencil">
      {t('page.where', { clock: days.clock(dueAt, zone), zone: zoneName(zone) })}
    </span>
  );
}

/** The next few, for a page that is about something else. */
export function DueNext({ due }: { due: ShownDue[] }) {
  const { t } = useWords('due');
  if (due.length === 0) return null;
  return (
    <section aria-labelledby="due-next" className="mb-5">
      <h2 id="due-next" className="mb-1 text-title">
        {t('page.next')}
      </h2>
      <DueList due={due} />
      <Link to="/due" className="mt-1 inline-flex min-h-[44px] items-center">
        {t('page.all')}
      </Link>
    </section>
  );
}
