import type { Requirement } from '~/domain/exams/admission/eligibility';
import type { OwnSitting } from '~/domain/exams/sitting/list-sittings.server';
import { ButtonLink } from '../primitives/button';
import { FormRefusal } from '../primitives/form';
import { Page, Section } from '../primitives/page';
import { useWords } from '../primitives/words';
import { AboutEvidence } from './about-evidence';
import { AboutExam } from './about-exam';
import { Checklist } from './checklist';
import { OwnAttempts } from './own-attempts';
import { Renewal } from './renewal';
import { RunningNotice } from './running-notice';
import { type Rules, StartExam } from './start-exam';

/** The exam before and between sittings, with the one thing to do next on top. */
export function ExamPage({
  title,
  rules,
  eligible,
  checklist,
  sittings,
  open,
  passed,
  renewal,
  nameConfirmed,
}: {
  title: string;
  rules: Rules;
  eligible: boolean;
  checklist: readonly Requirement[];
  sittings: readonly OwnSitting[];
  open: { sittingId: string; deadline: number; over: boolean } | null;
  passed: boolean;
  renewal: { closesAt: number; opensAt: number; open: boolean } | null;
  /** Whether the person has agreed to the name that is printed on certificates. */
  nameConfirmed: boolean;
}) {
  const { t } = useWords('exams');
  const missing = checklist.filter(({ met }) => !met).length;
  const lead = t('exam.lead', {
    items: t('questions', { count: rules.items }),
    minutes: t('minutes', { count: rules.minutes }),
  });
  const ahead = (
    <>
      <Section title={t('exam.checklist.title')}>
        {!eligible && <FormRefusal />}
        <p className="mb-1.5">
          {eligible ? t('exam.checklist.ready') : t('exam.checklist.notReady', { count: missing })}
        </p>
        <Checklist lines={checklist} />
      </Section>
      {eligible && <AboutEvidence />}
      {eligible && <StartExam rules={rules} />}
    </>
  );
  return (
    <Page title={title} lead={lead}>
      {open && <RunningNotice {...open} />}
      {!open && passed && (
        <section className="border-y border-ink py-3">
          <h2 className="text-title">{t('exam.passed.title')}</h2>
          <p className="mt-1 mb-2">{t(nameConfirmed ? 'exam.passed.lead' : 'exam.passed.leadName')}</p>
          <ButtonLink
            to={nameConfirmed ? '/certificates' : '/certificates#name'}
            weight={renewal?.open ? 'secondary' : 'primary'}
          >
            {t(nameConfirmed ? 'exam.passed.next' : 'exam.passed.name')}
          </ButtonLink>
        </section>
      )}
      {!open && renewal && <Renewal {...renewal} />}
      {!open && passed && (
        <details className="mt-2">
          <summary className="min-h-[44px] cursor-pointer py-1 text-pencil">{t('exam.passed.again')}</summary>
          <div className="mt-2">{ahead}</div>
        </details>
      )}
      {!open && !passed && ahead}
      <AboutExam rules={rules} />
      <OwnAttempts sittings={sittings} />
    </Page>
  );
}
