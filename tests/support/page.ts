import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import type axe from 'axe-core';
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

declare global {
  interface Window {
    axe?: typeof axe;
  }
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules that compare colours. A language changes no colour and a theme nothing else. */
const COLOURS = ['color-contrast', 'link-in-text-block'];
const apart = Object.fromEntries(COLOURS.map((rule) => [rule, { enabled: false }]));

const looks = { all: {}, colours: { runOnly: COLOURS }, 'all-but-colours': { rules: apart } };

/**
 * What axe calls a violation of WCAG 2.2 AA or of best practice on a page; of colours only, or of anything else, if so
 * asked. The page is looked at without motion: a colour on its way from one to another is neither. Axe is put into it once,
 * however often it looks.
 */
export async function violationsOf(page: Page, about: keyof typeof looks = 'all'): Promise<string[]> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  return page.evaluate(
    async (options) => {
      const found = await window.axe?.run(document, options);
      if (!found) throw new Error('axe is not in the page');
      return found.violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
      );
    },
    { ...looks[about], resultTypes: ['violations' as const] },
  );
}

/** By how many pixels a page has to be scrolled sideways. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
