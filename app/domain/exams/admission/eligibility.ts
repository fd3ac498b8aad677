import type { BothLanguages } from '../../both-languages';
import type { Course } from '../../courses/course';
import type { Policy } from '../policy/policy';
import { nextAttempt } from './retake-rule';

/** One line of the checklist: what is asked, whether it is met, and what is needed to link to where it can be met. */
export type Requirement =
  | {
      requirement: 'quiz-passed';
      met: boolean;
      moduleId: string;
      title: BothLanguages;
      courseId: string;
      /** The module's part of the address /courses/:course/:module/quiz. */
      module: string;
    }
  | { requirement: 'practice-passed'; met: boolean }
  /** `opensAt` is null when there is nothing to renew, or it is too late. */
  | { requirement: 'renewal-open'; met: boolean; opensAt: number | null }
  /** `opensAt` is null when no window is planned for the person. */
  | { requirement: 'window-open'; met: boolean; opensAt: number | null }
  | { requirement: 'attempt-left'; met: boolean; used: number; limit: number; days: number; from: number | null }
  | { requirement: 'waiting-time-over'; met: boolean; hours: number; from: number | null }
  | { requirement: 'no-open-sitting'; met: boolean; sittingId: string | null };

/** What the checklist is made of. */
export type Standing = {
  passedQuizzes: ReadonlySet<string>;
  practicePassed: boolean;
  /** When the person may renew what this exam updates; null when it updates none, or they hold nothing to renew. */
  renewal: { opensAt: number; closesAt: number } | null;
  /** The window open to the person, or the next one. */
  window: { opensAt: number; closesAt: number } | null;
  sittings: readonly { id: string; open: boolean; startedAt: number }[];
};

/** The checklist of an exam for one person, in the order one meets it. Pure. */
export function checklist(policy: Policy, courses: readonly Course[], standing: Standing, now: number): Requirement[] {
  const { limit, withinDays, hoursApart } = policy.attempts;
  const starts = standing.sittings.map(({ startedAt }) => startedAt);
  const next = nextAttempt(starts, policy.attempts, now);
  const open = standing.sittings.find((sitting) => sitting.open);
  const waiting = next.waitedAt > now;
  return [
    ...(policy.updates === undefined ? [] : [renewalOpen(standing.renewal, now)]),
    ...policy.requires.quizzes.map((moduleId) => quizPassed(moduleId, courses, standing.passedQuizzes)),
    ...(policy.requires.practice ? [{ requirement: 'practice-passed' as const, met: standing.practicePassed }] : []),
    ...(policy.start === 'in-window' ? [windowOpen(standing.window, now)] : []),
    {
      requirement: 'attempt-left',
      met: next.attemptLeftAt === 0,
      used: next.used,
      limit,
      days: withinDays,
      from: next.attemptLeftAt === 0 ? null : next.from,
    },
    { requirement: 'waiting-time-over', met: !waiting, hours: hoursApart, from: waiting ? next.waitedAt : null },
    { requirement: 'no-open-sitting', met: !open, sittingId: open?.id ?? null },
  ];
}

function renewalOpen(renewal: Standing['renewal'], now: number): Requirement {
  const met = renewal !== null && renewal.opensAt <= now && now < renewal.closesAt;
  const opensAt = renewal !== null && now < renewal.opensAt ? renewal.opensAt : null;
  return { requirement: 'renewal-open', met, opensAt };
}

function windowOpen(window: Standing['window'], now: number): Requirement {
  const met = window !== null && window.opensAt <= now && now < window.closesAt;
  return { requirement: 'window-open', met, opensAt: met ? null : (window?.opensAt ?? null) };
}

function quizPassed(moduleId: string, courses: readonly Course[], passed: ReadonlySet<string>): Requirement {
  const found = courses.flatMap(({ modules }) => modules).find(({ id }) => id === moduleId);
  if (!found) throw new Error(`the policy requires the quiz of ${moduleId}, and there is no such module`);
  return {
    requirement: 'quiz-passed',
    met: passed.has(moduleId),
    moduleId,
    title: found.title,
    courseId: found.courseId,
    module: found.slug,
  };
}

/** When the retake rule allows the next attempt: null when it does now, quizzes and open sittings aside. */
export function nextAttemptFrom(requirements: readonly Requirement[]): number | null {
  const moments = requirements.flatMap((line) => ('from' in line && line.from !== null ? [line.from] : []));
  return moments.length === 0 ? null : Math.max(...moments);
}
