import { Form, Link } from '@remix-run/react';
import type { DeadlineKind } from '~/domain/cohorts/schedule/deadline';
import { ColumnLabel } from '../primitives/column-label';
import { Moment } from '../primitives/moment';
import { useLocale, useWords } from '../primitives/words';
import { useDays } from './days';

export type ScheduledDue = {
  id: string;
  kind: DeadlineKind;
  heading: string | null;
  gone: boolean;
  person: { id: string; name: string } | null;
  dueOn: string | null;
  dueAt: number | null;
  offsetDays: number | null;
  time: string;
  done: number | null;
  of: number;
  extensions: { personId: string; name: string; until: number; reason: string }[];
};
export type ScheduledBreak = { name: string; first: string; last: string };
export type ScheduledWeek = {
  /** The Monday; null for what has no day yet. */
  from: string | null;
  to: string | null;
  /** Counted from the week of the first day; null before it or without one. */
  number: number | null;
  breaks: ScheduledBreak[];
  due: ScheduledDue[];
};

/** A class's weeks with what is due in them, as whoever runs it reads and changes them. Times are the class's. */
export function ClassSchedule({
  weeks,
  zone,
  changeable,
}: {
  weeks: ScheduledWeek[];
  zone: string;
  changeable: boolean;
}) {
  const { t } = useWords('schedule');
  const columns = changeable ? 5 : 4;
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">{t('page.due')}</th>
          <th scope="col">{t('page.what')}</th>
          <th scope="col">{t('page.whom')}</th>
          <th scope="col">{t('page.done')}</th>
          {changeable && <th scope="col">{t('page.acts')}</th>}
        </tr>
      </thead>
      {weeks.map((week) => (
        <tbody key={week.from ?? 'undated'}>
          <WeekHead week={week} columns={columns} />
          {week.due.map((due) => (
            <DueRow key={due.id} due={due} zone={zone} changeable={changeable} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function WeekHead({ week, columns }: { week: ScheduledWeek; columns: number }) {
  const { t } = useWords('schedule');
  const days = useDays();
  const between = { from: days.short(week.from ?? '2026-01-01'), to: days.short(week.to ?? '2026-01-01') };
  const title =
    week.from === null
      ? t('page.undated')
      : week.number === null
        ? t('page.weekOf', between)
        : t('page.week', { number: week.number, ...between });
  return (
    <tr>
      <th colSpan={columns} scope="rowgroup" className="font-serif text-lead">
        <span className="mt-2 block">{title}</span>
        {week.breaks.map(({ name, first, last }) => (
          <span key={first} className="block font-sans text-small font-plain text-pencil">
            {first === last
              ? t('page.freeOn', { name, day: days.weekday(first) })
              : t('page.freeFrom', { name, from: days.weekday(first), to: days.weekday(last) })}
          </span>
        ))}
      </th>
    </tr>
  );
}

function DueRow({ due, zone, changeable }: { due: ScheduledDue; zone: string; changeable: boolean }) {
  const { t } = useWords('schedule');
  const { t: word } = useWords('due');
  const days = useDays();
  const own = useLocale().zone;
  const what = due.heading ?? word(`kind.${due.kind}`);
  return (
    <tr>
      <td className="whitespace-nowrap">
        {due.dueOn === null ? t('page.after', { count: due.offsetDays ?? 0 }) : days.weekday(due.dueOn)}{' '}
        <span className="text-pencil">{due.time}</span>
        {due.dueAt !== null && own !== zone && (
          <span className="block text-small text-pencil">
            <Moment at={due.dueAt} />
          </span>
        )}
      </td>
      <td className="max-wide:basis-full">
        {due.heading !== null && <span className="block text-small text-pencil">{word(`kind.${due.kind}`)}</span>}
        <span className="wrap-anywhere">{what}</span>
        {due.gone && <span className="block text-small text-pencil">{t('gone')}</span>}
        {due.extensions.map((extension) => (
          <Extension key={extension.personId} deadlineId={due.id} {...{ extension, zone, changeable }} />
        ))}
      </td>
      <td className="wrap-anywhere wide:min-w-[9rem]">
        <ColumnLabel>{t('page.whom')}</ColumnLabel>
        {due.person?.name ?? t('page.everybody')}
      </td>
      <td className="whitespace-nowrap">
        <ColumnLabel>{t('page.done')}</ColumnLabel>
        {due.done === null ? (
          <span className="text-pencil">{t('page.notCounted')}</span>
        ) : (
          t('page.doneOf', { done: due.done, of: due.of })
        )}
      </td>
      {changeable && (
        <td className="text-small max-wide:basis-full">
          <span className="flex flex-wrap gap-x-2 whitespace-nowrap wide:flex-nowrap">
            <Act to={`?edit=${due.id}#form`} label={t('page.changeOf', { what })}>
              {t('page.change')}
            </Act>
            {due.dueAt !== null && (
              <Act to={`?extend=${due.id}#form`} label={t('page.extendOf', { what })}>
                {t('page.extend')}
              </Act>
            )}
            <Form method="post">
              <input type="hidden" name="intent" value="end" />
              <button
                type="submit"
                name="deadlineId"
                value={due.id}
                aria-label={t('page.endOf', { what })}
                className="min-h-[36px] cursor-pointer text-accent underline"
              >
                {t('page.end')}
              </button>
            </Form>
          </span>
        </td>
      )}
    </tr>
  );
}

function Act({ to, label, children }: { to: string; label: string; children: string }) {
  return (
    <Link to={to} aria-label={label} className="inline-flex min-h-[36px] items-center">
      {children}
    </Link>
  );
}

function Extension({
  deadlineId,
  extension: { personId, name, until, reason },
  zone,
  changeable,
}: {
  deadlineId: string;
  extension: ScheduledDue['extensions'][number];
  zone: string;
  changeable: boolean;
}) {
  const { t } = useWords('schedule');
  const days = useDays();
  return (
    <span className="flex flex-wrap items-baseline gap-x-1.5 text-small text-pencil">
      {t('page.moreTime', { name, until: days.clock(until, zone), reason })}
      {changeable && (
        <Form method="post">
          <input type="hidden" name="intent" value="withdraw" />
          <input type="hidden" name="deadlineId" value={deadlineId} />
          <button
            type="submit"
            name="personId"
            value={personId}
            aria-label={t('page.takeBackOf', { name })}
            className="min-h-[28px] cursor-pointer text-accent underline"
          >
            {t('page.takeBack')}
          </button>
        </Form>
      )}
    </span>
  );
}
