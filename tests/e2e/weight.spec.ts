import { expect, listenTo, test } from '#tests/support/page';

/** What a lesson may cost a learner to load: 130 kB of compressed JavaScript. */
const LIMIT = 130 * 1024;

test('a lesson sends at most 130 kB of JavaScript, compressed', async ({ browser, context, signIn }) => {
  await signIn('learner');
  const afresh = await browser.newContext({ storageState: await context.storageState() });
  const page = await afresh.newPage();
  const heard = listenTo(page);
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (!new URL(response.url()).pathname.endsWith('.js')) return;
    sizes.push(response.finished().then(async () => (await response.request().sizes()).responseBodySize));
  });
  await page.goto('/courses/foundation/nine-differences', { waitUntil: 'networkidle' });
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  console.log(`a lesson page sends ${(total / 1024).toFixed(1)} kB of JavaScript in ${sizes.length} files`);
  expect(sizes.length).toBeGreaterThan(3);
  expect(total).toBeGreaterThan(50 * 1024);
  expect(total).toBeLessThanOrEqual(LIMIT);
  expect(heard).toEqual([]);
  await afresh.close();
});
