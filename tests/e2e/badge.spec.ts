import { demoRows } from '#tests/support/demo-rows';
import { test } from '#tests/support/own-server';
import { expect, overflowOf, violationsOf } from '#tests/support/page';
import { scan } from '#tests/support/scan';

/** A badge as a broadcasting program shows it, beside whoever suspends its host. */
test('a live badge is lit, can be scanned, and goes dark on suspension, and without a connection', async ({
  page,
  browser,
  signIn,
  served,
}) => {
  await signIn('host');
  await page.goto('/host/badge');
  await page.locator('main form select').selectOption({ index: 0 });
  await page.locator('main form:has(select) button').click();
  const address = await page.locator('input[readonly]').inputValue();
  expect(new URL(address).origin).toBe(new URL(served.address).origin);
  expect(await violationsOf(page)).toEqual([]);

  const studio = await browser.newContext({ viewport: { width: 480, height: 160 } });
  const badge = await studio.newPage();
  const complaints: string[] = [];
  badge.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await badge.goto(address);
  const sign = badge.locator('[data-badge]');
  await expect(sign).toHaveAttribute('data-badge', 'on');
  await expect(sign).toContainText('Zhou Yutong');
  expect(await overflowOf(badge)).toBe(0);
  expect(await violationsOf(badge)).toEqual([]);
  expect(await badge.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgba(0, 0, 0, 0)');
  expect(complaints).toEqual([]);

  const size = Number((await badge.locator('[data-part="code"]').getAttribute('viewBox'))?.split(' ')[2]) - 6;
  const path = (await badge.locator('[data-part="squares"]').getAttribute('d')) ?? '';
  const viewer = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await viewer.goto(scan({ size, path }));
  await expect(viewer.locator('h1 [data-light]')).toHaveAttribute('data-light', 'green');
  await expect(viewer.locator('h1')).toContainText('Zhou Yutong');
  await viewer.context().close();

  // The server stops answering without hanging up, as a lost network does.
  process.kill(served.pid, 'SIGSTOP');
  try {
    await expect(sign).toHaveAttribute('data-badge', 'off', { timeout: 15_000 });
    await expect(sign).not.toContainText('Zhou Yutong');
  } finally {
    process.kill(served.pid, 'SIGCONT');
  }
  await expect(sign).toHaveAttribute('data-badge', 'on', { timeout: 15_000 });

  await signIn('admin');
  const suspended = await page.request.post(`/admin/certificates/${demoRows(served.dataDir).hostCertificate}`, {
    form: { act: 'suspend', reason: 'A test of the badge.' },
    headers: { origin: served.address },
  });
  expect(suspended.ok()).toBe(true);
  await expect(sign).toHaveAttribute('data-badge', 'off');
  await expect(badge.locator('[data-part="squares"]')).toHaveAttribute('d', '');

  const unknown = await studio.newPage();
  await unknown.goto(`${served.address}/badge/${'y'.repeat(43)}`);
  await expect(unknown.locator('[data-badge]')).toHaveText(await sign.innerText(), { useInnerText: true });
  await studio.close();
});
