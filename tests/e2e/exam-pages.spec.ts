import { expect, listenTo, signInAs, test } from '#tests/support/page';
import { another, ExamDesk, makeCandidate, sittingOf } from '#tests/support/sitting';
import { wordsIn } from '#tests/support/words';

test.use({ tolerated: /net::ERR_/ });

test('two tabs: the second reads, takes over, and the first is told what it could not save', async ({
  page,
  context,
}) => {
  const t = await wordsIn('en');
  await signInAs(page, context, makeCandidate());
  const first = new ExamDesk(page, t);
  await first.start();
  await first.role('writer');
  await first.touch();
  await first.saved();

  const second = new ExamDesk(await another(context, page), t);
  const heard = listenTo(second.page);
  await second.role('reader');
  await expect(second.page.getByText(/This exam is being written in Chrome/)).toBeVisible();
  for (const input of await second.page.locator('main form fieldset').first().locator('input, select').all()) {
    await expect(input).toBeDisabled();
  }
  const sitting = sittingOf(page);
  const before = sitting.answers();
  expect(sitting.events()).toEqual(['second-page']);

  // What the first tab has not sent when it loses the writing stays on it, in sight.
  await page.route('**/answers', (route) => route.abort());
  await first.go(1);
  await first.touch();
  await first.waiting(1);
  await second.button('sitting:reader.take').click();
  await second.role('writer');
  await first.role('reader');
  await expect(page.getByText(t('sitting:unsaved.title', { count: 1 }))).toBeVisible();
  await expect(page.getByText(t('sitting:unsaved.one'))).toBeVisible();
  expect(sitting.events()).toEqual(['second-page', 'taken-over']);
  expect(sitting.audited()).toContain('sitting-taken-over');
  expect(sitting.answers()).toEqual(before);

  await second.go(2);
  await second.touch();
  await second.saved();
  expect(sitting.answers()).toHaveLength(2);

  // A stale writer is refused by the server itself, whatever its page believes.
  const refused = await second.page.evaluate(async (address) => {
    const saves = [{ place: 0, sequence: 999, answer: { chosen: [] } }];
    const body = JSON.stringify({ writer: 'a-page-that-is-not-the-writer', saves });
    const answer = await fetch(address, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
    return [answer.status, (await answer.json()).refusal.code];
  }, `/exam/sittings/${sitting.id}/answers`);
  expect(refused).toEqual([409, 'written-elsewhere']);

  // Taking back: nobody touched that question meanwhile, so its answer goes on by itself.
  await page.unroute('**/answers');
  await first.button('sitting:reader.take').click();
  await first.role('writer');
  await first.saved();
  await expect(page.getByText(t('sitting:unsaved.title', { count: 1 }))).toBeHidden();
  await expect.poll(() => sitting.answers().length).toBe(3);
  await second.role('reader');
  expect(heard).toEqual([]);
});

test('two devices answer the same question: nothing is overwritten, the candidate decides', async ({
  page,
  context,
  browser,
}) => {
  const t = await wordsIn('en');
  const who = makeCandidate();
  await signInAs(page, context, who);
  const laptop = new ExamDesk(page, t);
  await laptop.start();
  await laptop.role('writer');
  await page.route('**/answers', (route) => route.abort());
  await laptop.touch(0);
  await laptop.waiting(1);

  const bag = await browser.newContext();
  const phone = new ExamDesk(await bag.newPage(), t);
  await signInAs(phone.page, bag, who);
  await phone.page.goto(page.url());
  await phone.role('reader');
  await phone.button('sitting:reader.take').click();
  await phone.role('writer');
  await phone.touch(1);
  await phone.saved();
  const sitting = sittingOf(page);
  const chosen = sitting.answers();

  await laptop.role('reader');
  await page.unroute('**/answers');
  await laptop.button('sitting:reader.take').click();
  await laptop.role('writer');
  await expect(page.getByText(t('sitting:unsaved.one'))).toBeVisible();
  expect(sitting.answers()).toEqual(chosen);
  await laptop.button('sitting:unsaved.use').click();
  await laptop.saved();
  await expect.poll(() => String(sitting.answers()) === String(chosen)).toBe(false);
  await expect(page.getByText(t('sitting:unsaved.one'))).toBeHidden();
  await bag.close();
});

test('a reload and a crash go on without asking; answers in the queue go along', async ({ page, context }) => {
  const t = await wordsIn('en');
  await signInAs(page, context, makeCandidate());
  const desk = new ExamDesk(page, t);
  await desk.start();
  const sitting = sittingOf(page);
  await page.route('**/answers', (route) => route.abort());
  await desk.touch();
  await desk.go(1);
  await desk.touch();
  await desk.waiting(2);
  expect(sitting.answers()).toEqual([]);
  await page.unroute('**/answers');
  await page.reload();
  await desk.role('writer');
  await desk.saved();
  expect(sitting.answers()).toHaveLength(2);

  await page.route('**/answers', (route) => route.abort());
  await desk.go(2);
  await desk.touch();
  await desk.waiting(1);
  const address = page.url();
  await page.close({ runBeforeUnload: false });
  const again = new ExamDesk(await context.newPage(), t);
  await again.page.goto(address);
  await again.role('writer');
  await again.saved();
  await expect.poll(() => sittingOf(again.page).answers().length).toBe(3);
  expect(sittingOf(again.page).events()).not.toContain('second-page');
});

test('without JavaScript: refused while another page writes, takes over, flags, goes on', async ({
  page,
  context,
  browser,
}) => {
  const t = await wordsIn('en');
  const who = makeCandidate();
  await signInAs(page, context, who);
  const desk = new ExamDesk(page, t);
  await desk.start();
  await desk.role('writer');

  const plain = await browser.newContext({ javaScriptEnabled: false });
  const form = await plain.newPage();
  await signInAs(form, plain, who);
  await form.goto(page.url());
  await form.getByRole('button', { name: t('sitting:next'), exact: true }).click();
  await expect(form.getByText(t('refusals:written-elsewhere'))).toBeVisible();
  await form
    .getByRole('button', { name: t('sitting:reader.take') })
    .first()
    .click();
  await expect(form.getByText(t('refusals:written-elsewhere'))).toBeHidden();
  await desk.role('reader');
  await form.getByRole('button', { name: t('sitting:flag'), exact: true }).click();
  await expect(form.getByRole('button', { name: t('sitting:unflag'), exact: true })).toBeVisible();
  expect(sittingOf(page).flags()).toEqual([0]);
  await form.getByRole('button', { name: t('sitting:next'), exact: true }).click();
  await expect(form.getByText(t('sitting:questionOnly', { place: 2 })).first()).toBeVisible();
  expect(sittingOf(page).flags()).toEqual([0]);
  await plain.close();
});
