import { writeFileSync } from 'node:fs';
import { expect, overflowOf, test } from '#tests/support/page';
import { wordsIn } from '#tests/support/words';

for (const language of ['en', 'zh'] as const) {
  test(`${language}: a certificate is checked by its number, and its PDF on this device`, async ({
    page,
    signIn,
    speak,
  }, info) => {
    const t = await wordsIn(language);
    await speak(language);
    await signIn('host');
    await speak(language);
    await page.goto('/certificates');
    const address = (await page.locator('main a[href^="/verify/"]').first().getAttribute('href')) ?? '';
    await page.goto('/verify');
    await page.getByLabel(t('certificates:verify.number')).fill(`https://greenroom.example${address}`);
    await page.getByRole('button', { name: t('certificates:verify.submit') }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(t('certificates:status.valid'));

    const download = page.getByRole('link', { name: t('certificates:verification.pdf') });
    await expect(async () => {
      await page.reload();
      await expect(download).toBeVisible({ timeout: 1_000 });
    }).toPass();
    const [pdf] = await Promise.all([page.waitForEvent('download'), download.click()]);
    const made = info.outputPath('made.pdf');
    await pdf.saveAs(made);

    const sent: string[] = [];
    page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()));
    const choose = page.getByLabel(t('certificates:check.choose'));
    await choose.setInputFiles(made);
    await expect(page.getByText(t('certificates:check.same'))).toBeVisible();
    const other = info.outputPath('other.pdf');
    writeFileSync(other, '%PDF-1.7 something else');
    await choose.setInputFiles(other);
    await expect(page.getByText(t('certificates:check.other'))).toBeVisible();
    expect(sent).toEqual([]);

    await page.setViewportSize({ width: 360, height: 740 });
    expect(await overflowOf(page)).toBe(0);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.emulateMedia({ media: 'print' });
    await expect(download).toBeHidden();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
}
