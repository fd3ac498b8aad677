import { answerRightly, itemsOn, library } from '#tests/support/keys';
import { expect, signInAs, test } from '#tests/support/page';
import { wordsIn } from '#tests/support/words';

test.use({ javaScriptEnabled: false });

test('without JavaScript one signs in, reads a lesson, takes a quiz and verifies a certificate', async ({
  page,
  context,
}) => {
  const t = await wordsIn('en');
  await signInAs(page, context, 'learner');

  const [module] = library.courses[0]?.modules ?? [];
  const lesson = module?.lessons.at(-1);
  await page.goto(`/courses/${lesson?.courseId}/${lesson?.slug}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(lesson?.en.title ?? '');
  await page.getByRole('button', { name: t('courses:complete.button') }).click();
  await expect(page.getByText(t('courses:complete.done'))).toBeVisible();

  await page.goto(`/courses/${module?.courseId}/${module?.slug}/quiz`);
  await page.getByRole('button', { name: t('questions:start'), exact: true }).click();
  const items = await itemsOn(page);
  for (const item of items) {
    await answerRightly(item, await item.locator('legend').first().innerText(), 'en');
  }
  const total = items.length;
  await page.getByRole('button', { name: t('questions:finish') }).click();
  await expect(
    page.getByRole('heading', { name: t('questions:result.passed', { correct: total, total }) }),
  ).toBeVisible();

  await signInAs(page, context, 'host');
  await page.goto('/certificates');
  const address = await page.locator('main a[href^="/verify/"]').first().getAttribute('href');
  await context.clearCookies();
  await page.goto('/verify');
  await page.getByLabel(t('certificates:verify.number')).fill((address ?? '').replace('/verify/', ''));
  await page.getByRole('button', { name: t('certificates:verify.submit') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('certificates:status.valid'));
});
