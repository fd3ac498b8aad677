import { expect, signInAs, test } from '#tests/support/page';
import { ExamDesk, makeCandidate, secondsOn, sittingOf } from '#tests/support/sitting';
import { wordsIn } from '#tests/support/words';

test.use({ tolerated: /net::ERR_/ });
const MINUTE = 60_000;

test('an extension is seen within seconds, without a reload, also when the time was over on the screen', async ({
  page,
  context,
}) => {
  const t = await wordsIn('en');
  await signInAs(page, context, makeCandidate());
  const desk = new ExamDesk(page, t);
  await desk.start();
  await desk.role('writer');
  const sitting = sittingOf(page);
  const ends = page.locator('header time');
  const before = sitting.deadline();
  await expect(ends).toHaveAttribute('datetime', new Date(before).toISOString());
  sitting.moveDeadline(before + 10 * MINUTE);
  await expect(ends).toHaveAttribute('datetime', new Date(before + 10 * MINUTE).toISOString(), { timeout: 10_000 });
  await expect(page.getByRole('status').filter({ hasText: 'You have 10 more minutes: until' })).toBeVisible();

  sitting.setGrace(60_000);
  sitting.moveDeadline(Date.now() + 4000);
  await page.reload();
  await expect(page.getByRole('heading', { name: t('sitting:over.title') })).toBeVisible({ timeout: 15_000 });
  sitting.moveDeadline(Date.now() + 5 * MINUTE);
  await expect(page.getByRole('heading', { name: t('sitting:over.title') })).toBeHidden({ timeout: 10_000 });
  await expect(page.getByRole('status').filter({ hasText: 'You have 5 more minutes: until' })).toBeVisible();
  await desk.touch();
  await desk.saved();
});

test('the device’s clock and time zone are changed: the same deadline', async ({ page, context, browser }) => {
  const t = await wordsIn('en');
  const who = makeCandidate();
  await page.clock.install();
  await signInAs(page, context, who);
  const desk = new ExamDesk(page, t);
  await desk.start();
  const sitting = sittingOf(page);
  const left = async () => secondsOn(await page.getByRole('timer').innerText());
  const before = await left();
  for (const shift of [5 * 60 * MINUTE, -5 * 60 * MINUTE]) {
    await page.clock.setSystemTime(Date.now() + shift);
    await page.clock.runFor(6000);
    expect(Math.abs(before - (await left()))).toBeLessThan(60);
    await expect(page.locator('header time')).toHaveAttribute('datetime', new Date(sitting.deadline()).toISOString());
  }
  await desk.touch();
  await desk.saved();

  const abroad = await browser.newContext({ timezoneId: 'America/New_York' });
  const other = await abroad.newPage();
  await signInAs(other, abroad, who);
  await other.goto(page.url());
  await expect(other.locator('header time')).toHaveAttribute('datetime', new Date(sitting.deadline()).toISOString());
  await abroad.close();
});

test('a screen reader hears the clock at 10, 5 and 1 minutes and at no other time', async ({ page, context }) => {
  const t = await wordsIn('en');
  await page.clock.install();
  await signInAs(page, context, makeCandidate());
  const desk = new ExamDesk(page, t);
  await desk.start();
  // With nothing from the server, so that only the page's own clock passes.
  await context.setOffline(true);
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const region =
          target instanceof Element
            ? target.closest('[role=status],[role=alert],[aria-live]')
            : target.parentElement?.closest('[role=status],[role=alert],[aria-live]');
        if (!region || region.getAttribute('aria-live') === 'off' || region.getAttribute('role') === 'timer') continue;
        if (region.textContent) heard.push(region.textContent);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await desk.button('sitting:clock.hide').click();
  await expect(page.getByRole('timer')).toBeHidden();
  for (let minute = 0; minute < 62; minute++)
    await page.clock.fastForward(MINUTE / 2).then(() => page.clock.runFor(MINUTE / 2));
  const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  const spoken = heard.filter((text) => /minute/.test(text));
  expect(spoken).toEqual([10, 5, 1].map((count) => t('sitting:clock.left', { count })));
  await context.setOffline(false);
});

test('the hidden clock stays hidden after a reload', async ({ page, context }) => {
  const t = await wordsIn('en');
  await signInAs(page, context, makeCandidate());
  const desk = new ExamDesk(page, t);
  await desk.start();
  await desk.button('sitting:clock.hide').click();
  await page.reload();
  await expect(desk.button('sitting:clock.show')).toBeVisible();
  await expect(page.getByRole('timer')).toBeHidden();
});
