import { test } from '#tests/support/own-server';
import { expect, overflowOf, violationsOf } from '#tests/support/page';
import { wordsIn } from '#tests/support/words';

const password = 'seven quiet herons';

test('a stranger opens an invitation, signs up, accepts, is listed, and leaves', async ({ page, browser, signIn }) => {
  const t = await wordsIn('en');
  await signIn('manager');
  await page.goto('/organisation/invitations');
  await page.getByRole('button', { name: t('membership:invitations.linkButton') }).click();
  const link = await page.locator('[data-secret]').innerText();
  await expect(page.getByRole('img', { name: t('membership:invitations.code') })).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  await page.reload();
  await expect(page.locator('[data-secret]')).toHaveCount(0);

  const stranger = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
  await stranger.goto(link);
  await expect(stranger.getByRole('heading', { level: 1 })).toContainText('Wenling Haiyue Pumps');
  expect(await violationsOf(stranger)).toEqual([]);
  expect(await overflowOf(stranger)).toBe(0);
  await stranger.getByRole('link', { name: t('membership:invited.signUp') }).click();
  await stranger.getByLabel(t('people:name'), { exact: true }).fill('Noor van der Berg');
  await stranger.getByLabel(t('people:email'), { exact: true }).fill('noor@example.com');
  await stranger.getByLabel(t('people:password'), { exact: true }).fill(password);
  await stranger.getByRole('button', { name: t('people:signUp.button') }).click();
  await expect(stranger).toHaveURL(link);
  expect(await violationsOf(stranger)).toEqual([]);
  await stranger.getByRole('button', { name: t('membership:invited.accept') }).click();
  await expect(stranger.getByText(t('membership:own.done.joined'))).toBeVisible();
  expect(await overflowOf(stranger)).toBe(0);

  await page.goto('/organisation?search=noor');
  await page.getByRole('link', { name: 'Noor van der Berg' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Noor van der Berg');
  await page.goto('/organisation/invitations');
  const accepted = t('membership:invitations.acceptedBy', { name: 'Noor van der Berg' });
  await expect(page.getByText(accepted)).toBeVisible();

  const late = await (await browser.newContext()).newPage();
  await late.goto(link);
  await expect(late.getByRole('heading', { level: 1 })).toHaveText(t('membership:over.title'));
  await late.context().close();

  await stranger.getByRole('link', { name: t('membership:own.leave') }).click();
  await stranger.getByRole('button', { name: t('membership:leave.button', { name: 'Wenling Haiyue Pumps' }) }).click();
  await expect(stranger.getByText(t('membership:own.done.left'))).toBeVisible();
  await expect(stranger.getByText(t('membership:own.noneTitle'))).toBeVisible();
  await page.goto('/organisation?search=noor');
  await expect(page.getByText(t('membership:members.nobodyTitle'))).toBeVisible();
  await stranger.context().close();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('somebody of two organisations sees for which one they act, and changes it', async ({ page, signIn }) => {
    const t = await wordsIn('en');
    const [office, college] = ['Cross-Border Livestream Certification Office', 'Ouhai Vocational College of Commerce'];
    await signIn('reviewer');
    const bar = page.locator('header').first();
    await page.goto('/organisation');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(office);
    await bar.getByRole('button', { name: t('shell:organisation.switchTo', { name: college }) }).click();
    await expect(page).toHaveURL(/\/organisation$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(college);
    await expect(bar.getByRole('link', { name: college })).toBeVisible();
    await page.goto('/courses');
    await expect(bar.getByRole('link', { name: college })).toBeVisible();
  });
});
