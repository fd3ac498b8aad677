import { Link } from '@remix-run/react';
import type { LessonToRevise } from '~/domain/exams/result/find-result.server';
import { lessonPath } from '../courses/paths';
import { useWords } from '../primitives/words';

/** The lessons of what was not right, those with most first. */
export function LessonsToRevise({ lessons }: { lessons: readonly LessonToRevise[] }) {
  const { t } = useWords('exams');
  if (lessons.length === 0) return <p>{t('result.revise.none')}</p>;
  return (
    <>
      <p className="mb-1.5 text-pencil">{t('result.revise.lead')}</p>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{t('result.revise.lesson')}</th>
            <th scope="col">{t('result.revise.column')}</th>
          </tr>
        </thead>
        <tbody>
          {lessons.map((lesson) => (
            <tr key={lesson.lessonId}>
              <th scope="row">
                <Link to={lessonPath(lesson)}>{lesson.title}</Link>
              </th>
              <td>{t('result.revise.missed', { count: lesson.missed })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
