import type { BrowserContext } from '@playwright/test';
import type { Language } from '~/domain/language';
import { listenTo, overflowOf, prefer, violationsOf } from './page';

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 360, height: 740 };

/** A page of its own in a language, in the light theme; what goes wrong in it is heard. */
async function openPage(context: BrowserContext, address: string, language: Language) {
  await prefer(context, address, { language, theme: 'light' });
  const page = await context.newPage();
  return { page, heard: listenTo(page) };
}

/**
 * Looks at every place, wide and narrow, and says everything that is wrong with any of them. Colours are looked at in one
 * language, in both themes.
 */
export async function look(context: BrowserContext, address: string, language: Language, places: readonly string[]) {
  const wrong: string[] = [];
  const { page, heard } = await openPage(context, address, language);
  const wear = (theme: string) => page.locator('html').evaluate((html, chosen) => (html.dataset.theme = chosen), theme);
  for (const place of places) {
    const say = (what: string) => wrong.push(`${place} (${language}): ${what}`);
    await page.setViewportSize(WIDE);
    await page.goto(place);
    if (language === 'en') {
      for (const violation of await violationsOf(page)) say(violation);
      await wear('dark');
      for (const violation of await violationsOf(page, 'colours')) say(`dark: ${violation}`);
      await wear('light');
    } else {
      for (const violation of await violationsOf(page, 'all-but-colours')) say(violation);
    }
    await page.setViewportSize(NARROW);
    const overflow = await overflowOf(page);
    if (overflow > 0) say(`${overflow} px wider than 360`);
  }
  wrong.push(...heard);
  await page.close();
  return wrong;
}

/** Looks at every place as it is on a telephone, and says everything that is wrong with any of them. */
export async function lookNarrow(
  context: BrowserContext,
  address: string,
  language: Language,
  places: readonly string[],
): Promise<string[]> {
  const wrong: string[] = [];
  const { page, heard } = await openPage(context, address, language);
  await page.setViewportSize(NARROW);
  for (const place of places) {
    await page.goto(place);
    const overflow = await overflowOf(page);
    if (overflow > 0) wrong.push(`${place} (${language}): ${overflow} px wider than 360`);
    for (const violation of await violationsOf(page, language === 'en' ? 'all' : 'all-but-colours')) {
      wrong.push(`${place} (${language}): ${violation}`);
    }
  }
  wrong.push(...heard);
  await page.close();
  return wrong;
}
