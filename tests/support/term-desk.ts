import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';
import type { Language } from '~/domain/language';
import { listenTo, prefer, signInAs } from './page';
import { type Words, wordsIn } from './words';

type Fields = Record<string, string | readonly string[]>;

let pictures = 0;

/** Somebody at a desk of their own, who fills in forms by what they ask for, in one language of the site. */
export class TermDesk {
  private constructor(
    readonly name: string,
    readonly page: Page,
    readonly t: Words,
    private readonly context: BrowserContext,
    private readonly heard: string[],
  ) {}

  static async sit(
    browser: Browser,
    address: string,
    name: string,
    who: { email: string; password: string } | null,
    language: Language,
  ): Promise<TermDesk> {
    const context = await browser.newContext({ baseURL: address });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    const heard = listenTo(page);
    await prefer(context, address, { language });
    if (who) await signInAs(page, context, who);
    return new TermDesk(name, page, await wordsIn(language), context, heard);
  }

  /** The form of the page with this intent; without one, the page's only form. */
  form(intent: string | null) {
    const forms = this.page.locator('main form[method="post"]');
    return intent === null
      ? forms.first()
      : this.page.locator(`main form[method="post"]:has(input[name="intent"][value="${intent}"])`).first();
  }

  /** Fills fields in by their names: what is written, chosen from a list, or ticked. */
  async fill(intent: string | null, fields: Fields): Promise<void> {
    const form = this.form(intent);
    await form.evaluate((element) => {
      for (let around = element.closest('details'); around; around = around.parentElement?.closest('details') ?? null)
        around.open = true;
    });
    for (const [name, value] of Object.entries(fields)) {
      const field = form.locator(`[name="${name}"]`);
      const kind = await field.first().evaluate((element) => element.getAttribute('type') ?? element.tagName);
      if (kind === 'checkbox' || kind === 'radio') {
        for (const each of [value].flat()) await form.locator(`[name="${name}"][value="${each}"]`).check();
      } else if (kind === 'SELECT') {
        await field.selectOption(typeof value === 'string' ? value : [...value]);
      } else {
        await field.fill(String(value));
      }
    }
  }

  /** Sends a form, by a named button of its own where it has several, and waits for where it leads. */
  async send(intent: string | null, fields: Fields, to: RegExp, button = 'button:not([type="button"])'): Promise<void> {
    await this.fill(intent, fields);
    await this.form(intent).locator(button).first().click();
    await this.arrive(to);
  }

  /** Waits for where something leads; says what was refused instead. */
  async arrive(to: RegExp): Promise<void> {
    const refused = this.page.getByRole('alert').first();
    const said = refused.waitFor({ timeout: 20_000 }).then(
      async () => `${this.name} is refused at ${this.page.url()}: ${await refused.innerText()}`,
      () => null,
    );
    const there = this.page.waitForURL(to, { timeout: 20_000 }).then(
      () => null,
      () => `${this.name} is at ${this.page.url()}, not at ${to}`,
    );
    expect(await Promise.race([said, there])).toBeNull();
  }

  /** A picture of the page as it stands, where TERM_PICTURES says they are kept. */
  async picture(title: string): Promise<void> {
    const folder = process.env.TERM_PICTURES;
    if (!folder) return;
    mkdirSync(folder, { recursive: true });
    const file = path.join(folder, `${String(++pictures).padStart(2, '0')}-${title}.png`);
    await this.page.screenshot({ path: file, fullPage: true });
  }

  /** Nothing was wrong on the console all the while. */
  async leave(): Promise<void> {
    expect(this.heard).toEqual([]);
    await this.context.close();
  }
}
