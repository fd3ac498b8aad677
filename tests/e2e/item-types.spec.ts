import type { Locator, Page } from '@playwright/test';
import { tabTo } from '#tests/support/keyboard';
import { answerRightly, itemAsked, itemGroups, itemsOn } from '#tests/support/keys';
import { expect, overflowOf, signInAs, test, violationsOf } from '#tests/support/page';
import { type Words, wordsIn } from '#tests/support/words';
import type { ItemType } from '~/domain/questions/item';

let t: Words;
test.beforeAll(async () => {
  t = await wordsIn('en');
});

/** The quizzes that hold items of the types that are not answered by choosing alone. */
const quizzes = {
  ordering: '/courses/foundation/what-b2b-live-is/quiz',
  numeric: '/courses/product-explanation/the-buyers-business/quiz',
  matching: '/courses/cross-cultural/language/quiz',
  case: '/courses/after-sales/after-the-stream/quiz',
} satisfies Partial<Record<ItemType, string>>;

async function signUp(page: Page): Promise<void> {
  await page.goto('/sign-up');
  const name = crypto.randomUUID();
  await page.getByLabel(t('people:name')).fill('Noor');
  await page.getByLabel(t('people:email')).fill(`${name}@example.com`);
  await page.getByLabel(t('people:password')).fill(`quiet herons ${name}`);
  await page
    .locator('main')
    .getByRole('button', { name: t('people:signUp.button'), exact: true })
    .click();
  await page.waitForURL((url) => url.pathname !== '/sign-up');
}

const button = (page: Page, key: string) => page.locator('main').getByRole('button', { name: t(key), exact: true });
const askedIn = async (item: Locator) => await item.locator('legend').first().innerText();

async function answerAll(page: Page): Promise<number> {
  const items = await itemsOn(page);
  for (const item of items) await answerRightly(item, await askedIn(item), 'en');
  return items.length;
}

/** Opens a quiz that asks an item of a type: what was not met comes first, so the second attempt has it at the latest. */
async function openQuizWith(page: Page, type: keyof typeof quizzes): Promise<Locator> {
  for (let attempt = 0; attempt < 3; attempt++) {
    await page.goto(quizzes[type]);
    await page.locator('main form').getByRole('button').click();
    for (const item of await itemsOn(page)) {
      if (itemAsked(await askedIn(item), 'en').type === type) return item;
    }
    await answerAll(page);
    await button(page, 'questions:finish').click();
    await page.waitForURL(/attempt=/);
  }
  throw new Error(`the quiz never asks an item of type ${type}`);
}

/** Finishes the quiz rightly, and looks at its explanations. */
async function finish(page: Page): Promise<void> {
  const total = await answerAll(page);
  await button(page, 'questions:finish').click();
  await expect(
    page.getByRole('heading', { name: t('questions:result.passed', { correct: total, total }) }),
  ).toBeVisible();
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await overflowOf(page)).toBe(0);
  expect(await violationsOf(page)).toEqual([]);
}

const orderOf = (item: Locator): Promise<string[]> =>
  item.locator('[data-step]').evaluateAll((steps) => steps.map((step) => step.getAttribute('data-step') ?? ''));

test('an order is made by keyboard: the step keeps the focus, its new place is said, a suitable order is kept', async ({
  page,
}) => {
  await signUp(page);
  const item = await openQuizWith(page, 'ordering');
  const keep = item.getByRole('checkbox', { name: t('questions:answer.keep') });
  const drawn = await orderOf(item);
  const [first = '', second = '', ...rest] = drawn;
  const sent = item.locator('input[type="hidden"]');
  await expect(keep).not.toBeChecked();
  await expect(sent).toHaveCount(0);

  await tabTo(page, `[data-step="${first}"] button:last-of-type`);
  await page.keyboard.press('Enter');
  expect(await orderOf(item)).toEqual([second, first, ...rest]);
  const focused = () =>
    page.evaluate(() => ({
      step: document.activeElement?.closest('[data-step]')?.getAttribute('data-step'),
      name: document.activeElement?.textContent,
    }));
  expect(await focused()).toMatchObject({ step: first, name: expect.stringContaining(t('questions:answer.down')) });
  await expect(item.getByRole('status')).toContainText(`number 2 of ${drawn.length}`);
  await expect(keep).toBeChecked();
  await page.keyboard.press('Enter');
  expect((await orderOf(item)).indexOf(first)).toBe(2);
  expect((await focused()).step).toBe(first);

  await tabTo(page, 'input[data-keep]');
  await page.keyboard.press('Space');
  await expect(keep).not.toBeChecked();
  expect(await orderOf(item)).toEqual(drawn);
  await page.keyboard.press('Space');
  await expect(keep).toBeChecked();
  await expect(sent).toHaveCount(drawn.length);
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await overflowOf(page)).toBe(0);
  expect(await violationsOf(page)).toEqual([]);
  await finish(page);
});

