import type { ReactNode } from 'react';
import type { MarkRules } from '~/domain/exams/gradebook/attempt-rules';
import { type Attempt, attemptMark, type Mark, type Marks } from '~/domain/exams/gradebook/marks';
import { ColumnLabel } from '../primitives/column-label';
import { Section } from '../primitives/page';
import { useFormat, useWords } from '../primitives/words';
import { GivenByHand } from './given-by-hand';
import { TotalFormula } from './total-formula';

/** Somebody's marks, each with what it is made of: which attempt counted, by which rule, what the others were. */
export function ExplainedMarks({
  marks,
  rules,
  titles,
}: {
  marks: Marks;
  rules: MarkRules;
  /** The modules' titles, in the order of their quizzes. */
  titles: readonly string[];
}) {
  const { t } = useWords('gradebook');
  const format = useFormat();
  const { lessons, quizzes, practice, exam, total } = marks;
  const sat = (attempt: Attempt) =>
    t('explained.examAttempt', { date: format.date(attempt.at), mark: attemptMark(attempt) });
  return (
    <>
      <Section title={t('explained.total')}>
        <TotalFormula total={total} />
        <p className="mt-1 text-small text-pencil">{t('explained.anyTime')}</p>
      </Section>
      <Part name={t('part.lessons')} {...lessons}>
        <p>{t('explained.lessons', { done: lessons.done, of: lessons.of })}</p>
      </Part>
      <Part name={t('part.quizzes')} {...quizzes}>
        <p>{t('explained.quizzes', { all: quizzes.modules.length })}</p>
        <p className="text-pencil">{t(`rule.${rules.quizzes}`)}</p>
        <Quizzes modules={quizzes.modules} titles={titles} />
      </Part>
      <Part name={t('part.practice')} {...practice}>
        <p>
          {practice.passedAt === null
            ? t('explained.practiceNone')
            : t('explained.practicePassed', { date: format.date(practice.passedAt) })}
        </p>
      </Part>
      <Part name={t('part.exam')} {...exam}>
        <p>{exam.counted ? sat(exam.counted) : t('explained.noExam')}</p>
        {exam.counted && <p className="text-pencil">{t(`rule.${rules.exam}`)}</p>}
        {exam.others.length > 0 && (
          <>
            <h3 className="mt-1 text-small font-strong text-pencil">{t('explained.others')}</h3>
            <ul>
              {exam.others.map((attempt) => (
                <li key={attempt.id}>{sat(attempt)}</li>
              ))}
            </ul>
          </>
        )}
        <p className="mt-1 max-w-[40rem] text-small text-pencil">{t('explained.examNote')}</p>
      </Part>
    </>
  );
}

function Part({ name, children, ...mark }: Mark & { name: string; children: ReactNode }) {
  const { t } = useWords('gradebook');
  return (
    <Section
      title={
        mark.mark === null ? t('explained.headingNone', { name }) : t('explained.heading', { name, mark: mark.mark })
      }
    >
      <GivenByHand {...mark} />
      {children}
    </Section>
  );
}

function Quizzes({ modules, titles }: { modules: Marks['quizzes']['modules']; titles: readonly string[] }) {
  const { t } = useWords('gradebook');
  const format = useFormat();
  const went = (attempt: Attempt) =>
    t('explained.attempt', {
      date: format.date(attempt.at),
      part: attempt.part,
      whole: attempt.whole,
      mark: attemptMark(attempt),
    });
  return (
    <table className="ledger mt-2">
      <thead>
        <tr>
          <th scope="col">{t('explained.module')}</th>
          <th scope="col">{t('explained.markHead')}</th>
          <th scope="col">{t('explained.counted')}</th>
          <th scope="col">{t('explained.others')}</th>
        </tr>
      </thead>
      <tbody>
        {modules.map(({ counted, others, ...module }, place) => (
          <tr key={module.moduleId}>
            <th scope="row" className="max-wide:basis-full">
              {module.moduleId} <span className="font-plain">{titles[place]}</span>
            </th>
            <td className="tabular-nums">
              <ColumnLabel>{t('explained.markHead')}</ColumnLabel>
              {module.mark ?? 0}
            </td>
            <td className="max-wide:basis-full">
              <GivenByHand {...module} />
              {counted ? went(counted) : <span className="text-pencil">{t('explained.noAttempt')}</span>}
            </td>
            <td className={others.length === 0 ? 'max-wide:hidden' : 'max-wide:basis-full'}>
              {others.length === 0 && <span className="text-pencil">{t('explained.noOthers')}</span>}
              <ul>
                {others.map((attempt) => (
                  <li key={attempt.id}>{went(attempt)}</li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
