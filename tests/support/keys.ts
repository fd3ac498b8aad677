import type { Locator, Page } from '@playwright/test';
import { readLibrary } from '~/domain/courses/read-courses.server';
import { readPolicies } from '~/domain/exams/policy/read-policies.server';
import type { Language } from '~/domain/language';
import { readPools } from '~/domain/questions/bank/read-pools.server';
import type { ItemContent } from '~/domain/questions/item';
import { rightAnswer } from '~/domain/questions/mark';
import type { ItemAnswer } from '~/domain/questions/paper';

export const library = readLibrary('content');
const pooled = readPools('content', library);
export const contents = pooled.map(({ content }) => content);

/** How many items the paper of the exam has that certifies hosts. */
export const EXAM_ITEMS = readPolicies('content', library, pooled)
  .filter(({ id }) => id === 'host-certification')
  .flatMap(({ sections }) => sections.map(({ items }) => items))
  .reduce((sum, items) => sum + items, 0);

/** Items on a page, without the questions inside a case. */
export const itemGroups = 'main form fieldset:not(fieldset fieldset)';

/** The items on a page, once it has come whole: a long one shows its first items while the last are on their way. */
export async function itemsOn(page: Page): Promise<Locator[]> {
  const items = page.locator(itemGroups);
  await items.first().waitFor();
  await page.getByRole('contentinfo').waitFor();
  return items.all();
}

/** The item a text on the page asks, found by its stem. */
export function itemAsked(text: string, language: Language): ItemContent {
  const squeezed = text.replace(/\s+/g, ' ');
  const found = contents.filter(({ stem }) => squeezed.includes(stem[language].replace(/\s+/g, ' ').trim()));
  const [longest] = found.sort((a, b) => b.stem[language].length - a.stem[language].length);
  if (!longest) throw new Error(`no item asks: ${text}`);
  return longest;
}

/** Answers the question in a group rightly, as one who knows the content files, with or without JavaScript. */
export async function answerRightly(group: Locator, asked: string, language: Language): Promise<void> {
  await fill(group, '', rightAnswer(itemAsked(asked, language)));
}

/** Gives the question in a group some answer, of whatever type it is. */
export async function answerAnyhow(group: Locator): Promise<void> {
  const field = group.locator('select, input:not([type="hidden"])').first();
  const kind = await field.evaluate((element) => element.getAttribute('type') ?? 'list');
  if (kind === 'list') await field.selectOption({ index: 1 });
  else if (kind === 'text') await field.fill('7');
  else await field.check();
}

/** `part` is where the fields' names go on: nothing, or a question of a case. */
async function fill(group: Locator, part: string, answer: ItemAnswer): Promise<void> {
  if ('questions' in answer) {
    for (const [id, each] of Object.entries(answer.questions)) await fill(group, `.questions.${id}`, each);
    return;
  }
  if ('chosen' in answer) {
    for (const id of answer.chosen) await group.locator(`input[name$="${part}.chosen"][value="${id}"]`).check();
  } else if ('matches' in answer) {
    for (const [prompt, id] of Object.entries(answer.matches)) {
      await group.locator(`select[name$="${part}.matches.${prompt}"]`).selectOption(id);
    }
  } else if ('number' in answer) {
    await group.locator(`input[name$="${part}.number"]`).fill(answer.number);
  } else {
    await arrange(group, part, answer.order);
  }
}

/** Brings each step up to its place, or, without JavaScript, picks its position. */
async function arrange(group: Locator, part: string, order: readonly string[]): Promise<void> {
  const list = group.locator(`[data-steps$="${part}.order"]`);
  const positions = list.locator('select');
  if ((await positions.count()) > 0) {
    for (const [at, id] of order.entries()) {
      await list.locator(`select[name$=".order.${id}"]`).selectOption(String(at + 1));
    }
    return;
  }
  for (const [at, id] of order.entries()) {
    const up = list.locator(`[data-step="${id}"] button`).first();
    for (let from = await placeOf(list, id); from > at; from--) await up.click();
  }
  const keep = group.locator(`[data-keep$="${part}.order"]`);
  if (!(await keep.isChecked())) await keep.check();
}

const placeOf = (list: Locator, id: string): Promise<number> =>
  list
    .locator('[data-step]')
    .evaluateAll((steps, wanted) => steps.findIndex((step) => step.getAttribute('data-step') === wanted), id);
