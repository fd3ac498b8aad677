import type { Page } from '@playwright/test';
import { demoPassword } from '#db/seeds/logins';
import { expect, test } from '#tests/support/page';
import { wordsIn } from '#tests/support/words';

/** Presses Tab until what has the focus fits; fails when it is not reached, or when the focus cannot be seen. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let count = 0; count < 80; count++) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate((selector) => {
      const element = document.activeElement;
      if (!element?.matches(selector)) return 'elsewhere';
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && outlineWidth !== '0px' ? 'seen' : 'unseen';
    }, wanted);
    if (focus === 'elsewhere') continue;
    expect(focus, `the focus on ${wanted}`).toBe('seen');
    return;
  }
  throw new Error(`Tab never reaches ${wanted}`);
}

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
  await tabTo(page, 'main fieldset input');
  await page.keyboard.press('Space');
  await expect(page.locator('[data-waiting="0"]')).toHaveText(/\d\d:\d\d:\d\d/);
  await page.keyboard.press('Enter');
  await expect(page.getByText(t('sitting:question', { place: 2, total: 20 })).first()).toBeVisible();
});
