import type { Page } from '@playwright/test';
import { EXAM_ITEMS } from '#tests/support/keys';
import { expect, overflowOf, prefer, signInAs, test, violationsOf } from '#tests/support/page';
import { another, ExamDesk, makeCandidate, sittingOf } from '#tests/support/sitting';
import { wordsIn } from '#tests/support/words';
import type { Language } from '~/domain/language';

test.use({ tolerated: /net::ERR_/ });

/** What is wrong with a screen as it stands: axe, its colours in both themes, and nothing wider than a telephone. */
async function faults(page: Page, state: string): Promise<string[]> {
  const found: string[] = [];
  await page.setViewportSize({ width: 360, height: 740 });
  const overflow = await overflowOf(page);
  if (overflow > 0) found.push(`${state}: ${overflow} px wider than 360`);
  await page.emulateMedia({ colorScheme: 'dark' });
  found.push(...(await violationsOf(page, 'colours')).map((each) => `${state} (dark): ${each}`));
  await page.emulateMedia({ colorScheme: 'light' });
  found.push(...(await violationsOf(page)).map((each) => `${state}: ${each}`));
  return found;
}

for (const language of ['en', 'zh'] satisfies Language[]) {
  test(`every state of a running exam in ${language}: no violation, not too wide`, async ({
    page,
    context,
    baseURL,
  }) => {
    test.setTimeout(180_000);
    const t = await wordsIn(language);
    await signInAs(page, context, makeCandidate());
    await prefer(context, baseURL ?? '', { language });
    const desk = new ExamDesk(page, t);
    const wrong: string[] = [];
    await desk.start();
    await desk.role('writer');
    for (let place = 0; place < EXAM_ITEMS; place++) {
      await desk.go(place);
      await page.setViewportSize({ width: 360, height: 740 });
      const overflow = await overflowOf(page);
      if (overflow > 0) wrong.push(`question ${place + 1}: ${overflow} px wider than 360`);
    }
    await desk.go(0);
    await desk.touch();
    await desk.button('sitting:flag').click();
    await desk.saved();
    wrong.push(...(await faults(page, 'running')));

    const reader = await another(context, page);
    await new ExamDesk(reader, t).role('reader');
    wrong.push(...(await faults(reader, 'reader')));

    await page.route('**/answers', (route) => route.abort());
    await desk.go(1);
    await desk.touch();
    await desk.waiting(1);
    await desk.button('sitting:saved.tryNow').waitFor();
    wrong.push(...(await faults(page, 'waiting')));
    await page
      .getByRole('link', { name: t('sitting:toHandIn') })
      .first()
      .click();
    wrong.push(...(await faults(page, 'hand-in, waiting')));

    await new ExamDesk(reader, t).button('sitting:reader.take').click();
    await desk.role('reader');
    await desk.go(1);
    wrong.push(...(await faults(page, 'reader with what was not saved')));
    await page.unroute('**/answers');

    sittingOf(page).moveDeadline(Date.now() + 4000);
    await reader.reload();
    await expect(reader.getByRole('heading', { name: t('sitting:over.title') })).toBeVisible({ timeout: 15_000 });
    wrong.push(...(await faults(reader, 'over')));
    await new ExamDesk(reader, t).button('sitting:over.result').click();
    await reader.waitForURL(/results/);
    wrong.push(...(await faults(reader, 'result')));
    expect(wrong).toEqual([]);
  });
}

/** Presses a key until what has the focus fits; fails when it is not reached, or when the focus cannot be seen. */
async function tabTo(page: Page, wanted: string, key = 'Tab'): Promise<void> {
  for (let count = 0; count < 120; count++) {
    await page.keyboard.press(key);
    const focus = await page.evaluate((selector) => {
      const element = document.activeElement;
      if (!element?.matches(selector)) return 'elsewhere';
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && outlineWidth !== '0px' ? 'seen' : 'unseen';
    }, wanted);
    if (focus === 'elsewhere') continue;
    expect(focus, `the focus on ${wanted}`).toBe('seen');
    return;
  }
  throw new Error(`${key} never reaches ${wanted}`);
}

/** Changes the answer of the question that has the focus on its heading, by whatever its type takes first. */
async function answerByKeys(page: Page): Promise<void> {
  await tabTo(page, 'main fieldset :is(input:not([type=hidden]), select, button:not([aria-disabled]))');
  const kind = await page.evaluate(() => {
    const focus = document.activeElement;
    return focus instanceof HTMLInputElement ? focus.type : (focus?.tagName.toLowerCase() ?? '');
  });
  if (kind === 'select') await page.keyboard.press('ArrowDown');
  else if (kind === 'text' || kind === 'number') await page.keyboard.type('40');
  else await page.keyboard.press('Space');
}

test('a whole exam by keyboard alone, from the first question to the receipt', async ({ page, context }) => {
  test.setTimeout(120_000);
  const t = await wordsIn('en');
  await signInAs(page, context, makeCandidate());
  const desk = new ExamDesk(page, t);
  await desk.start();
  await desk.role('writer');
  const sitting = sittingOf(page);
  for (let place = 0; place < EXAM_ITEMS; place++) {
    await expect(page.getByText(t('sitting:question', { place: place + 1, total: EXAM_ITEMS })).first()).toBeVisible();
    await answerByKeys(page);
    await tabTo(page, `main form button[value="${place === EXAM_ITEMS - 1 ? 'hand-in' : place + 2}"]`);
    if (place === 3) {
      await tabTo(page, 'button[value="flag"]');
      await page.keyboard.press('Enter');
      await tabTo(page, `main form button[value="${place + 2}"]`, 'Shift+Tab');
    }
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('heading', { name: t('sitting:handIn.title') })).toBeFocused();
  await expect(page.getByText(t('sitting:handIn.flagged', { count: 1 }))).toBeVisible();
  await desk.waiting(0);
  expect(sitting.answers()).toHaveLength(EXAM_ITEMS);
  expect(sitting.flags()).toEqual([3]);
  await tabTo(page, 'main form button.text-alarm');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/exam\/results\//);
  await expect(page.getByRole('heading', { name: t('exams:result.receipt.title') })).toBeVisible();
  await expect(
    page.getByText(t('exams:result.receipt.answersOf', { answered: EXAM_ITEMS, total: EXAM_ITEMS })),
  ).toBeVisible();
  await expect(page.locator('main code').filter({ hasText: /^[0-9a-f]{64}$/ })).toBeVisible();
});

test('what was noticed is recorded: pasted, and out of sight', async ({ page, context }) => {
  const t = await wordsIn('en');
  await signInAs(page, context, makeCandidate());
  const desk = new ExamDesk(page, t);
  await desk.start();
  await desk.role('writer');
  const sitting = sittingOf(page);
  await page.evaluate(() => {
    document.dispatchEvent(new ClipboardEvent('paste', { bubbles: true }));
    const hide = (state: string) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
      document.dispatchEvent(new Event('visibilitychange'));
    };
    window.dispatchEvent(new Event('blur'));
    hide('hidden');
    setTimeout(() => hide('visible'), 300);
  });
  await expect.poll(() => sitting.events().sort()).toEqual(['hidden', 'pasted']);
});
