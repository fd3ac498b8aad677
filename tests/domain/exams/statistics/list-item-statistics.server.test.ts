import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '#db/client';
import { sittingMarks, sittingResults } from '#db/schema/exams';
import { items } from '#db/schema/questions';
import { startSitting } from '~/domain/exams/admission/start-sitting.server';
import { handIn } from '~/domain/exams/sitting/hand-in.server';
import { saveAnswers } from '~/domain/exams/sitting/save-answers.server';
import { findItemStatistics } from '~/domain/exams/statistics/find-item-statistics.server';
import { varianceOf } from '~/domain/exams/statistics/item-statistics';
import { listExamStatistics } from '~/domain/exams/statistics/list-exam-statistics.server';
import { listItemStatistics } from '~/domain/exams/statistics/list-item-statistics.server';
import { kr20 } from '~/domain/exams/statistics/reliability';
import { updateExposure } from '~/domain/exams/statistics/update-exposure.server';
import type { Admin } from '~/domain/people/actor';
import { FULL_CREDIT } from '~/domain/questions/mark';
import { CHOICES, EXAM, EXAM_DAY, MINUTE, makeCandidate, PAGE, publishExam } from '../../../support/factories/exams';
import { placesOf, rule, sitWithout, versionOf } from '../../../support/factories/marking';
import { makeAdmin } from '../../../support/factories/people';

let admin: Admin;
beforeEach(async () => {
  await publishExam({}, 4, CHOICES);
  admin = await makeAdmin();
});

const of = async (itemId: string) => {
  const found = (await listItemStatistics(admin, 'en')).find((each) => each.itemId === itemId);
  if (!found) throw new Error('not listed');
  return found;
};

/** The correlation by its definition, from the rows themselves. */
async function correlation(itemId: string): Promise<number> {
  const marks = await db.select().from(sittingMarks);
  const pairs = marks
    .filter((mark) => mark.itemId === itemId && mark.credit !== null)
    .map(({ sittingId, place, credit }) => {
      const rest = marks.filter((mark) => mark.sittingId === sittingId && mark.place !== place && mark.credit !== null);
      const earned = rest.reduce((sum, mark) => sum + (mark.credit ?? 0), 0);
      return [credit ?? 0, earned / rest.length] as const;
    });
  const mean = (at: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[at], 0) / pairs.length;
  const [x, y] = [mean(0), mean(1)];
  const sum = (term: (a: number, b: number) => number) => pairs.reduce((all, [a, b]) => all + term(a - x, b - y), 0);
  return sum((a, b) => a * b) / Math.sqrt(sum((a) => a * a) * sum((_, b) => b * b));
}

it('lists every exam item, also those nobody sat, in the reader’s language', async () => {
  const listed = await listItemStatistics(admin, 'zh');
  expect(listed).toHaveLength(8);
  expect(listed[0]).toMatchObject({
    itemId: 'A-x00',
    stem: 'A-x00 提问',
    sat: 0,
    facility: null,
    discrimination: null,
    choices: null,
    flags: [{ flag: 'too-few', options: [] }],
  });
  expect(await listExamStatistics(admin)).toEqual([]);
});

