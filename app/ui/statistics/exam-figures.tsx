import type { ListedExam } from '~/domain/exams/statistics/list-exam-statistics.server';
import { SITTINGS_TO_SAY } from '~/domain/exams/statistics/reliability';
import { Facts } from '../primitives/page';
import { useFormat, useWords } from '../primitives/words';
import { figure, useShare } from './flags';

/** An exam as its sittings show it. */
export function ExamFigures({ exam }: { exam: ListedExam }) {
  const { t } = useWords('statistics');
  const { number } = useFormat();
  const share = useShare();
  const { sittings, passRate, mean, deviation, reliability, error } = exam;
  return (
    <>
      <Facts
        facts={[
          { term: t('exam.name'), value: exam.examId },
          { term: t('exam.sittings'), value: number(sittings) },
          { term: t('exam.passRate'), value: share(passRate) },
          { term: t('exam.mean'), value: share(mean) },
          { term: t('exam.deviation'), value: share(deviation) },
          { term: t('exam.reliability'), value: reliability === null ? t('exam.unknown') : figure(reliability) },
          {
            term: t('exam.error'),
            value:
              error === null ? (
                t('exam.unknown')
              ) : (
                <>
                  ± {share(error)}
                  <span className="block text-small text-pencil">{t('exam.errorHint')}</span>
                </>
              ),
          },
        ]}
      />
      {sittings < SITTINGS_TO_SAY && (
        <p className="mt-1 text-small text-pencil">{t('exam.few', { count: SITTINGS_TO_SAY })}</p>
      )}
    </>
  );
}
