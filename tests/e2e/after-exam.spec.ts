import { Agent } from 'node:http';
import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { demoPassword } from '#db/seeds/logins';
import { ask, startExam } from '#tests/load/ask';
import { addCandidates } from '#tests/load/candidates';
import { Journey } from '#tests/support/journey';
import { EXAM_ITEMS } from '#tests/support/keys';
import { test } from '#tests/support/own-server';
import { expect, listenTo, overflowOf, prefer, signInAs, violationsOf } from '#tests/support/page';
import { ExamDesk } from '#tests/support/sitting';
import { wordsIn } from '#tests/support/words';
import type { Language } from '~/domain/language';

test.describe.configure({ mode: 'default' });

async function looksRight(page: Page): Promise<void> {
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await overflowOf(page)).toBe(0);
  expect(await violationsOf(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 900 });
}

/** Somebody at a desk of their own. */
async function atTheDeskOf(browser: Browser, address: string, key: string, language: Language) {
  const context = await browser.newContext({ baseURL: address });
  const page = await context.newPage();
  const heard = listenTo(page);
  await signInAs(page, context, { email: `${key}@demo.greenroom.test`, password: demoPassword });
  await prefer(context, address, { language });
  const leave = async () => {
    expect(heard).toEqual([]);
    await context.close();
  };
  return { page, leave };
}

/** A moment as a field of a form writes it, by the clocks of the demo's admins. */
const written = (at: number) =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Asia/Shanghai' })
    .format(at)
    .replace(' ', 'T');

test('a window of the exam is opened for a roster; its room code starts the exam, and no other does', async ({
  page,
  browser,
  baseURL,
  signIn,
  speak,
}) => {
  const t = await wordsIn('en');
  const zh = await wordsIn('zh');
  const admin = await atTheDeskOf(browser, baseURL ?? '', 'admin', 'en');
  await admin.page.goto('/admin/exam/windows');
  const opening = admin.page.locator('main form:has(input[name="intent"][value="open"])');
  await opening.locator('input[name="title"]').fill('Ouhai, room B301');
  await opening.locator('input[name="opensAt"]').fill(written(Date.now() + 3_600_000));
  await opening.locator('input[name="closesAt"]').fill(written(Date.now() - 3_600_000));
  await opening.getByRole('button').click();
  await expect(opening.locator('input[name="closesAt"]')).toHaveAttribute('aria-invalid', 'true');
  await looksRight(admin.page);
  await opening.locator('input[name="opensAt"]').fill(written(Date.now() - 3_600_000));
  await opening.locator('input[name="closesAt"]').fill(written(Date.now() + 3_600_000));
  await opening.getByLabel(t('rooms:windows.emails')).fill('panxinyue@ouhai.greenroom.test');
  await opening.getByRole('button').click();
  await expect(admin.page.getByText(t('rooms:windows.opened'))).toBeVisible();
  const room = admin.page.getByRole('row').filter({ hasText: 'Ouhai, room B301' });
  await expect(room).toContainText(t('rooms:windows.states.open'));
  const code = await room.locator('code').innerText();
  await looksRight(admin.page);

  await signIn({ email: 'panxinyue@ouhai.greenroom.test', password: demoPassword });
  await speak('zh');
  await page.goto('/exam');
  const start = page.getByRole('button', { name: zh('exams:exam.start.button'), exact: true });
  await page.getByLabel(zh('rooms:start.code')).fill('ZZZZZZ');
  await page.getByRole('checkbox').check();
  await start.click();
  const field = page.getByLabel(zh('rooms:start.code'));
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByText(zh('refusals:window-code-wrong'))).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  await page.getByLabel(zh('rooms:start.code')).fill(code.toLowerCase());
  await page.getByRole('checkbox').check();
  await start.click();
  await page.waitForURL(/\/exam\/sittings\//);
  await admin.page.reload();
  await expect(room.getByRole('cell').filter({ hasText: /^1$/ })).toBeVisible();
  await admin.leave();
});

/** One right answer short of passing, that one in the last section: its last question stays open. */
const from = (first: number, count: number) => Array.from({ length: count }, (_, place) => first + place);
const ANSWERED = [...from(0, 11), ...from(15, 11), ...from(30, 7), ...from(40, 5)];
const APPEALED = EXAM_ITEMS;

