import type { Browser } from '@playwright/test';
import { Journey } from '#tests/support/journey';
import { expect, listenTo, prefer, signInAs, test } from '#tests/support/page';
import { wordsIn } from '#tests/support/words';
import type { Language } from '~/domain/language';

const newcomers = {
  en: { name: 'Amina Okoye', latin: '', email: 'amina.okoye@example.com', password: 'river lantern orchard' },
  zh: { name: '赵思远', latin: 'Zhao Siyuan', email: 'zhaosiyuan@example.com', password: '灯塔 与 麦田 2026' },
};

/** The admin at a desk of their own. */
async function atTheOffice(browser: Browser, address: string, language: Language) {
  const context = await browser.newContext();
  await prefer(context, address, { language });
  const page = await context.newPage();
  const heard = listenTo(page);
  await signInAs(page, context, 'admin');
  await prefer(context, address, { language });
  return { page, heard, leave: () => context.close() };
}

for (const language of ['en', 'zh'] as const) {
  test(`from a stranger's sign-up to a cleared host, and back after revocation (${language})`, async ({
    page,
    browser,
    baseURL,
    speak,
  }) => {
    test.setTimeout(240_000);
    const newcomer = newcomers[language];
    const t = await wordsIn(language);
    await speak(language);
    const journey = new Journey(page, t, language);
    const light = page.locator('main [data-light]').first();

    await journey.signUp(newcomer);
    await page.goto('/host');
    await expect(light).toHaveAttribute('data-light', 'grey');
    await journey.readCourse('foundation');
    await journey.passEveryQuiz();
    await journey.sitExam();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(t('exams:result.passed'));
    await journey.agreeToName(newcomer.latin);
    await page.goto('/host');
    await expect(light).toHaveAttribute('data-light', 'amber');

    const office = await atTheOffice(browser, baseURL ?? '', language);
    await office.page.goto('/admin/certificates');
    const { name } = newcomer;
    await office.page.getByRole('checkbox', { name: t('certificates:register.issueFor', { name }) }).check();
    await office.page.getByRole('button', { name: t('issuing:queue.preview') }).click();
    await office.page.getByRole('checkbox', { name: t('certificates:register.identityFor', { name }) }).check();
    await office.page.getByRole('button', { name: t('issuing:preview.button', { count: 1 }) }).click();
    await expect(office.page.getByRole('status')).toContainText(t('certificates:register.issued', { count: 1 }));

    await page.goto('/certificates');
    const address = await page.locator('main a[href^="/verify/"]').first().getAttribute('href');
    await page.goto(address ?? '');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('certificates:status.valid'));
    await expect(page.locator('main')).toContainText(name);
    await page.goto('/host');
    await expect(light).toHaveAttribute('data-light', 'green');

    await office.page.goto((address ?? '').replace('/verify/', '/admin/certificates/'));
    await office.page.getByLabel(t('certificates:file.reason')).fill('A recording was shown as a live stream.');
    await office.page.getByRole('button', { name: t('certificates:file.revoke') }).click();
    await expect(office.page.getByText(t('certificates:status.revoked')).first()).toBeVisible();
    expect(office.heard).toEqual([]);
    await office.leave();

    await page.goto(address ?? '');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('certificates:status.revoked'));
    await page.goto('/host');
    await expect(light).toHaveAttribute('data-light', 'grey');
    await expect(page.locator('[data-reason="certificate-revoked"]')).toBeVisible();
  });
}
