import type { Locator, Page } from '@playwright/test';
import { inspect } from '#tests/support/demo-rows';
import { expect, signInAs, test } from '#tests/support/page';
import { beginSheet } from '#tests/support/sheets';
import { ExamDesk, intervene, makeCandidate, sittingOf } from '#tests/support/sitting';
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
  await beginSheet(page, 'plan');
  const wish = page.locator('[name="fields.wish"]');
  const comeAlive = await loadSlowly(page, page.getByRole('contentinfo'));
  await wish.fill('Typed while the scripts were on their way');
  comeAlive();
  await expect(page.locator('[data-save="typing"], [data-save="saving"]')).toHaveCount(1);
  await expect(page.locator('[data-save="saved"]')).toBeVisible();
  await page.reload();
  await expect(wish).toHaveValue('Typed while the scripts were on their way');
});

test('a sheet that is only looked at is not saved, even if a field cannot show what it holds', async ({
  page,
  context,
}) => {
  const t = await wordsIn('en');
  await signInAs(page, context, 'learner');
  const id = await beginSheet(page, 'run-of-show');
  intervene("update worksheets set answers = json_set(answers, '$.fields.starts', 'on Friday') where id = ?", id);
  await page.reload();
  await expect(page.locator('[name="fields.starts"]')).toHaveValue('');
  await expect(page.getByRole('button', { name: t('worksheets:sheet.print') })).toBeVisible();
  // Whoever leaves a page takes along what was typed on it.
  await page.goto('/worksheets');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const rows = inspect(process.env.E2E_DATA_DIR ?? '');
  expect(rows.one("select json_extract(answers, '$.fields.starts') from worksheets where id = ?", id)).toBe(
    'on Friday',
  );
  rows.close();
});
