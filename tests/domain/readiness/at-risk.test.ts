import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RiskLevel, riskLevels, riskOf, type Standing, type Surroundings } from '~/domain/readiness/at-risk';

const DAY = 24 * 3_600_000;
const NOW = Date.UTC(2026, 10, 22, 9);
const rank = (level: RiskLevel) => riskLevels.indexOf(level);

/** Somebody with nothing against them, half-way and in good time. */
const fine: Standing = {
  cleared: false,
  reasons: ['in-training'],
  certificateUntil: null,
  passed: false,
  done: 8,
  total: 16,
  since: NOW - 20 * DAY,
  seenAt: NOW - DAY,
  overdue: null,
  exam: { failed: 0, left: 3, from: 0, running: false },
  seated: false,
  ofAgeAt: null,
};
const around: Surroundings = { now: NOW, neededBy: NOW + 60 * DAY, roomAhead: false };
const cleared: Standing = {
  ...fine,
  cleared: true,
  reasons: [],
  certificateUntil: NOW + 300 * DAY,
  passed: true,
  done: 16,
};
const named = (standing: Partial<Standing>, surroundings: Partial<Surroundings> = {}) => {
  const { level, reasons } = riskOf({ ...fine, ...standing }, { ...around, ...surroundings });
  return { level, reasons: reasons.map(({ reason }) => reason) };
};

describe('who is at risk', () => {
  it('is nobody who is on their way, and nobody who is cleared', () => {
    expect(named({})).toEqual({ level: 'on-track', reasons: [] });
    expect(riskOf(cleared, around)).toEqual({ level: 'done', reasons: [] });
  });

  it.each<[string, Partial<Standing>, Partial<Surroundings>, RiskLevel]>([
    ['unseen', { seenAt: NOW - 9 * DAY }, {}, 'watch'],
    ['unseen', { seenAt: NOW - 14 * DAY }, {}, 'at-risk'],
    ['unseen', { seenAt: null }, {}, 'at-risk'],
    ['overdue', { overdue: { count: 1, oldest: NOW - DAY } }, {}, 'watch'],
    ['overdue', { overdue: { count: 1, oldest: NOW - 7 * DAY } }, {}, 'at-risk'],
    ['overdue', { overdue: { count: 2, oldest: NOW - DAY } }, {}, 'at-risk'],
    ['failed', { done: 16, exam: { failed: 1, left: 2, from: NOW, running: false } }, {}, 'watch'],
    ['last-attempt', { done: 16, exam: { failed: 2, left: 1, from: NOW + DAY, running: false } }, {}, 'at-risk'],
    ['no-attempt', { done: 16, exam: { failed: 3, left: 0, from: NOW + 70 * DAY, running: false } }, {}, 'at-risk'],
    ['not-started', { done: 0 }, {}, 'at-risk'],
    ['not-started', { done: 0, since: NOW - 8 * DAY }, { neededBy: null }, 'watch'],
    ['too-slow', { done: 3 }, {}, 'at-risk'],
    ['too-slow', { done: 5 }, { neededBy: NOW + 50 * DAY }, 'watch'],
    ['little-time', { done: 15 }, { neededBy: NOW + 10 * DAY }, 'at-risk'],
    ['no-seat', { done: 16 }, {}, 'on-track'],
    ['no-seat', { done: 16 }, { roomAhead: true }, 'watch'],
    ['no-seat', { done: 16 }, { neededBy: NOW + 10 * DAY }, 'at-risk'],
    ['date-passed', {}, { neededBy: NOW - 2 * DAY }, 'at-risk'],
    ['under-age', { ofAgeAt: NOW + 10 * DAY }, {}, 'watch'],
    ['under-age', { ofAgeAt: NOW + 100 * DAY }, {}, 'at-risk'],
    ['suspended', { ...cleared, cleared: false, reasons: ['certificate-suspended'] }, {}, 'at-risk'],
    ['revoked', { ...cleared, cleared: false, reasons: ['certificate-revoked'] }, {}, 'at-risk'],
    ['certificate-ends', { ...cleared, certificateUntil: NOW + 5 * DAY }, {}, 'at-risk'],
    ['issue-awaited', { ...cleared, cleared: false, reasons: ['certificate-awaited'] }, {}, 'watch'],
    ['check-awaited', { ...cleared, cleared: false, reasons: ['identity-unchecked'] }, {}, 'watch'],
  ])('%s', (reason, standing, surroundings, level) => {
    const found = named(standing, surroundings);
    expect(found.reasons).toContain(reason);
    expect(found.level).toBe(level);
  });

  it('says the same thing once', () => {
    const { reasons } = named({ done: 16, exam: { failed: 3, left: 0, from: NOW + 70 * DAY, running: false } });
    expect(reasons.filter((reason) => ['no-attempt', 'last-attempt', 'failed'].includes(reason))).toEqual([
      'no-attempt',
    ]);
  });
});