test('a number says how it is read, and one that cannot be read is told at its field', async ({ page }) => {
  await signUp(page);
  const item = await openQuizWith(page, 'numeric');
  const field = item.getByRole('textbox');
  await tabTo(page, 'main fieldset input[inputmode="decimal"]');
  await page.keyboard.type('1.250,5');
  await expect(field).toHaveAccessibleDescription(t('questions:answer.notNumber'));
  await field.clear();
  await page.keyboard.type('１，250.5');
  await expect(field).toHaveAccessibleDescription(t('questions:answer.readAs', { number: '1,250.5' }));
  await answerAll(page);
  await field.fill('many');
  await button(page, 'questions:finish').click();
  await expect(item.getByText(t('questions:problem.not-a-number'))).toBeVisible();
  await expect(field).toHaveValue('many');
  await finish(page);
});

test('lines are matched from native lists, by keyboard', async ({ page }) => {
  await signUp(page);
  const item = await openQuizWith(page, 'matching');
  const [list] = await item.getByRole('combobox').all();
  await tabTo(page, 'main fieldset select');
  await page.keyboard.press('ArrowDown');
  await expect(list ?? item).not.toHaveValue('');
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await overflowOf(page)).toBe(0);
  await finish(page);
});

test('a case names the question that is left out, and keeps the others', async ({ page }) => {
  await signUp(page);
  const item = await openQuizWith(page, 'case');
  await answerAll(page);
  const parts = item.getByRole('group');
  await expect(parts).toHaveCount(3);
  await parts.first().getByRole('checkbox', { checked: true }).first().uncheck();
  await parts.first().getByRole('checkbox', { checked: true }).first().uncheck();
  await button(page, 'questions:finish').click();
  await expect(parts.first().getByText(t('questions:problem.unanswered'))).toBeVisible();
  await expect(item.getByText(t('questions:problem.unanswered'))).toHaveCount(1);
  await expect(parts.last().getByRole('radio', { checked: true })).toHaveCount(1);
  expect(await violationsOf(page)).toEqual([]);
  await finish(page);
});

test.describe('the drill', () => {
  test('asks one mistake at a time, explains it at once and moves on', async ({ page, context }) => {
    await signInAs(page, context, 'host');
    await page.goto('/');
    await page.locator('main a[href="/drill"]').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('drill:title'));
    const item = page.locator(itemGroups);
    await button(page, 'drill:answer').click();
    await expect(item.getByText(t('questions:problem.unanswered')).first()).toBeVisible();
    const asked = await askedIn(item);
    await answerRightly(item, asked, 'en');
    await button(page, 'drill:answer').click();
    const next = page.getByRole('link', { name: t('drill:next') });
    await expect(next).toBeVisible();
    await expect(page.getByText(t('questions:result.right'), { exact: true }).first()).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
    await next.click();
    await expect(item).toBeVisible();
    expect(await askedIn(item)).not.toBe(asked);
  });

  test('works without JavaScript, and counts each asking once', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const [page, other] = [await context.newPage(), await context.newPage()];
    await signInAs(page, context, 'candidate');
    await page.goto('/drill');
    await other.goto('/drill');
    await button(page, 'drill:unknown').click();
    await expect(page.getByText(t('questions:result.none'), { exact: true }).first()).toBeVisible();
    await button(other, 'drill:unknown').click();
    await expect(other.getByRole('alert')).toHaveText(t('refusals:drill-moved-on'));
    await context.close();
  });
});
