import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { type DemoRole, demoPassword } from '#db/seeds/logins';
import type { Language } from '~/domain/language';

export { expect } from '@playwright/test';

type Fixtures = {
  /** What a test that takes the network away hears of it. */
  tolerated: RegExp | null;
  /** Fails the test that uses it when its page says anything on the console as an error, throws, or rejects unhandled. */
  quiet: undefined;
  signIn(role: DemoRole | { email: string; password: string }): Promise<void>;
  speak(language: Language): Promise<void>;
};

/** Answers that are meant to be refusals are logged by the browser as failed loads; a test names those it provokes. */
const EXPECTED = /Failed to load resource: the server responded with a status of 4\d\d/;

/** Listens to a page and gives back what went wrong in it. */
export function listenTo(page: Page, tolerated: RegExp | null = null): string[] {
  const heard: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !EXPECTED.test(message.text()) && !tolerated?.test(message.text()))
      heard.push(`console on ${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => heard.push(`page ${page.url()}: ${error.stack ?? error.message}`));
  return heard;
}

export const test = base.extend<Fixtures>({
  tolerated: [null, { option: true }],
  quiet: [
    async ({ page, tolerated }, use) => {
      const heard = listenTo(page, tolerated);
      await use(undefined);
      expect(heard).toEqual([]);
    },
    { auto: true },
  ],
  signIn: async ({ page, context }, use) => {
    await use((who) => signInAs(page, context, who));
  },
  speak: async ({ context, baseURL }, use) => {
    await use((language) => prefer(context, baseURL ?? '', { language }));
  },
});

/** Sets what a person chose at the foot of the page. */
export async function prefer(context: BrowserContext, address: string, chosen: Record<string, string>): Promise<void> {
  await context.addCookies(Object.entries(chosen).map(([name, value]) => ({ name, value, url: address })));
}

/** Signs in over the form, in whatever language the page is in. */
export async function signInAs(
  page: Page,
  context: BrowserContext,
  who: DemoRole | { email: string; password: string },
): Promise<void> {
  const { email, password } =
    typeof who === 'string' ? { email: `${who}@demo.greenroom.test`, password: demoPassword } : who;
  await context.clearCookies({ name: 'session' });
  await page.goto('/sign-in');
  const form = page.locator('main form:has(input[type="email"])');
  await form.locator('input[type="email"]').fill(email);
  await form.locator('input[type="password"]').fill(password);
  await form.locator('button[type="submit"]').click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}

export async function languageOf(page: Page): Promise<Language> {
  return (await page.locator('html').getAttribute('lang'))?.startsWith('zh') ? 'zh' : 'en';
}

/** The rules that compare colours. A language changes no colour and a theme nothing else. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * What axe calls a violation of WCAG 2.2 AA or of best practice on a page; of colours only, or of anything else, if so
 * asked. No page holds a frame, so the mode that gathers frames in a page of its own is left out.
 */
export async function violationsOf(
  page: Page,
  about: 'all' | 'colours' | 'all-but-colours' = 'all',
): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  if (about === 'colours') axe.withRules(COLOURS);
  if (about === 'all-but-colours') axe.disableRules(COLOURS);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
}

/** By how many pixels a page has to be scrolled sideways. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
