import { demoRows } from '#tests/support/demo-rows';
import { test } from '#tests/support/own-server';
import { expect, overflowOf, signInAs, violationsOf } from '#tests/support/page';
import { gb18030, rosterLines } from '#tests/support/roster-files';
import { wordsIn } from '#tests/support/words';

test('a manager brings forty people from a GB18030 file, twice, and makes one a link', async ({
  page,
  context,
  served,
}) => {
  const t = await wordsIn('en');
  const { teamId } = demoRows(served.dataDir);
  await signInAs(page, context, 'manager');
  await page.goto(`/classes/${teamId}/roster`);
  const send = async () => {
    const file = { name: '名单.csv', mimeType: 'text/csv', buffer: Buffer.from(gb18030(rosterLines(40))) };
    await page.getByLabel(t('roster:upload.file')).setInputFiles(file);
    await page.getByRole('button', { name: t('roster:upload.send') }).click();
    await page.getByRole('button', { name: t('roster:import.compare') }).click();
    await expect(page.getByRole('heading', { name: t('roster:import.comparedTitle') })).toBeVisible();
  };
  await send();
  await expect(page.getByRole('link', { name: t('roster:import.counts.add', { count: 40 }) })).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await overflowOf(page)).toBe(0);
  await page.getByRole('button', { name: t('roster:import.apply', { count: 40 }) }).click();
  await expect(page.getByText(t('roster:import.applied'))).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);

  await page.getByRole('link', { name: t('roster:import.toInvite') }).click();
  await expect(page.getByRole('button', { name: t('roster:invite.send', { count: 40 }) })).toBeVisible();
  await send();
  await expect(page.getByText(t('roster:import.nothing'))).toBeVisible();

  await page.goto(`/classes/${teamId}/roster?q=2024010001`);
  await page.locator('table a').click();
  await page.getByRole('button', { name: t('roster:place.link') }).click();
  await expect(page.locator('[data-secret]')).toContainText('/join/');
  expect(await violationsOf(page)).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a file is sent, compared and put on the roster', async ({ page, context, served }) => {
    const t = await wordsIn('en');
    const { teamId } = demoRows(served.dataDir);
    await signInAs(page, context, 'manager');
    await page.goto(`/classes/${teamId}/roster`);
    const buffer = Buffer.from('name,staff no.\nMo Fan,W-1\n');
    await page.getByLabel(t('roster:upload.file')).setInputFiles({ name: 'staff.csv', mimeType: 'text/csv', buffer });
    await page.getByRole('button', { name: t('roster:upload.send') }).click();
    await page.getByRole('button', { name: t('roster:import.compare') }).click();
    const apply = page.getByRole('button', { name: t('roster:import.apply', { count: 1 }) });
    await expect(async () => {
      await page.reload();
      await expect(apply).toBeVisible({ timeout: 500 });
    }).toPass();
    await apply.click();
    await expect(async () => {
      await page.reload();
      await expect(page.getByText(t('roster:import.applied'))).toBeVisible({ timeout: 500 });
    }).toPass();
  });
});
