import { expect, test } from '#tests/support/page';

/** What a lesson may cost a learner to load: 130 kB of compressed JavaScript. */
const LIMIT = 130 * 1024;

test('a lesson sends at most 130 kB of JavaScript, compressed', async ({ page, signIn }) => {
  await signIn('learner');
  const sizes = new Map<string, number>();
  page.on('response', async (response) => {
    if (!response.url().endsWith('.js')) return;
    const { responseBodySize } = await response.request().sizes();
    sizes.set(new URL(response.url()).pathname, responseBodySize);
  });
  await page.goto('/courses/foundation/nine-differences', { waitUntil: 'networkidle' });
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  console.log(`a lesson page sends ${(total / 1024).toFixed(1)} kB of JavaScript in ${sizes.size} files`);
  expect(sizes.size).toBeGreaterThan(3);
  expect(total).toBeLessThanOrEqual(LIMIT);
});
