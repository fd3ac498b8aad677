import type { Training, TrainingTotals } from '~/domain/hosts/account/list-training.server';
import type { Light, Reason } from '~/domain/hosts/clearance/clearance';
import { ColumnLabel } from '../primitives/column-label';
import { Lamp } from '../primitives/lamp';
import { useFormat, useWords } from '../primitives/words';
import { Missing } from './missing';

type Student = Training & { personId: string; name: string; light: Light; reason: Reason | null };

/** The roster of an order class: each student's way through lessons, quizzes and exam to the light. */
export function Roster({ students, totals }: { students: readonly Student[]; totals: TrainingTotals }) {
  const { t } = useWords('cohorts');
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">{t('class.student')}</th>
          <th scope="col">{t('class.light')}</th>
          <th scope="col">{t('class.lessons')}</th>
          <th scope="col">{t('class.quizzes')}</th>
          <th scope="col">{t('class.exam')}</th>
          <th scope="col">{t('class.why')}</th>
        </tr>
      </thead>
      <tbody>
        {students.map((student) => (
          <Row key={student.personId} student={student} totals={totals} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ student, totals }: { student: Student; totals: TrainingTotals }) {
  const { t } = useWords('cohorts');
  const format = useFormat();
  const { name, light, reason, lessons, quizzes, openQuizzes, exam } = student;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <Lamp light={light} size={16} />
      </td>
      <td>
        <ColumnLabel>{t('class.lessons')}</ColumnLabel>
        {t('class.ofCount', { part: lessons, whole: totals.lessons })}
      </td>
      <td>
        <ColumnLabel>{t('class.quizzes')}</ColumnLabel>
        {t('class.ofCount', { part: quizzes, whole: totals.quizzes })}
      </td>
      <td>
        <ColumnLabel>{t('class.exam')}</ColumnLabel>
        {t(`class.examStanding.${exam}`)}
      </td>
      <td>
        <Missing reason={reason} nothing={t('class.ready')} />
        {reason === 'in-training' && openQuizzes.length > 0 && (
          <span className="block text-small text-pencil">
            {t('class.openQuizzes', { modules: format.list(openQuizzes) })}
          </span>
        )}
      </td>
    </tr>
  );
}
