import { expect, type Page } from '@playwright/test';
import type { Module } from '~/domain/courses/course';
import type { Language } from '~/domain/language';
import { answerRightly, itemGroups, itemsOn, library } from './keys';
import { violationsOf } from './page';
import type { Words } from './words';

/** The module whose quiz is looked at in its states. */
const LOOKED_AT = 'F1';

/** What somebody does on the way from a stranger to a candidate with a result, in one language of the site. */
export class Journey {
  constructor(
    readonly page: Page,
    readonly t: Words,
    readonly language: Language,
  ) {}

  private button(key: string, facts?: Parameters<Words>[1]) {
    return this.page.locator('main').getByRole('button', { name: this.t(key, facts), exact: true });
  }

  /** The screen as it stands, which no address alone leads to: axe finds nothing on it, in either theme. */
  private async looksRight(): Promise<void> {
    await this.page.emulateMedia({ colorScheme: 'dark' });
    expect(await violationsOf(this.page, 'colours')).toEqual([]);
    await this.page.emulateMedia({ colorScheme: 'light' });
    expect(await violationsOf(this.page)).toEqual([]);
  }

  async signUp({ name, email, password }: { name: string; email: string; password: string }): Promise<void> {
    await this.page.goto('/');
    await this.page.goto('/sign-up');
    await this.page.getByLabel(this.t('people:name')).fill(name);
    await this.page.getByLabel(this.t('people:email')).fill(email);
    await this.page.getByLabel(this.t('people:password')).fill(password);
    await this.button('people:signUp.button').click();
    await this.page.waitForURL((url) => url.pathname !== '/sign-up');
  }

  /** Reads a course from its page on, lesson after lesson, and marks each as complete. */
  async readCourse(courseId: string): Promise<void> {
    const course = library.courses.find(({ id }) => id === courseId);
    for (const lesson of course?.modules.flatMap(({ lessons }) => lessons) ?? []) {
      await this.page.goto(`/courses/${courseId}`);
      const link = this.page.locator('main').getByRole('link', { name: lesson[this.language].title, exact: true });
      await link.first().click();
      await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(lesson[this.language].title);
      await this.button('courses:complete.button').click();
      await expect(this.page.getByText(this.t('courses:complete.done'))).toBeVisible();
    }
  }

  async passQuiz({ courseId, slug, id }: Pick<Module, 'courseId' | 'slug' | 'id'>): Promise<void> {
    await this.page.goto(`/courses/${courseId}/${slug}/quiz`);
    await this.button('questions:start').click();
    const items = await itemsOn(this.page);
    for (const item of items) {
      await answerRightly(item, await item.locator('legend').first().innerText(), this.language);
    }
    const total = items.length;
    if (id === LOOKED_AT) await this.looksRight();
    await this.button('questions:finish').click();
    const passed = this.t('questions:result.passed', { correct: total, total });
    await expect(this.page.getByRole('heading', { name: passed })).toBeVisible();
    if (id === LOOKED_AT) await this.looksRight();
  }

  async passEveryQuiz(): Promise<void> {
    for (const module of library.courses.flatMap(({ modules }) => modules)) await this.passQuiz(module);
  }

  /** Agrees to a name for the certificate, with its spelling in Latin letters where it has other ones. */
  async agreeToName(latin: string): Promise<void> {
    await this.page.goto('/certificates');
    await this.page.getByLabel(this.t('issuing:name.romanised')).fill(latin);
    await this.page.getByRole('checkbox').check();
    await this.button('issuing:name.button').click();
    await expect(this.page.getByText(this.t('issuing:name.kept'))).toBeVisible();
    await this.looksRight();
  }

  async startExam(): Promise<void> {
    await this.page.goto('/exam');
    await this.page.getByRole('checkbox').check();
    await this.button('exams:exam.start.button').click();
    await this.page.waitForURL(/\/exam\/sittings\//);
  }

  /** Answers the question on the screen rightly and waits until the server has it. */
  async answerQuestion(): Promise<void> {
    const question = this.page.locator(itemGroups);
    await answerRightly(question, await question.locator('h2').first().innerText(), this.language);
    await expect(this.page.locator('[data-waiting="0"]')).toHaveText(/\d\d:\d\d:\d\d/);
  }

  /** Answers everything and hands in. */
  async sitExam(): Promise<void> {
    await this.startExam();
    await this.looksRight();
    const next = this.button('sitting:next');
    const toHandIn = this.button('sitting:toHandIn');
    for (;;) {
      await this.answerQuestion();
      if (await toHandIn.isVisible()) break;
      const before = await this.page.locator('h2').first().innerText();
      await next.click();
      await expect(this.page.locator('h2').first()).not.toHaveText(before);
    }
    await toHandIn.click();
    await expect(this.button('sitting:handIn.button')).toBeVisible();
    await this.looksRight();
    await this.button('sitting:handIn.button').click();
    await this.page.waitForURL(/\/exam\/results\//);
    await this.looksRight();
  }
}
