import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Trans } from 'react-i18next';
import type { Requirement } from '~/domain/exams/admission/eligibility';
import { quizPath } from '../courses/paths';
import { Moment } from '../primitives/moment';
import { useLocale, useWords } from '../primitives/words';

/** What is asked before an exam: each line met or not, with the link or the moment that meets it. */
export function Checklist({ lines }: { lines: readonly Requirement[] }) {
  return (
    <ul className="border-t border-hairline">
      {lines.map((line) => (
        <Line key={line.requirement === 'quiz-passed' ? line.moduleId : line.requirement} line={line} />
      ))}
    </ul>
  );
}

function Line({ line }: { line: Requirement }) {
  const { t } = useWords('exams');
  const { t: rooms } = useWords('rooms');
  const { language } = useLocale();
  switch (line.requirement) {
    case 'quiz-passed': {
      const text = t('exam.checklist.quiz', { module: line.moduleId, title: line.title[language] });
      const to = quizPath({ courseId: line.courseId, slug: line.module });
      return (
        <Row met={line.met} text={text}>
          <Link to={to} aria-label={`${t('exam.checklist.quizLink')}: ${line.title[language]}`}>
            {t('exam.checklist.quizLink')}
          </Link>
        </Row>
      );
    }
    case 'attempt-left': {
      const { used, limit, days, from } = line;
      return (
        <Row met={line.met} text={t('exam.checklist.attempts', { used, limit, days })}>
          {from !== null && (
            <Trans t={t} i18nKey="exam.checklist.attemptsFrom" components={{ 1: <Moment at={from} /> }} />
          )}
        </Row>
      );
    }
    case 'waiting-time-over':
      return (
        <Row met={line.met} text={t('exam.checklist.waiting', { hours: line.hours })}>
          {line.from !== null && (
            <Trans t={t} i18nKey="exam.checklist.waitingFrom" components={{ 1: <Moment at={line.from} /> }} />
          )}
        </Row>
      );
    case 'renewal-open':
      return (
        <Row met={line.met} text={t('exam.checklist.renewal')}>
          {line.opensAt === null ? (
            t('exam.checklist.renewalNone')
          ) : (
            <Trans t={t} i18nKey="exam.checklist.renewalFrom" components={{ 1: <Moment at={line.opensAt} /> }} />
          )}
        </Row>
      );
    case 'practice-passed':
      return (
        <Row met={line.met} text={rooms('start.practice')}>
          {rooms('start.practiceMissing')}
        </Row>
      );
    case 'window-open':
      return (
        <Row met={line.met} text={rooms('start.window')}>
          {line.opensAt === null ? (
            rooms('start.windowNone')
          ) : (
            <Trans t={rooms} i18nKey="start.windowFrom" components={{ 1: <Moment at={line.opensAt} /> }} />
          )}
        </Row>
      );
    case 'no-open-sitting':
      return null;
  }
}

function Row({ met, text, children }: { met: boolean; text: string; children: ReactNode }) {
  const { t } = useWords('exams');
  return (
    <li className="flex items-baseline gap-x-1.5 border-b border-hairline py-1.5">
      <svg
        width="16"
        height="16"
        viewBox="0 0 16 16"
        aria-hidden="true"
        className="shrink-0 translate-y-[2px] fill-none stroke-ink"
      >
        <rect x="1" y="1" width="14" height="14" rx="2" />
        {met && <path d="M4 8.5 7 11.5 12.5 4.5" strokeWidth="2" />}
      </svg>
      <span className="sr-only">{t(met ? 'exam.checklist.met' : 'exam.checklist.unmet')}</span>
      <span className="flex flex-1 flex-wrap justify-between gap-x-2">
        <span className={met ? 'text-pencil' : undefined}>{text}</span>
        {!met && <span>{children}</span>}
      </span>
    </li>
  );
}
