import type { Reason } from '../hosts/clearance/clearance';

/** How near somebody is to being cleared in time, from the nearest to the furthest. */
export const riskLevels = ['done', 'on-track', 'watch', 'at-risk'] as const;
export type RiskLevel = (typeof riskLevels)[number];

/** What a trainer can do about it from the dashboard. */
export const actKinds = ['remind', 'extend', 'assign', 'book'] as const;
export type ActKind = (typeof actKinds)[number];

/** Where somebody stands, as the rules look at it. Moments in ms. */
export type Standing = {
  cleared: boolean;
  /** Why they are not cleared, as the gate says it. */
  reasons: readonly Reason[];
  /** When a certificate that is valid now ends. */
  certificateUntil: number | null;
  passed: boolean;
  /** Lessons and required quizzes done, of those there are. */
  done: number;
  total: number;
  /** Since when they have been at it: their first day in the class, or its own first day if that is later. */
  since: number;
  seenAt: number | null;
  overdue: { count: number; oldest: number } | null;
  exam: { failed: number; left: number; from: number; running: boolean };
  /** A seat in a room that is open or ahead. */
  seated: boolean;
  /** When they come of age, if they have not yet. */
  ofAgeAt: number | null;
};

/** What is the same for everybody of a class. `neededBy` is null where there is no date to be ready by. */
export type Surroundings = { now: number; neededBy: number | null; roomAhead: boolean };

export type RiskReason = {
  reason: RiskCode;
  level: RiskLevel;
  /** For the sentence: counts, days, and moments (`at`, ms). */
  facts: Record<string, number>;
  /** What helps. */
  act: ActKind;
};

const DAY = 24 * 3_600_000;
const daysSince = (now: number, at: number) => Math.max(0, Math.floor((now - at) / DAY));
const daysUntil = (now: number, at: number) => Math.ceil((at - now) / DAY);

/** From so few days before the date on, what is missing is urgent. */
const SHORT = 14;
const UNSEEN_WATCH = 7;
const UNSEEN_RISK = 14;
/** Before so many days there is no pace to speak of. */
const PACE_DAYS = 7;

type Finding = Omit<RiskReason, 'reason'> | null;
type Rule = (standing: Standing, around: Surroundings) => Finding;

const found = (level: RiskLevel, act: ActKind, facts: Record<string, number> = {}): Finding => ({ level, act, facts });
const has =
  (...wanted: Reason[]) =>
  ({ reasons }: Standing) =>
    reasons.some((reason) => wanted.includes(reason));
const isShort = ({ now, neededBy }: Surroundings) => neededBy !== null && daysUntil(now, neededBy) <= SHORT;
const afterDate = (at: number, { neededBy }: Surroundings) => neededBy === null || at > neededBy;
const suspended = has('certificate-suspended', 'account-suspended');
const revoked = has('certificate-revoked', 'account-revoked');
const awaited = has('certificate-awaited');
const unchecked = has('identity-unchecked', 'identity-check-old', 'account-not-active');

/** When somebody has done everything, at the pace they have kept so far; null while that cannot be said. */
export function finishAt({ done, total, since }: Standing, now: number): number | null {
  if (done === 0 || done >= total || now - since < PACE_DAYS * DAY) return null;
  return since + ((now - since) * total) / done;
}

/**
 * Why somebody may not be cleared in time, the gravest first. Each rule looks at one thing, worse facts never find less, and
 * each names the act that helps.
 */
