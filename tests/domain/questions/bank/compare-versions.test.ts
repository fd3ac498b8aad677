import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyItem } from '#tests/support/any-item';
import { compareVersions } from '~/domain/questions/bank/compare-versions';
import { hashItem, itemContent } from '~/domain/questions/item';

const say = (en: string) => ({ en, zh: `${en}中` });
const base = itemContent.parse({
  ...{ id: 'F-w01', type: 'ordering', lesson: 'F1.1', objective: 'F1.1-a', level: 'recall', difficulty: 'easy' },
  ...{ tags: ['one'], sources: ['S0'], stem: say('Order?'), explanation: say('So.') },
  steps: ['a', 'b', 'c'].map((id) => ({ id, text: say(id) })),
});

it('names what two versions say differently, and nothing else', () => {
  expect(compareVersions(base, base)).toEqual([]);
  const changed = itemContent.parse({
    ...base,
    tags: ['one', 'two'],
    steps: ['b', 'a', 'd'].map((id) => ({ id, text: id === 'a' ? { en: 'first', zh: 'a中' } : say(id) })),
  });
  expect(compareVersions(base, changed)).toEqual([
    { field: 'tags', before: 'one', after: 'one, two' },
    { field: 'steps', before: 'a, b, c', after: 'b, a, d' },
    { field: 'steps a text en', before: 'a', after: 'first' },
    { field: 'steps d text en', before: '', after: 'd' },
    { field: 'steps d text zh', before: '', after: 'd中' },
    { field: 'steps c text en', before: 'c', after: '' },
    { field: 'steps c text zh', before: 'c中', after: '' },
  ]);
});

it('finds a difference wherever the digests differ, apart from the id', () => {
  fc.assert(
    fc.property(anyItem, anyItem, (one, other) => {
      const same = hashItem({ ...one, id: 'F-w01' }) === hashItem({ ...other, id: 'F-w01' });
      expect(compareVersions(one, other).length === 0).toBe(same);
      expect(compareVersions(one, structuredClone(one))).toEqual([]);
    }),
  );
});
