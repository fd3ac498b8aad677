import { Trans } from 'react-i18next';
import type { OwnAppeals as Appeals } from '~/domain/exams/appeals/find-own-appeals.server';
import type { Result } from '~/domain/exams/result/find-result.server';
import type { Regrading } from '~/domain/exams/rulings/list-regradings.server';
import { FULL_CREDIT } from '~/domain/questions/mark';
import { lessonPath } from '../courses/paths';
import { type AppealDone, OwnAppeals } from '../marking/own-appeals';
import { Regraded } from '../marking/regraded';
import { ButtonLink } from '../primitives/button';
import { Alert } from '../primitives/form';
import { Moment } from '../primitives/moment';
import { Page, Section } from '../primitives/page';
import { useFormat, useWords } from '../primitives/words';
import { LessonsToRevise } from './lessons-to-revise';
import { Receipt } from './receipt';
import { SectionScores } from './section-scores';

/** Passed or not, in words; how it was regraded; the scores against their marks; what to read again; and appeals. */
export function ResultPage({
  result,
  nextFrom,
  eligible,
  late,
  regradings,
  appeals,
  done,
  nameConfirmed,
}: {
  result: Result;
  nextFrom: number | null;
  eligible: boolean;
  /** The last answer came after the end, from a page without scripts, and was not saved. */
  late: boolean;
  regradings: readonly Regrading[];
  appeals: Appeals;
  done: AppealDone;
  /** Whether the person has agreed to the name that is printed on certificates. */
  nameConfirmed: boolean;
}) {
  const { t } = useWords('exams');
  return (
    <Page above={result.title} title={t(result.passed ? 'result.passed' : 'result.failed')} lead={useLead(result)}>
      {late && <Alert>{t('result.late')}</Alert>}
      {result.state === 'timed-out' && (
        <p className="mb-2.5 max-w-[41rem]">{t(result.ended ? 'result.ended' : 'result.timedOut')}</p>
      )}
      <Receipt result={result} />
      <Next result={result} nextFrom={nextFrom} eligible={eligible} nameConfirmed={nameConfirmed} />
      <Regraded regradings={regradings} />
      <Section title={t('result.sections.title')}>
        <SectionScores result={result} />
      </Section>
      <Section title={t('result.revise.title')}>
        <LessonsToRevise lessons={result.revise} />
      </Section>
      <OwnAppeals found={appeals} done={done} />
    </Page>
  );
}

function useLead({ passed, points, total, pass }: Result): string {
  const { t } = useWords('exams');
  const format = useFormat();
  const earned = format.points(points);
  if (passed) return t('result.leadPassed', { points: earned, total });
  const needed = (pass.overall * total) / 100;
  const enough = points >= needed * FULL_CREDIT;
  return t(enough ? 'result.leadSection' : 'result.leadOverall', {
    points: earned,
    total,
    needed: format.number(needed),
  });
}

function Next({
  result,
  nextFrom,
  eligible,
  nameConfirmed,
}: {
  result: Result;
  nextFrom: number | null;
  eligible: boolean;
  nameConfirmed: boolean;
}) {
  const { t } = useWords('exams');
  if (result.passed) {
    return (
      <section className="mt-5">
        <p className="mb-2">{t(nameConfirmed ? 'result.next.passed' : 'result.next.name')}</p>
        <ButtonLink to={nameConfirmed ? '/certificates' : '/certificates#name'}>
          {t(nameConfirmed ? 'result.next.passedButton' : 'result.next.nameButton')}
        </ButtonLink>
      </section>
    );
  }
  const [first] = result.revise;
  return (
    <section className="mt-5">
      <p className="mb-2 max-w-[41rem]">
        {nextFrom === null ? (
          t(eligible ? 'result.next.now' : 'result.next.missing')
        ) : (
          <Trans t={t} i18nKey="result.next.later" components={{ 1: <Moment at={nextFrom} /> }} />
        )}
      </p>
      <div className="flex flex-wrap gap-1.5">
        {first && <ButtonLink to={lessonPath(first)}>{t('result.next.revise', { lesson: first.title })}</ButtonLink>}
        <ButtonLink to="/exam" weight="secondary">
          {t('result.next.exam')}
        </ButtonLink>
      </div>
    </section>
  );
}