const moment = fc.integer({ min: -120, max: 120 }).map((days) => NOW + days * DAY);
const past = fc.integer({ min: 0, max: 200 }).map((days) => NOW - days * DAY);
const anyStanding: fc.Arbitrary<Standing> = fc
  .record({
    cleared: fc.boolean(),
    reasons: fc.subarray([
      'certificate-suspended',
      'certificate-revoked',
      'certificate-expired',
      'certificate-awaited',
      'account-suspended',
      'account-not-active',
      'identity-unchecked',
      'under-age',
    ] as const),
    certificateUntil: fc.option(moment),
    passed: fc.boolean(),
    done: fc.integer({ min: 0, max: 16 }),
    total: fc.constant(16),
    since: past,
    seenAt: fc.option(past),
    overdue: fc.option(fc.record({ count: fc.integer({ min: 1, max: 5 }), oldest: past })),
    exam: fc.record({
      failed: fc.integer({ min: 0, max: 3 }),
      left: fc.integer({ min: 0, max: 3 }),
      from: fc.oneof(fc.constant(0), moment),
      running: fc.boolean(),
    }),
    seated: fc.boolean(),
    ofAgeAt: fc.option(fc.integer({ min: 1, max: 400 }).map((days) => NOW + days * DAY)),
  })
  .map((standing) => (standing.reasons.length > 0 ? { ...standing, cleared: false } : standing));
const anyAround: fc.Arbitrary<Surroundings> = fc.record({
  now: fc.constant(NOW),
  neededBy: fc.option(moment),
  roomAhead: fc.boolean(),
});

/** One fact worse than it was. */
const worse: Record<string, (standing: Standing, by: number) => Standing> = {
  'seen longer ago': (each, by) => ({ ...each, seenAt: (each.seenAt ?? each.since) - by * DAY }),
  'more overdue': (each, by) => ({
    ...each,
    overdue: { count: (each.overdue?.count ?? 0) + 1, oldest: (each.overdue?.oldest ?? NOW) - by * DAY },
  }),
  'one more failed': (each) => ({
    ...each,
    exam: { ...each.exam, failed: each.exam.failed + 1, left: Math.max(0, each.exam.left - 1) },
  }),
  'a later attempt': (each, by) => ({ ...each, exam: { ...each.exam, from: each.exam.from + by * DAY } }),
  'a certificate that ends earlier': (each, by) => ({
    ...each,
    certificateUntil: each.certificateUntil && each.certificateUntil - by * DAY,
  }),
  // A day that is not known is the worst there is: to learn it is no worse.
  'of age later': (each, by) =>
    each.ofAgeAt === null && each.reasons.includes('under-age')
      ? each
      : { ...each, ofAgeAt: (each.ofAgeAt ?? NOW) + by * DAY },
  'no seat': (each) => ({ ...each, seated: false }),
  'not cleared': (each) => ({ ...each, cleared: false }),
  suspended: (each) => ({ ...each, cleared: false, reasons: [...each.reasons, 'certificate-suspended'] }),
  'not passed': (each) => ({ ...each, passed: false }),
  'less done': (each, by) => ({ ...each, done: Math.max(0, each.done - by) }),
};

describe('as a rule', () => {
  it.each(Object.entries(worse))('%s never lowers the risk', (_, make) => {
    fc.assert(
      fc.property(anyStanding, anyAround, fc.integer({ min: 1, max: 30 }), (standing, surroundings, by) => {
        const before = riskOf(standing, surroundings).level;
        const after = riskOf(make(standing, by), surroundings).level;
        expect(rank(after)).toBeGreaterThanOrEqual(rank(before));
      }),
    );
  });

  it('gives whoever is at risk a reason of that level, and each reason an act; the gravest stands first', () => {
    fc.assert(
      fc.property(anyStanding, anyAround, (standing, surroundings) => {
        const { level, reasons } = riskOf(standing, surroundings);
        if (level === 'at-risk' || level === 'watch') expect(reasons[0]?.level).toBe(level);
        for (const { act } of reasons) expect(act).toBeTruthy();
        const ranks = reasons.map((each) => rank(each.level));
        expect(ranks).toEqual([...ranks].sort((a, b) => b - a));
        expect(new Set(reasons.map(({ reason }) => reason)).size).toBe(reasons.length);
      }),
    );
  });
});