const rules = {
  revoked: (each) => (revoked(each) ? found('at-risk', 'remind') : null),
  suspended: (each) => (suspended(each) ? found('at-risk', 'remind') : null),
  expired: (each) => (has('certificate-expired')(each) ? found('at-risk', 'book') : null),
  'under-age': (each, around) => {
    if (each.ofAgeAt === null) return has('under-age')(each) ? found('at-risk', 'remind') : null;
    return found(afterDate(each.ofAgeAt, around) ? 'at-risk' : 'watch', 'remind', { at: each.ofAgeAt });
  },
  'no-attempt': ({ passed, exam }, around) => {
    if (passed || exam.failed === 0 || (exam.left > 0 && !lateAttempt(exam.from, around))) return null;
    return found('at-risk', 'remind', { failed: exam.failed, at: exam.from });
  },
  'last-attempt': ({ passed, exam, seated }, { now }) => {
    if (passed || exam.failed === 0 || exam.left > 1) return null;
    return found('at-risk', seated ? 'assign' : 'book', {
      failed: exam.failed,
      left: exam.left,
      at: Math.max(exam.from, now),
    });
  },
  failed: ({ passed, exam, seated }, { now }) =>
    passed || exam.failed === 0
      ? null
      : found('watch', seated ? 'assign' : 'book', {
          failed: exam.failed,
          left: exam.left,
          at: Math.max(exam.from, now),
        }),
  overdue: ({ passed, overdue }, { now }) => {
    if (passed || !overdue) return null;
    const days = daysSince(now, overdue.oldest);
    const level = overdue.count > 1 || days >= UNSEEN_WATCH ? 'at-risk' : 'watch';
    return found(level, 'extend', { count: overdue.count, days });
  },
  'date-passed': ({ cleared }, { now, neededBy }) =>
    cleared || neededBy === null || neededBy > now
      ? null
      : found('at-risk', 'remind', { days: daysSince(now, neededBy) }),
  unseen: ({ cleared, seenAt, since }, { now }) => {
    const days = daysSince(now, seenAt ?? since);
    if (cleared || days < UNSEEN_WATCH) return null;
    return found(days >= UNSEEN_RISK ? 'at-risk' : 'watch', 'remind', { days, never: seenAt === null ? 1 : 0 });
  },
  'not-started': ({ passed, done, total, since }, { now, neededBy }) => {
    const days = daysSince(now, since);
    if (passed || done > 0 || total === 0 || days < PACE_DAYS) return null;
    return found(neededBy !== null || days >= UNSEEN_RISK ? 'at-risk' : 'watch', 'assign', { days });
  },
  'too-slow': (each, { now, neededBy }) => {
    const end = each.passed ? null : finishAt(each, now);
    if (end === null || neededBy === null || end <= neededBy - SHORT * DAY) return null;
    if (end <= neededBy) return found('watch', 'assign', { early: daysUntil(end, neededBy), late: 0 });
    return found('at-risk', 'assign', { late: daysUntil(neededBy, end), early: 0 });
  },
  'little-time': ({ passed, done, total }, around) =>
    passed || done >= total || !isShort(around)
      ? null
      : found('at-risk', 'assign', { left: total - done, days: daysUntil(around.now, around.neededBy ?? around.now) }),
  'no-seat': ({ passed, seated, exam, done, total }, around) => {
    if (passed || seated || exam.running) return null;
    const ready = done >= total ? 1 : 0;
    if (isShort(around)) return found('at-risk', 'book', { ready });
    if (around.roomAhead) return found('watch', 'book', { ready });
    return ready ? found('on-track', 'book', { ready }) : null;
  },
  'certificate-ends': ({ certificateUntil }, { now, neededBy }) => {
    if (certificateUntil === null || neededBy === null || neededBy < now || certificateUntil >= neededBy) return null;
    return found('at-risk', 'book', { at: certificateUntil });
  },
  'issue-awaited': (each, around) => (awaited(each) ? found(isShort(around) ? 'at-risk' : 'watch', 'remind') : null),
  'check-awaited': (each, around) => (unchecked(each) ? found(isShort(around) ? 'at-risk' : 'watch', 'remind') : null),
} satisfies Record<string, Rule>;
export type RiskCode = keyof typeof rules;
const ruleNames = Object.keys(rules) as RiskCode[];

function lateAttempt(from: number, { now, neededBy }: Surroundings): boolean {
  return from > now && neededBy !== null && from > neededBy;
}

const rank = (level: RiskLevel) => riskLevels.indexOf(level);

/**
 * How near somebody is, and every reason why not nearer: the gravest level first, within one the order of the rules. Whoever
 * is at risk has at least one reason, and each reason an act. The same thing is not said twice.
 */
export function riskOf(standing: Standing, around: Surroundings): { level: RiskLevel; reasons: RiskReason[] } {
  const reasons: RiskReason[] = [];
  for (const reason of ruleNames) {
    const rule: Rule = rules[reason];
    const finding = rule(standing, around);
    if (finding) reasons.push({ reason, ...finding });
  }
  const level = reasons.reduce<RiskLevel>(
    (worst, each) => (rank(each.level) > rank(worst) ? each.level : worst),
    standing.cleared ? 'done' : 'on-track',
  );
  return { level, reasons: withoutRepeats(reasons).sort((a, b) => rank(b.level) - rank(a.level)) };
}

/** What a reason says already, in weaker words. */
const saidBy: Partial<Record<RiskCode, readonly RiskCode[]>> = {
  failed: ['no-attempt', 'last-attempt'],
  'last-attempt': ['no-attempt'],
  'too-slow': ['little-time', 'date-passed'],
  'little-time': ['date-passed', 'not-started'],
};

function withoutRepeats(reasons: readonly RiskReason[]): RiskReason[] {
  const levels = new Map(reasons.map(({ reason, level }) => [reason, rank(level)]));
  return reasons.filter(({ reason, level }) => {
    const stronger = saidBy[reason] ?? [];
    return !stronger.some((other) => (levels.get(other) ?? -1) >= rank(level));
  });
}
