import type { Page } from '@playwright/test';

/** Begins a sheet of a worksheet, in English, and stays on it. Returns its id. */
export async function beginSheet(page: Page, worksheet: string): Promise<string> {
  await page.goto('/worksheets');
  await page
    .locator(`#${worksheet}`)
    .getByRole('button', { name: /^Start a new one:/ })
    .click();
  await page.waitForURL(/\/worksheets\/\w{26}$/);
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}
