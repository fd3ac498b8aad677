import { expect, it } from 'vitest';
import { checkContent } from '~/domain/check-content.server';

it('ships content with nothing wrong in it', async () => {
  const { problems } = await checkContent('content');
  expect(problems).toEqual([]);
}, 60_000);
