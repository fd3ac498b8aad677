import { Link } from '@remix-run/react';
import type { DashboardRow } from '~/domain/readiness/find-dashboard.server';
import { ColumnLabel } from '../primitives/column-label';
import { LampOf } from '../primitives/lamp';
import { Moment } from '../primitives/moment';
import { OneClick } from './act-buttons';
import type { RowWords } from './row-words';

export type Totals = { lessons: number; quizzes: number };

/** One person of the class. At 360 px two lines: who and where they stand, then why and what helps. */
export function PersonRow({
  classId,
  row,
  totals,
  words,
}: {
  classId: string;
  row: DashboardRow;
  totals: Totals;
  words: RowWords;
}) {
  const { t, format, reasonOf } = words;
  const { personId, name, light, why, acts, lessons, quizzes, exam, roomAt, next, overdue, seenAt, remindedAt } = row;
  return (
    <tr>
      <td>
        <input
          type="checkbox"
          name="person"
          value={personId}
          aria-label={t('list.choose', { name })}
          className="size-[20px] accent-ink align-middle"
        />
      </td>
      <th scope="row" className="max-wide:basis-auto! max-wide:flex-1 wide:min-w-[9ch]">
        <Link to={`/classes/${classId}/people/${personId}`}>{name}</Link>
      </th>
      <td>
        <LampOf light={light} size={16} word={words.lights[light]} />
      </td>
      <td className="max-wide:basis-full">
        {why.length === 0 ? (
          <span className="text-pencil">{words.fine}</span>
        ) : (
          why.map((each) => (
            <span key={each.reason} className="block">
              {reasonOf(each)}
            </span>
          ))
        )}
        {remindedAt !== null && (
          <span className="block text-small text-pencil">{t('list.reminded', { date: format.short(remindedAt) })}</span>
        )}
        <OneClick personId={personId} name={name} acts={acts} words={words} />
      </td>
      <td className="wide:whitespace-nowrap text-small text-pencil">
        {t('list.lessons', { part: lessons, whole: totals.lessons })}
        <span className="wide:block"> {t('list.quizzes', { part: quizzes, whole: totals.quizzes })}</span>
      </td>
      <td className={`text-small text-pencil ${exam.state === 'none' && roomAt === null ? 'max-wide:hidden' : ''}`}>
        {t(`list.examState.${exam.state}`, { left: exam.left })}
        {exam.state === 'failed' && exam.from !== null && (
          <span className="wide:block"> {t('list.from', { date: format.short(exam.from) })}</span>
        )}
        {roomAt !== null && <span className="wide:block"> {t('list.room', { date: format.short(roomAt) })}</span>}
      </td>
      <td className="text-small text-pencil max-broad:hidden">
        {overdue > 0 && <span className="block text-ink">{t('list.overdue', { count: overdue })}</span>}
        {next && (
          <>
            {next.title} <span className="wide:block">{format.short(next.dueAt)}</span>
          </>
        )}
        {!next && overdue === 0 && words.nothingDue}
      </td>
      <td className="text-small text-pencil wide:whitespace-nowrap">
        <ColumnLabel>{words.seen}</ColumnLabel>
        {seenAt === null ? words.never : <Moment at={seenAt} only="date" />}
      </td>
    </tr>
  );
}
