import { expect, it } from 'vitest';
import { comesOfAgeAt, ofAgeDay, underAge } from '~/domain/people/age';

it('counts the day they come of age as it begins where they are', () => {
  const at = Date.UTC(2027, 1, 28, 16);
  expect(comesOfAgeAt('2027-03-01', 'Asia/Shanghai')).toBe(at);
  expect(underAge('2027-03-01', 'Asia/Shanghai', at - 1)).toBe(true);
  expect(underAge('2027-03-01', 'Asia/Shanghai', at)).toBe(false);
  expect(underAge('2027-03-01', 'UTC', at)).toBe(true);
});

it('takes nobody for under age who did not say so', () => {
  expect(underAge(null, 'Asia/Shanghai', 0)).toBe(false);
  expect(comesOfAgeAt(null, 'UTC')).toBeNull();
});

it.each([
  ['2009-04', '2027-05-01'],
  ['2008-12', '2027-01-01'],
  ['2008-02', '2026-03-01'],
])('is certain of whoever was born in %s from %s', (month, day) => {
  expect(ofAgeDay(month)).toBe(day);
});

it.each(['2009', '2009-13', '04-2009', '', 'April'])('does not read %s as a month', (month) => {
  expect(ofAgeDay(month)).toBeNull();
});
