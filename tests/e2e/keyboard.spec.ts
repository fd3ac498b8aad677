import { demoPassword } from '#db/seeds/logins';
import { tabTo } from '#tests/support/keyboard';
import { EXAM_ITEMS } from '#tests/support/keys';
import { expect, test } from '#tests/support/page';
import { wordsIn } from '#tests/support/words';

test('by keyboard alone: sign in, answer a check in a lesson, answer an exam question', async ({ page }) => {
  const t = await wordsIn('en');
  await page.goto('/sign-in');
  await tabTo(page, 'main input[type="email"]');
  await page.keyboard.type('candidate@demo.greenroom.test');
  await tabTo(page, 'main input[type="password"]');
  await page.keyboard.type(demoPassword);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname !== '/sign-in');

  await page.goto('/courses/foundation/nine-differences');
  await expect(page.locator('main fieldset').first()).toBeVisible();
  await tabTo(page, 'main fieldset input[type="radio"]');
  await page.keyboard.press('Space');
  await tabTo(page, 'main button');
  await page.keyboard.press('Enter');
  const verdict = page.getByRole('status').filter({ hasText: /\S/ }).first();
  await expect(verdict).toContainText(new RegExp(`${t('lesson:check.right')}|${t('lesson:check.wrong')}`));

  await page.goto('/exam');
  await tabTo(page, 'main input[type="checkbox"]');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/exam\/sittings\//);
  await tabTo(page, 'main fieldset :is(input, select)');
  // What is drawn may be chosen, ticked, picked from a list or typed: a digit does for the last two.
  const focused = await page.evaluate(() => document.activeElement?.getAttribute('type') ?? 'list');
  await page.keyboard.press(focused === 'list' ? 'ArrowDown' : focused === 'text' ? '7' : 'Space');
  await expect(page.locator('[data-waiting="0"]')).toHaveText(/\d\d:\d\d:\d\d/);
  // Enter in a list opens it: the button is what leads on from every type of question.
  await tabTo(page, 'main form button[value="2"]');
  await page.keyboard.press('Enter');
  await expect(page.getByText(t('sitting:question', { place: 2, total: EXAM_ITEMS })).first()).toBeVisible();
});