test('an appeal is upheld, the question ruled on, and who had failed passes', async ({
  page,
  browser,
  baseURL,
  signIn,
}) => {
  const t = await wordsIn('en');
  const zh = await wordsIn('zh');
  const button = (key: string) => page.locator('main').getByRole('button', { name: t(key), exact: true });

  const desk = new ExamDesk(page, t);
  const journey = new Journey(page, t, 'en');
  await signIn('candidate');
  await desk.start();
  for (const place of ANSWERED) {
    await desk.go(place);
    await journey.answerQuestion();
  }
  await page
    .getByRole('link', { name: t('sitting:toHandIn') })
    .first()
    .click();
  await desk.button('sitting:handIn.button').click();
  await page.waitForURL(/\/exam\/results\//);

  const result = new URL(page.url()).pathname;
  await expect(page.getByRole('heading', { level: 1 })).toContainText(t('exams:result.failed'));
  await expect(page.getByRole('heading', { name: t('exams:result.receipt.title') })).toBeVisible();
  await expect(
    page.getByText(t('exams:result.receipt.answersOf', { answered: ANSWERED.length, total: EXAM_ITEMS }), {
      exact: true,
    }),
  ).toBeVisible();
  await expect(page.getByText(/^[0-9a-f]{64}$/)).toBeVisible();

  // The appeal: by number, with a reason long enough to be one.
  await page.getByText(t('marking:appeal.open'), { exact: true }).click();
  await page.getByLabel(t('marking:appeal.place'), { exact: true }).selectOption(String(APPEALED));
  await page.getByLabel(t('marking:appeal.reason'), { exact: true }).fill('Too short');
  await button('marking:appeal.submit').click();
  const reason = page.getByLabel(t('marking:appeal.reason'), { exact: true });
  await expect(reason).toHaveAttribute('aria-invalid', 'true');
  await expect(reason).toHaveValue('Too short');
  await looksRight(page);
  await reason.fill('Two of its answers are right, and the lesson says so itself.');
  await button('marking:appeal.submit').click();
  await expect(page.getByText(t('marking:appeal.sent'))).toBeVisible();
  const own = page.locator('#appeals').getByRole('row').last();
  await expect(own).toContainText(t('marking:appeal.states.open'));
  await looksRight(page);

  const judge = await atTheDeskOf(browser, baseURL ?? '', 'lu.jianping', 'zh');
  await judge.page.goto('/admin/exam/appeals');
  await judge.page.getByRole('row').filter({ hasText: '陈嘉豪' }).getByRole('link').click();
  await expect(judge.page.getByText('Two of its answers are right')).toBeVisible();
  await expect(judge.page.getByText(zh('marking:decision.unanswered'))).toBeVisible();
  await judge.page.getByRole('button', { name: zh('marking:decision.uphold'), exact: true }).click();
  await expect(judge.page.getByLabel(zh('marking:decision.answer'))).toHaveAttribute('aria-invalid', 'true');
  await looksRight(judge.page);
  await judge.page
    .getByLabel(zh('marking:decision.answer'))
    .fill('You are right: the question can be read in two ways. 题目确有歧义。');
  await judge.page.getByRole('button', { name: zh('marking:decision.uphold'), exact: true }).click();

  await judge.page.waitForURL(/\/admin\/exam\/rulings\/new/);
  await judge.page.getByLabel(zh('marking:ruling.kind'), { exact: true }).selectOption('full-credit');
  await judge.page.getByRole('button', { name: zh('marking:ruling.preview'), exact: true }).click();
  const flip = judge.page.locator('#changes').getByRole('row').filter({ hasText: '陈嘉豪' });
  await expect(flip).toContainText(zh('marking:flips.to-pass'));
  await looksRight(judge.page);
  const submit = judge.page.getByRole('button', { name: zh('marking:ruling.submit'), exact: true });
  await submit.click();
  const why = judge.page.locator('textarea[name="reason"]');
  await expect(why).toHaveAttribute('aria-invalid', 'true');
  await why.fill('One question could be read in two ways. 一道题存在歧义。');
  await submit.click();
  await judge.page.waitForURL(/\/admin\/exam\/rulings\?made=/);
  await expect(judge.page.getByRole('status')).toBeVisible();
  await expect(judge.page.getByRole('row').nth(1)).toContainText('一道题存在歧义。');
  await looksRight(judge.page);
  await judge.leave();

  await page.goto(result);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(t('exams:result.passed'));
  const regraded = page.locator('#regraded');
  await expect(regraded).toContainText('One question could be read in two ways.');
  await expect(regraded).toContainText(t('marking:scoreOf', { points: 34, total: EXAM_ITEMS }));
  await expect(regraded).toContainText(t('marking:scoreOf', { points: 35, total: EXAM_ITEMS }));
  await expect(own).toContainText(t('marking:appeal.states.upheld'));
  await expect(own).toContainText('You are right: the question can be read in two ways.');
  await looksRight(page);
});

test('a question that everybody leaves out is flagged in the statistics, in words, with its reason', async ({
  page,
  served,
  signIn,
  speak,
}) => {
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  const everybody = await addCandidates(path.join(served.dataDir, 'greenroom.sqlite'), 80);
  const sitEmpty = async (cookie: string) => {
    const sitting = await startExam(agent, served.address, cookie);
    const { status } = await ask(agent, `${served.address}${sitting}`, { cookie, form: { intent: 'hand-in' } });
    expect(status).toBe(302);
  };
  for (let from = 0; from < everybody.length; from += 4) {
    await Promise.all(everybody.slice(from, from + 4).map(({ cookie }) => sitEmpty(cookie)));
  }
  agent.destroy();

  await signIn('admin');
  for (const language of ['en', 'zh'] as const) {
    const t = await wordsIn(language);
    await speak(language);
    await page.goto('/admin/questions/statistics');
    await page.getByLabel(t('statistics:filter.label'), { exact: true }).selectOption('below-chance');
    await page.getByRole('button', { name: t('statistics:filter.button'), exact: true }).click();
    await page.waitForURL(/flag=below-chance/);
    const first = page.locator('main table').first().getByRole('row').nth(1);
    await expect(first).toContainText(t('statistics:flags.below-chance'));
    await expect(first).toContainText('%');
    await looksRight(page);
    await first.getByRole('rowheader').getByRole('link').click();
    const statistics = page.locator('#statistics');
    await expect(statistics).toContainText(t('statistics:flags.below-chance'));
    await expect(statistics.getByRole('link', { name: t('statistics:rule'), exact: true })).toBeVisible();
    await looksRight(page);
  }
});
