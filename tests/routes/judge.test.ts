import { describe, expect, it } from 'vitest';
import type { Answer } from '#tests/support/client';
import { compareWithTable, expectedOf, judge } from './judge';

const answer = (status: number, body = '', headers: Record<string, string> = {}): Answer => ({
  status,
  body,
  headers: new Headers(headers),
});
const planted = { id: 'routes/planted', path: 'planted', hasLoader: true, hasAction: false };

describe('the access check itself', () => {
  it('finds a route nobody put in the table', () => {
    expect(compareWithTable([planted], {})).toEqual(['routes/planted is not in the access table']);
  });

  it('finds a page without a loader and an action nobody knows of', () => {
    const table = { 'routes/planted': { read: 'admin', write: null } } as const;
    expect(compareWithTable([{ ...planted, hasLoader: false, hasAction: true }], table)).toHaveLength(2);
  });

  it('finds a route that answers everybody', () => {
    const open = answer(200, 'the data');
    expect(judge(expectedOf('admin', 'anonymous', undefined), open, [])).toMatch(/did not send a stranger/);
    expect(judge(expectedOf('admin', 'learner', undefined), open, [])).toMatch(/answered 200, not 403/);
    expect(judge(expectedOf('person', 'learner', ['host']), open, [])).toMatch(/answered 200, not 404/);
    expect(judge(expectedOf(null, 'learner', undefined), open, [])).toMatch(/answered 200/);
  });

  it('finds a refusal that tells what it refuses', () => {
    expect(judge('forbidden', answer(403, '… huangsiqi@ouhai …'), ['huangsiqi@ouhai'])).toMatch(/told/);
  });

  it('finds a redirect that is not to the sign-in page, and a broken answer', () => {
    expect(judge('sign-in', answer(302, '', { location: '/' }), [])).toMatch(/did not send/);
    expect(judge('found', answer(500), [])).toBe('answered 500');
    expect(judge('found', answer(302, '', { location: '/sign-in?next=%2F' }), [])).toMatch(/may ask/);
  });

  it('passes what is right', () => {
    expect(judge('sign-in', answer(302, '', { location: '/sign-in?next=%2Fhost' }), [])).toBeNull();
    expect(judge('forbidden', answer(403), ['x'])).toBeNull();
    expect(judge('found', answer(200, 'x'), ['x'])).toBeNull();
  });
});
