import { expect, it } from 'vitest';
import { loggedPath } from '~/http/request-log';

it.each([
  '/reset-password/s3cret',
  '/reset-password/s3cret.data',
  '/RESET-password/s3cret/',
  '/reset%2Dpassword/s3cret',
  '//reset-password//s3cret',
  '/%72eset-password/s3cret/more',
])('keeps the token of %s out of the log', (path) => {
  expect(loggedPath(path)).toBe('/reset-password/:token');
});

it.each([
  ['/badge/s3cret', '/badge/:token'],
  ['/badge/s3cret/live', '/badge/:token'],
  ['/Badge//s3cret.data', '/badge/:token'],
  ['/live/s3cret.code', '/live/:ticket'],
])('keeps what a live badge is shown with out of the log: %s', (path, logged) => {
  expect(loggedPath(path)).toBe(logged);
});

it.each(['/', '/courses/foundation', '/reset-password', '/host/badge'])('logs %s as it is', (path) => {
  expect(loggedPath(path)).toBe(path);
});

it('survives a path that cannot be decoded', () => {
  expect(loggedPath('/%E0%A4%A')).toBe('/%E0%A4%A');
});