describe('real sittings', () => {
  beforeEach(async () => {
    for (const left of [[], ['F-x00'], ['F-x01', 'F-x00', 'A-x00'], ['F-x02', 'A-x01', 'A-x02', 'F-x00'], []]) {
      await sitWithout(await makeCandidate(), left);
    }
    await updateExposure();
  });

  it('give facility and discrimination as their definitions do', async () => {
    for (const { itemId, sat, facility, discrimination } of await listItemStatistics(admin, 'en')) {
      const marks = (await db.select().from(sittingMarks)).filter((mark) => mark.itemId === itemId);
      expect(sat).toBe(marks.length);
      const credit = marks.reduce((sum, mark) => sum + (mark.credit ?? 0), 0);
      if (facility !== null) expect(facility).toBeCloseTo(credit / marks.length / FULL_CREDIT, 10);
      if (discrimination !== null) expect(discrimination).toBeCloseTo(await correlation(itemId), 8);
    }
  });

  it('leave out an item withdrawn by a ruling, and what is left agrees', async () => {
    const before = await of('F-x00');
    await rule(admin, { version: versionOf('foundation', 0), kind: 'withdrawn', keyFrom: null });
    expect(before.sat).toBeGreaterThan(0);
    expect(await of('F-x00')).toMatchObject({ sat: 0, facility: null, papers: before.papers });
    for (const { itemId, discrimination } of await listItemStatistics(admin, 'en')) {
      if (discrimination !== null) expect(discrimination).toBeCloseTo(await correlation(itemId), 8);
    }
  });

  it('bring exposure up to date, and once is enough', async () => {
    const marks = await db.select().from(sittingMarks);
    const rows = await db.select().from(items);
    for (const { id, exposure } of rows) expect(exposure).toBe(marks.filter(({ itemId }) => itemId === id).length);
    await updateExposure();
    expect(await db.select().from(items)).toEqual(rows);
  });

  it('give the exam’s pass rate, mean and KR-20', async () => {
    const results = await db.select().from(sittingResults);
    const shares = results.map(({ points, total }) => points / total / FULL_CREDIT);
    const add = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);
    const marks = await db.select().from(sittingMarks);
    const versions = [...new Set(marks.map(({ version }) => version))].map((version) => {
      const credits = marks.filter((mark) => mark.version === version).map(({ credit }) => (credit ?? 0) / FULL_CREDIT);
      return credits.length * varianceOf({ sat: credits.length, x: add(credits), xx: add(credits.map((x) => x * x)) });
    });
    const expected = kr20({
      sittings: 5,
      passed: 0,
      share: add(shares),
      shareSquared: add(shares.map((share) => share * share)),
      items: 25,
      variances: add(versions),
    });
    const [told] = await listExamStatistics(admin);
    expect(told).toMatchObject({
      examId: EXAM,
      sittings: 5,
      passRate: results.filter(({ passed }) => passed).length / 5,
    });
    expect(told?.mean).toBeCloseTo(add(shares) / 5, 10);
    expect(told?.reliability).toBeCloseTo(expected ?? Number.NaN, 8);
  });
});

it('counts who chose what, by thirds of the candidates', async () => {
  await publishExam(
    {
      sections: [
        { id: 'foundation', items: 4 },
        { id: 'after-sales', items: 2 },
      ],
    },
    4,
    CHOICES,
  );
  // Six sit it; the more they answer, the higher their third. F-x00 has the key a.
  const chosen = ['b', 'b', 'a', 'c', 'a', 'a'];
  for (const [rank, option] of chosen.entries()) {
    const person = await makeCandidate();
    const { sittingId } = await startSitting(person, EXAM, EXAM_DAY);
    const places = await placesOf(sittingId);
    const place = places.get('F-x00') ?? 0;
    const rest = [...places].filter(([id]) => id === 'F-x02' || id === 'F-x01').slice(0, Math.floor(rank / 2));
    const right = { 'F-x01': ['a', 'c', 'd'], 'F-x02': ['true'] } as const;
    const saves = rest.map(([id, at]) => ({ place: at, sequence: 1, answer: { chosen: [...right[id as 'F-x01']] } }));
    await saveAnswers(
      person,
      sittingId,
      PAGE,
      [...saves, { place, sequence: 1, answer: { chosen: [option] } }],
      EXAM_DAY + 1,
    );
    await handIn(person, sittingId, PAGE, EXAM_DAY + MINUTE);
  }
  const [current] = await findItemStatistics(admin, 'F-x00', 'en');
  expect(current).toMatchObject({ current: true, sat: 6, facility: 0.5, texts: { a: 'F-x00 a' } });
  const shares = current?.choices?.options.map(({ option, all }) => [option, Math.round(all * 6)]);
  expect(shares).toEqual([
    ['a', 3],
    ['b', 2],
    ['c', 1],
    ['d', 0],
  ]);
  expect(current?.choices?.options[0]).toMatchObject({ right: true, upper: 1 });
  expect(current?.choices?.options[1]).toMatchObject({ lower: 1, upper: 0 });
  await expect(findItemStatistics(admin, 'Z-x99', 'en')).rejects.toMatchObject({ code: 'not-found' });
});
