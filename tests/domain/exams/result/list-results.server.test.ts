import { beforeEach, expect, it } from 'vitest';
import { startSitting } from '~/domain/exams/admission/start-sitting.server';
import { askedResults } from '~/domain/exams/result/asked-results';
import { listResults } from '~/domain/exams/result/list-results.server';
import type { Admin } from '~/domain/people/actor';
import { DAY, EXAM, EXAM_DAY, makeCandidate, publishExam, sitExam } from '../../../support/factories/exams';
import { rule, sitWithout, versionOf } from '../../../support/factories/marking';
import { makeAdmin } from '../../../support/factories/people';

let admin: Admin;
beforeEach(async () => {
  await publishExam({}, 3);
  admin = await makeAdmin();
  await sitExam(await makeCandidate({ name: '陈晓', email: 'chen.xiao@example.com' }));
  await sitExam(await makeCandidate({ name: '100 %', email: 'percent@example.com' }), {
    pass: false,
    at: EXAM_DAY + DAY,
  });
  await startSitting(await makeCandidate(), EXAM, EXAM_DAY);
});

const names = async (asked: Parameters<typeof listResults>[1]) =>
  (await listResults(admin, asked, 1, 'zh')).results.map(({ name }) => name);

it('lists closed sittings, the newest first, in the reader’s language', async () => {
  const found = await listResults(admin, {}, 1, 'zh');
  expect(found).toMatchObject({ total: 2, page: 1, pages: 1 });
  expect(found.results).toMatchObject([
    { name: '100 %', passed: false, total: 5, revision: 1 },
    { name: '陈晓', email: 'chen.xiao@example.com', passed: true, exam: '测试考试' },
  ]);
});

it('finds by name and address, where signs of a pattern stand for themselves', async () => {
  expect(await names({ search: '晓' })).toEqual(['陈晓']);
  expect(await names({ search: ' CHEN.xiao@ ' })).toEqual(['陈晓']);
  expect(await names({ search: '%' })).toEqual(['100 %']);
  expect(await names({ search: '_' })).toEqual([]);
});

it('filters by result, and by whether it was regraded', async () => {
  expect(await names({ filter: 'passed' })).toEqual(['陈晓']);
  expect(await names({ filter: 'failed' })).toEqual(['100 %']);
  expect(await names({ filter: 'regraded' })).toEqual([]);
  await rule(admin, { version: versionOf('foundation', 0), kind: 'withdrawn', keyFrom: null });
  expect(await names({ filter: 'regraded' })).toHaveLength(2);
});

it('goes by pages, and a page that is not there is the last', async () => {
  await sitWithout(await makeCandidate({ name: 'Third' }), [], EXAM_DAY + 2 * DAY);
  const second = await listResults(admin, {}, 2, 'en', 2);
  expect(second).toMatchObject({ page: 2, pages: 2, total: 3, results: [{ name: '陈晓' }] });
  expect((await listResults(admin, {}, 99, 'en', 2)).page).toBe(2);
});

it('asks what can be asked, whatever the address says', () => {
  expect(askedResults.parse({ page: '-3', filter: 'all', search: 'x'.repeat(200) })).toEqual({ page: 1 });
  expect(askedResults.parse({ page: '2', filter: 'failed', search: 'Lu' })).toEqual({
    page: 2,
    filter: 'failed',
    search: 'Lu',
  });
});
