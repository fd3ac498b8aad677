import { expect, it } from 'vitest';
import { inPool, poolItem } from '#tests/support/factories/pool-items';
import { checkReviews, recordReviews } from '~/domain/questions/review/reviews';

const one = poolItem('B-x01');
const two = poolItem('B-x02');
const changed = poolItem('B-x02', { explanation: { en: 'Because.', zh: '因为。' } });
const reviewed = recordReviews({}, { agreed: [two, one], disagreed: [] }, '2026-11-22');
const problemsOf = (items: (typeof one)[], reviews = reviewed) =>
  checkReviews(
    items.map((item) => inPool(item)),
    reviews,
    'reviews.json',
  ).map(({ problem }) => problem);

it('records what was agreed on, by id, with the day and the digest of the whole item', () => {
  expect(Object.keys(reviewed)).toEqual(['B-x01', 'B-x02']);
  expect(reviewed['B-x01']).toEqual({ on: '2026-11-22', hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(problemsOf([one, two])).toEqual([]);
});

it('forgets a review that a later reading contradicts, and keeps what was not answered', () => {
  const after = recordReviews(reviewed, { agreed: [], disagreed: [two] }, '2026-11-23');
  expect(after).toEqual({ 'B-x01': reviewed['B-x01'] });
});

it('names in one line of each module what was never reviewed and what changed since', () => {
  expect(problemsOf([one, changed, poolItem('B-x03'), poolItem('B-x04')])).toEqual([
    'B1: 2 never reviewed: B-x03, B-x04; 1 changed since: B-x02; see npm run content -- sheet B1',
  ]);
});

it('records nothing that no longer exists', () => {
  expect(problemsOf([one])).toEqual(['recorded, but no longer there: B-x02']);
});
