import type { Locator, Page } from '@playwright/test';
import { expect, signInAs, test } from '#tests/support/page';
import { beginSheet } from '#tests/support/sheets';
import { type Words, wordsIn } from '#tests/support/words';

/* A host fills in a sheet: it saves by itself, keeps what was typed without a connection, and overwrites no other tab's. */

test.use({ tolerated: /Failed to load resource|net::ERR_INTERNET_DISCONNECTED/ });

let t: Words;
test.beforeAll(async () => {
  t = await wordsIn('en');
});
const field = (page: Page, name: string): Locator => page.locator(`[name="${name}"]`);
const saved = (page: Page): Locator => page.locator('[data-save="saved"]');

/** Begins a sheet, gives it a title of its own, and says where it is. */
async function begin(page: Page, worksheet: string, title: string): Promise<string> {
  const id = await beginSheet(page, worksheet);
  await field(page, 'title').fill(title);
  await expect(saved(page)).toHaveText(/\d\d:\d\d:\d\d/);
  return `/worksheets/${id}`;
}

test('a sheet saves by itself, keeps its rows, and is there again', async ({ page, context }) => {
  await signInAs(page, context, 'learner');
  const path = await begin(page, 'run-of-show', 'June, Lagos');
  await field(page, 'fields.promise').fill('In nine minutes\nwe start it at 160 volts.');
  await page.getByRole('button', { name: /^Add a row: Minute by minute/ }).click();
  await expect(field(page, 'tables.run[8].minute')).toBeFocused();
  await field(page, 'tables.run[8].said').fill('提问请打在弹幕里');
  await page.getByRole('button', { name: 'Remove row 2: Minute by minute' }).click();
  await expect(field(page, 'tables.run[7].said')).toHaveValue('提问请打在弹幕里');
  await expect(page.locator('[data-save="typing"], [data-save="saving"]')).toHaveCount(0);
  await expect(saved(page)).toBeVisible();
  await page.goto(path);
  await expect(field(page, 'title')).toHaveValue('June, Lagos');
  await expect(field(page, 'fields.promise')).toHaveValue('In nine minutes\nwe start it at 160 volts.');
  await expect(field(page, 'tables.run[7].said')).toHaveValue('提问请打在弹幕里');
  await expect(field(page, 'tables.run[8].minute')).toHaveCount(0);

  await field(page, 'fields.starts').fill('2027-06-17T16:00');
  await page.getByRole('button', { name: t('worksheets:sheet.copy'), exact: true }).click();
  await page.waitForURL((url) => url.pathname !== path);
  await expect(field(page, 'title')).toHaveValue('June, Lagos (copy)');
});

test('a number that is none is said at its field, and the rest is not lost', async ({ page, context }) => {
  await signInAs(page, context, 'learner');
  const path = await begin(page, 'plan', 'July');
  await field(page, 'fields.minutes').fill('about an hour');
  await expect(field(page, 'fields.minutes')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByText(t('fields:number'))).toBeVisible();
  await field(page, 'fields.minutes').fill('45');
  await expect(saved(page)).toBeVisible();
  await page.goto(path);
  await expect(field(page, 'fields.minutes')).toHaveValue('45');
});

test('two tabs: the newer version is not overwritten, and both are kept', async ({ page, context }) => {
  await signInAs(page, context, 'learner');
  const path = await begin(page, 'plan', 'Two tabs');
  const other = await context.newPage();
  await other.goto(path);
  await field(other, 'fields.wish').fill('from the other tab');
  await expect(saved(other)).toHaveText(/\d\d:\d\d:\d\d/);
  await other.close();

  await field(page, 'fields.wish').fill('from this tab');
  await expect(page.getByRole('heading', { name: t('worksheets:newer.title') })).toBeVisible();
  await expect(field(page, 'fields.wish')).toHaveValue('from this tab');
  await page.getByRole('button', { name: t('worksheets:newer.keep') }).click();
  await page.waitForURL((url) => url.pathname !== path);
  await expect(field(page, 'fields.wish')).toHaveValue('from this tab');
  await page.goto(path);
  await expect(field(page, 'fields.wish')).toHaveValue('from the other tab');
});

