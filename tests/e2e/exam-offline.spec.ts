import { EXAM_ITEMS } from '#tests/support/keys';
import { expect, signInAs, test, violationsOf } from '#tests/support/page';
import { ExamDesk, makeCandidate, secondsOn, sittingOf } from '#tests/support/sitting';
import { wordsIn } from '#tests/support/words';

test.use({ tolerated: /net::ERR_/ });

/*
 * The network is really taken away from the browser. The three minutes pass on the page's clocks only (its timers, its
 * date and its reckoning of the deadline); the server's clock goes on as it is, and the page has to find back to it.
 */
test('offline for three minutes in mid-exam: nothing is lost, and the page tells the truth throughout', async ({
  page,
  context,
}) => {
  const t = await wordsIn('en');
  await page.clock.install();
  await signInAs(page, context, makeCandidate());
  const desk = new ExamDesk(page, t);
  await desk.start();
  await desk.role('writer');
  const sitting = sittingOf(page);
  await desk.touch();
  await desk.saved();
  const savedBefore = await page.locator('[data-waiting]').innerText();
  const timer = page.getByRole('timer');
  const secondsLeft = async () => secondsOn(await timer.innerText());
  const before = await secondsLeft();

  await context.setOffline(true);
  await expect(page.locator('[data-waiting="0"]')).toContainText(t('sitting:saved.offlineIdle'));
  for (const place of [1, 2, 3]) {
    await desk.go(place);
    await desk.touch();
    await desk.waiting(place);
  }
  for (let passed = 0; passed < 18; passed++) {
    await page.clock.runFor(10_000);
    // What the server had is still all that is called saved.
    expect(await page.locator('[data-waiting="3"]').innerText()).toContain(savedBefore);
  }
  await expect(page.getByRole('status').filter({ hasText: t('sitting:saved.offline', { count: 3 }) })).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  // The page's three minutes, and whatever the steps took of real time.
  expect(before - (await secondsLeft())).toBeGreaterThanOrEqual(178);
  expect(sitting.answers()).toHaveLength(1);
  await page
    .getByRole('link', { name: t('sitting:toHandIn') })
    .first()
    .click();
  await expect(page.getByText(t('sitting:handIn.waiting', { count: 3 }))).toBeVisible();
  await expect(desk.button('sitting:handIn.button')).toHaveAttribute('aria-disabled', 'true');

  await context.setOffline(false);
  await page.clock.runFor(2000);
  await desk.waiting(0);
  await expect.poll(() => sitting.answers().length).toBe(4);
  await expect(page.getByText(t('sitting:handIn.waiting', { count: 3 }))).toBeHidden();
  // The server's time stands: the three minutes were the page's alone.
  await page.clock.runFor(2000);
  await expect.poll(async () => before - (await secondsLeft())).toBeLessThan(120);
  await expect(desk.button('sitting:handIn.button')).toHaveAttribute('aria-disabled', 'false');
  await page.clock.runFor(30_000);
  await expect.poll(() => sitting.events()).toContain('network-gap');
});

test('"Try now" sends at once', async ({ page, context }) => {
  const t = await wordsIn('en');
  await signInAs(page, context, makeCandidate());
  const desk = new ExamDesk(page, t);
  await desk.start();
  await desk.role('writer');
  await page.clock.install();
  await page.route('**/answers', (route) => route.abort());
  await desk.touch();
  await expect(desk.button('sitting:saved.tryNow')).toBeVisible();
  await page.unroute('**/answers');
  await desk.button('sitting:saved.tryNow').click();
  await desk.saved();
  await expect(desk.button('sitting:saved.tryNow')).toBeHidden();
});

/** The deadline is moved near in the database; from there on it is the real one of page and server. */
async function nearTheEnd(desk: ExamDesk, ms: number) {
  const sitting = sittingOf(desk.page);
  sitting.moveDeadline(Date.now() + ms);
  await desk.page.reload();
  await desk.role('writer');
  return sitting;
}

test('offline across the deadline: what counted, what did not, and what became of it', async ({ page, context }) => {
  const t = await wordsIn('en');
  await signInAs(page, context, makeCandidate());
  const desk = new ExamDesk(page, t);
  await desk.start();
  await desk.role('writer');
  await desk.touch();
  await desk.saved();
  sittingOf(page).setGrace(0);
  const sitting = await nearTheEnd(desk, 12_000);
  await context.setOffline(true);
  await desk.go(1);
  await desk.touch();
  await desk.waiting(1);
  const over = page.getByRole('heading', { name: t('sitting:over.title') });
  await expect(over).toBeVisible({ timeout: 20_000 });
  await expect(over).toBeFocused();
  await expect(page.getByText(t('sitting:over.counted', { count: 1, total: EXAM_ITEMS }))).toBeVisible();
  await expect(page.getByText(t('sitting:over.pending', { count: 1 }))).toBeVisible();
  await expect(page.getByText(t('sitting:over.offlineNow'))).toBeVisible();
  await expect(page.getByText(t('sitting:questionOnly', { place: 2 }))).toBeVisible();
  await expect(desk.button('sitting:over.result')).toBeHidden();
  expect(await violationsOf(page)).toEqual([]);

  await context.setOffline(false);
  await expect(page.getByText(t('sitting:over.lost', { count: 1 }))).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText(t('sitting:questionOnly', { place: 2 }))).toBeVisible();
  expect(sitting.answers()).toHaveLength(1);
  await desk.button('sitting:over.result').click();
  await page.waitForURL(/\/exam\/results\//);
});

test('an answer that was on its way at the deadline counts within the grace, and the page says so', async ({
  page,
  context,
}) => {
  const t = await wordsIn('en');
  await signInAs(page, context, makeCandidate());
  const desk = new ExamDesk(page, t);
  await desk.start();
  await desk.role('writer');
  const sitting = sittingOf(page);
  sitting.setGrace(60_000);
  await nearTheEnd(desk, 10_000);
  await context.setOffline(true);
  await desk.touch();
  await desk.waiting(1);
  await expect(page.getByText(t('sitting:over.pending', { count: 1 }))).toBeVisible({ timeout: 20_000 });
  await context.setOffline(false);
  await expect(page.getByText(t('sitting:over.arrived', { count: 1 }))).toBeVisible({ timeout: 20_000 });
  expect(sitting.answers()).toHaveLength(1);
  await expect(desk.button('sitting:over.result')).toBeVisible();
});
