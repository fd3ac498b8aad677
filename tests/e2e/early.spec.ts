import type { Locator, Page } from '@playwright/test';
import { expect, signInAs, test } from '#tests/support/page';
import { ExamDesk, makeCandidate, sittingOf } from '#tests/support/sitting';
import { wordsIn } from '#tests/support/words';

/* On a slow line a page can be read and typed into well before its scripts have come. */

/** Loads the page again as far as `there`, its scripts kept back until it is told to come alive. */
async function loadSlowly(page: Page, there: Locator): Promise<() => void> {
  let comeAlive = () => {};
  const alive = new Promise<void>((resolve) => {
    comeAlive = resolve;
  });
  await page.route(/\/assets\/.*\.js$/, async (route) => {
    await alive;
    await route.continue();
  });
  await page.reload({ waitUntil: 'commit' });
  await there.waitFor();
  return comeAlive;
}

test('what is answered before an exam page comes alive is saved', async ({ page, context }) => {
  const t = await wordsIn('en');
  await signInAs(page, context, makeCandidate());
  const desk = new ExamDesk(page, t);
  await desk.start();
  const comeAlive = await loadSlowly(page, desk.button('sitting:next'));
  await desk.touch();
  expect(sittingOf(page).answers()).toEqual([]);
  comeAlive();
  await desk.ready();
  await desk.saved();
  expect(sittingOf(page).answers()).toHaveLength(1);
});

test('what is typed into a sheet before it comes alive is saved', async ({ page, context }) => {
  await signInAs(page, context, 'learner');
  await page.goto('/worksheets');
  await page
    .locator('#plan')
    .getByRole('button', { name: /^Start a new one:/ })
    .click();
  await page.waitForURL(/\/worksheets\/\w{26}$/);
  const wish = page.locator('[name="fields.wish"]');
  const comeAlive = await loadSlowly(page, page.getByRole('contentinfo'));
  await wish.fill('Typed while the scripts were on their way');
  comeAlive();
  await expect(page.locator('[data-save="typing"], [data-save="saving"]')).toHaveCount(1);
  await expect(page.locator('[data-save="saved"]')).toBeVisible();
  await page.reload();
  await expect(wish).toHaveValue('Typed while the scripts were on their way');
});
