import type { Result } from '~/domain/exams/result/find-result.server';
import { FULL_CREDIT } from '~/domain/questions/mark';
import { useFormat, useWords } from '../primitives/words';

/** Each section against its mark, and the whole against the overall mark. */
export function SectionScores({ result }: { result: Result }) {
  const { t } = useWords('exams');
  const { points, total, pass } = result;
  const overall = points * 100 >= pass.overall * total * FULL_CREDIT;
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">{t('result.sections.section')}</th>
          <th scope="col">{t('result.sections.right')}</th>
          <th scope="col">{t('result.sections.share')}</th>
          <th scope="col">{t('result.sections.mark')}</th>
          <th scope="col">{t('result.sections.reached')}</th>
        </tr>
      </thead>
      <tbody>
        {result.sections.map(({ id, title, ...score }) => (
          <Score key={id} title={title} {...score} mark={pass.section} />
        ))}
        <Score
          title={t('result.sections.overall')}
          points={points}
          total={total}
          mark={pass.overall}
          passed={overall}
        />
      </tbody>
    </table>
  );
}

function Score(score: { title: string; points: number; total: number; mark: number; passed: boolean }) {
  const { t } = useWords('exams');
  const format = useFormat();
  const { title, points, total, mark, passed } = score;
  return (
    <tr>
      <th scope="row">{title}</th>
      <td>{t('result.sections.pointsOf', { points: format.points(points), total })}</td>
      <td>{format.percent(points, total * FULL_CREDIT)}</td>
      <td>{t('result.sections.needs', { mark })}</td>
      <td className={passed ? undefined : 'font-strong'}>{t(passed ? 'result.sections.yes' : 'result.sections.no')}</td>
    </tr>
  );
}