test('without a connection what was typed stays, also on a page opened anew, and is saved by itself', async ({
  page,
  context,
}) => {
  await signInAs(page, context, 'learner');
  const path = await begin(page, 'follow-up', 'Offline');
  await context.setOffline(true);
  await field(page, 'tables.inquiries[0].who-asked').fill('Adaeze, Lagos');
  await expect(page.getByText(t('worksheets:state.offline'))).toBeVisible();
  // The page is gone before the connection is back.
  await page.close();
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(path);
  await expect(field(again, 'tables.inquiries[0].who-asked')).toHaveValue('Adaeze, Lagos');
  await expect(saved(again)).toHaveText(/\d\d:\d\d:\d\d/);
  await context.setOffline(true);
  await field(again, 'fields.owner').fill('Lin Yue');
  await expect(again.getByText(t('worksheets:state.offline'))).toBeVisible();
  await context.setOffline(false);
  await expect(saved(again)).toBeVisible();
  await again.reload();
  await expect(field(again, 'fields.owner')).toHaveValue('Lin Yue');
});

test('prints as paper: what was typed, boxes to tick, and nothing of the site', async ({ page, context }) => {
  await signInAs(page, context, 'learner');
  await begin(page, 'follow-up', 'For the wall');
  await field(page, 'tables.inquiries[1].promised').fill('Offer by noon');
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const paper = page.locator('.sheet-on-paper');
  await expect(paper).toBeVisible();
  await expect(paper).toContainText('For the wall');
  await expect(paper).toContainText('Offer by noon');
  await expect(page.locator('form:visible, header:visible, footer:visible')).toHaveCount(0);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.byteLength).toBeGreaterThan(10_000);
  // A sheet of tables lies across: 842 points wide, 595 high.
  expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 84[12](\.\d+)? 59[45]/);

  await context.clearCookies();
  await page.emulateMedia({ media: 'print' });
  await page.goto('/worksheets/blank/plan');
  await expect(page.locator('.sheet-on-paper')).toContainText('☐');
  expect((await page.pdf({ preferCSSPageSize: true })).toString('latin1')).toMatch(
    /\/MediaBox \[0 0 59[45](\.\d+)? 84[12]/,
  );
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('one fills in, adds and removes rows, is told of a newer version, and deletes', async ({ page, context }) => {
    await signInAs(page, context, 'candidate');
    const path = `/worksheets/${await beginSheet(page, 'questions')}`;
    await field(page, 'fields.product').fill('HY-60');
    await page.getByRole('button', { name: /^Add a row: Buyers will ask us/ }).click();
    await field(page, 'tables.buyers[8].question').fill('Outlet BSP or NPT?');
    await page.getByRole('button', { name: 'Remove row 1: Buyers will ask us' }).click();
    await expect(field(page, 'tables.buyers[7].question')).toHaveValue('Outlet BSP or NPT?');
    await expect(field(page, 'fields.product')).toHaveValue('HY-60');

    const other = await context.newPage();
    await other.goto(path);
    await field(other, 'fields.product').fill('HY-90');
    await other.getByRole('button', { name: t('worksheets:sheet.save'), exact: true }).click();
    await field(page, 'fields.product').fill('mine');
    await page.getByRole('button', { name: t('worksheets:sheet.save'), exact: true }).click();
    await expect(page.getByRole('heading', { name: t('worksheets:newer.title') })).toBeVisible();
    await expect(field(page, 'fields.product')).toHaveValue('mine');
    await page.getByRole('button', { name: t('worksheets:sheet.save'), exact: true }).click();
    await expect(page.getByRole('heading', { name: t('worksheets:newer.title') })).toBeVisible();
    await page.getByRole('link', { name: t('worksheets:newer.load') }).click();
    await expect(field(page, 'fields.product')).toHaveValue('HY-90');

    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: t('worksheets:sheet.delete') }).click();
    await expect(page.getByText(t('worksheets:sheet.deleted'))).toBeVisible();
    expect((await page.goto(path))?.status()).toBe(404);
  });
});
