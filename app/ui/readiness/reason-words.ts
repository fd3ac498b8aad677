import type { RiskCode } from '~/domain/readiness/at-risk';
import { useFormat, useWords } from '../primitives/words';

export type Why = { reason: RiskCode; facts: Record<string, number> };

/** Says in words why somebody is not nearer. Needs the dictionary `readiness`. */
export function useReason(): (why: Why) => string {
  const { t } = useWords('readiness');
  const format = useFormat();
  return ({ reason, facts }) => {
    const { days = 0, count = 0, left = 0, failed = 0, late = 0, early = 0, at = 0 } = facts;
    const date = at > 0 ? format.date(at) : '';
    switch (reason) {
      case 'revoked':
        return t('reason.revoked');
      case 'suspended':
        return t('reason.suspended');
      case 'expired':
        return t('reason.expired');
      case 'under-age':
        return at > 0 ? t('reason.underAge', { date }) : t('reason.underAgeFound');
      case 'no-attempt':
        return t('reason.noAttempt', { date });
      case 'last-attempt':
        return t('reason.lastAttempt', { count: failed, left, date });
      case 'failed':
        return t('reason.failed', { count: failed, left, date });
      case 'overdue':
        return days === 0
          ? t('reason.overdueToday', { count })
          : t('reason.overdue', { count, ago: t('reason.daysAgo', { count: days }) });
      case 'date-passed':
        return t('reason.datePassed', { ago: t('reason.daysAgo', { count: days }) });
      case 'unseen':
        return facts.never ? t('reason.neverSeen', { count: days }) : t('reason.unseen', { count: days });
      case 'not-started':
        return t('reason.notStarted', { count: days });
      case 'too-slow':
        return late > 0 ? t('reason.tooSlow', { count: late }) : t('reason.tight', { count: early });
      case 'little-time':
        return t('reason.littleTime', { count: days, left });
      case 'no-seat':
        return facts.ready ? t('reason.readyNoSeat') : t('reason.noSeat');
      case 'certificate-ends':
        return t('reason.certificateEnds', { date });
      case 'issue-awaited':
        return t('reason.issueAwaited');
      case 'check-awaited':
        return t('reason.checkAwaited');
    }
  };
}
