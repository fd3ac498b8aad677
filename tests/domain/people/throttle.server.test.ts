import { beforeEach, expect, it } from 'vitest';
import { refusalOf } from '#tests/support/refusal';
import { countWrong, openThrottle, type Try } from '~/domain/people/throttle.server';
import { Refusal, type RefusalCode } from '~/domain/refusal';

const code: Try = ['room-code', 'person', 'here'];
const refuse = (refused: RefusalCode) =>
  refusalOf(countWrong(code, 'window-code-wrong', async () => Promise.reject(new Refusal(refused))));

beforeEach(() => openThrottle(':memory:'));

it('counts what was wrong, and stops it', async () => {
  for (let count = 0; count < 10; count++) expect((await refuse('window-code-wrong')).code).toBe('window-code-wrong');
  expect((await refuse('window-code-wrong')).code).toBe('too-many-tries');
});

it('does not count what was right, or refused for another reason: a room that presses too early may still start', async () => {
  for (let count = 0; count < 15; count++) expect((await refuse('window-closed')).code).toBe('window-closed');
  for (let count = 0; count < 15; count++) {
    expect(await countWrong(code, 'window-code-wrong', async () => 'started')).toBe('started');
  }
});
