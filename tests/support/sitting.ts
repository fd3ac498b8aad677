import path from 'node:path';
import { type BrowserContext, expect, type Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { newId } from '#db/identifier';
import { demoPassword } from '#db/seeds/logins';
import { inspect } from './demo-rows';
import type { Words } from './words';

const dataDir = () => path.resolve(process.env.E2E_DATA_DIR ?? '');

/** Writes to the served database from outside, as another process of the site would. */
export function intervene(query: string, ...values: unknown[]): void {
  const database = new Database(path.join(dataDir(), 'greenroom.sqlite'), { timeout: 5000 });
  database.pragma('foreign_keys = ON');
  database.prepare(query).run(...values);
  database.close();
}

/** Somebody like the demo's candidate, with everything done but the exam, whom no other test knows. */
export function makeCandidate(): { email: string; password: string } {
  const [id, email] = [newId(), `candidate-${newId()}@demo.greenroom.test`];
  const like = "(select id from people where email = 'candidate@demo.greenroom.test')";
  intervene(
    `insert into people (id, email, name, password_hash, language, zone, created_at)
     select ?, ?, name, password_hash, language, zone, created_at from people where id = ${like}`,
    id,
    email,
  );
  intervene(
    `insert into quiz_attempts (id, person_id, module_id, drawn, answers, started_at, finished_at, correct, passed)
     select lower(hex(randomblob(16))), ?, module_id, drawn, answers, started_at, finished_at, correct, passed
     from quiz_attempts where passed = 1 and person_id = ${like}`,
    id,
  );
  return { email, password: demoPassword };
}

/** The time a clock shows, such as 59:03 or 1:02:00, in seconds. */
export const secondsOn = (clock: string): number =>
  (clock.match(/[\d:]+\s*$/)?.[0] ?? '').split(':').reduce((sum, part) => sum * 60 + Number(part), 0);

/** The sitting a page shows, as the database file has it. */
export function sittingOf(page: Page) {
  const id = new URL(page.url()).pathname.split('/')[3] ?? '';
  const ask = (query: string) => {
    const rows = inspect(dataDir());
    const found = rows.column(query, id);
    rows.close();
    return found;
  };
  return {
    id,
    answers: () => ask(`select place || ' ' || answer from sitting_answers where sitting_id = ? order by place`),
    flags: () =>
      ask('select place from sitting_answers where sitting_id = ? and flagged = 1 order by place').map(Number),
    deadline: () => Number(ask('select deadline from sittings where id = ?')[0]),
    state: () => ask('select state from sittings where id = ?')[0],
    events: () => ask('select kind from sitting_events where sitting_id = ? order by position'),
    audited: () => ask('select action from audit_entries where subject_id = ? order by position'),
    setGrace: (ms: number) => intervene('update sittings set grace = ? where id = ?', ms, id),
    /** Moves the deadline, as an extension does, or as the time itself would. */
    moveDeadline(to: number) {
      intervene('update sittings set deadline = ?, changed_at = ? where id = ?', to, Date.now(), id);
    },
  };
}

/** A running exam on one page, as its candidate uses it. */
export class ExamDesk {
  constructor(
    readonly page: Page,
    readonly t: Words,
  ) {}

  readonly button = (key: string) => this.page.getByRole('button', { name: this.t(key), exact: true });

  async start(): Promise<void> {
    await this.page.goto('/exam');
    await this.page.getByRole('checkbox').check();
    await this.page.getByRole('button', { name: this.t('exams:exam.start.button'), exact: true }).click();
    await this.page.waitForURL(/\/exam\/sittings\//);
    await this.ready();
  }

  /** The page is alive and has heard whether it writes. */
  async ready(): Promise<void> {
    await expect(this.page.getByRole('timer').or(this.button('sitting:clock.show')).first()).toBeVisible();
    await expect(this.page.locator('[data-role="writer"], [data-role="reader"]')).toHaveCount(1);
  }

  async role(role: 'writer' | 'reader'): Promise<void> {
    await expect(this.page.locator(`[data-role="${role}"]`)).toHaveCount(1);
  }

  /** Goes to a question by the palette. */
  async go(place: number): Promise<void> {
    await this.page.locator(`nav a[href="?place=${place + 1}"]`).click();
    await expect(this.page.getByText(this.t('sitting:questionOnly', { place: place + 1 })).first()).toBeVisible();
  }

  /** Changes the answer on the screen to whatever its type lets one change first. */
  async touch(nth = 0): Promise<void> {
    const group = this.page.locator('main form fieldset').first();
    const choice = group.locator('input[type="radio"], input[type="checkbox"]');
    const number = group.locator('input[inputmode], input[type="text"], input[type="number"]');
    const select = group.locator('select');
    if ((await choice.count()) > 0) await choice.nth(Math.min(nth, (await choice.count()) - 1)).click();
    else if ((await select.count()) > 0) await select.first().selectOption({ index: nth + 1 });
    else await number.first().fill(String(40 + nth));
  }

  waiting(count: number) {
    return expect(this.page.locator(`[data-waiting="${count}"]`)).toBeVisible({ timeout: 30_000 });
  }

  async saved(): Promise<void> {
    await expect(this.page.locator('[data-waiting="0"]')).toHaveText(/\d\d:\d\d:\d\d/, { timeout: 30_000 });
  }
}

/** Another page of the same browser. */
export const another = (context: BrowserContext, page: Page): Promise<Page> =>
  context.newPage().then(async (other) => {
    await other.goto(page.url());
    return other;
  });
