import type { BrowserContext, Page } from '@playwright/test';
import { inspect } from '#tests/support/demo-rows';
import { EXAM_ITEMS } from '#tests/support/keys';
import { test } from '#tests/support/own-server';
import { expect, overflowOf, signInAs, violationsOf } from '#tests/support/page';
import { addClassmates, type Desk, simulateRoom } from '#tests/support/simulate-room';
import { ExamDesk } from '#tests/support/sitting';
import { type Words, wordsIn } from '#tests/support/words';

test.use({ tolerated: /net::ERR_|ERR_INTERNET_DISCONNECTED/, serverFor: 'exam rooms' });

/** A moment as the form's field has it, by the clocks of Shanghai. */
const inShanghai = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(0, 16);

/** The lecturer opens a room for the class and stays on its page. Returns the code. */
async function openRoom(page: Page, t: Words): Promise<string> {
  await page.getByLabel(t('examrooms:new.name')).fill('Hall 1');
  await page.getByLabel(t('examrooms:new.opensAt', { zone: 'Asia/Shanghai' })).fill(inShanghai(Date.now() - 60_000));
  await page
    .getByLabel(t('examrooms:new.closesAt', { zone: 'Asia/Shanghai' }))
    .fill(inShanghai(Date.now() + 7_200_000));
  await page.getByRole('button', { name: t('examrooms:new.submit') }).click();
  await expect(page.getByRole('status').first()).toHaveText(t('examrooms:room.done.opened'));
  return (await page.locator('[data-room-code]').textContent()) ?? '';
}

/** A candidate in a browser of their own, who starts with the code. */
async function sitDown(context: BrowserContext, address: string, cookie: string, code: string, t: Words) {
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url: address }]);
  const page = await context.newPage();
  await page.goto(`${address}/exam`);
  await page.getByLabel(t('rooms:start.code')).fill(code);
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: t('exams:exam.start.button'), exact: true }).click();
  await page.waitForURL(/\/exam\/sittings\//);
  const desk = new ExamDesk(page, t);
  await desk.ready();
  return desk;
}

test('a room runs on the lecturer’s screen: in, saving, offline, handed in, more time and the end, without loading again', async ({
  page,
  context,
  browser,
  served,
}) => {
  test.setTimeout(240_000);
  const { address, dataDir } = served;
  const t = await wordsIn('en');
  await signInAs(page, context, 'lecturer');
  await page.goto('/classes');
  const rows = inspect(dataDir);
  const classId = rows.one('select id from classes where order_id is not null order by created_at');
  rows.close();
  const [first, ...others] = await addClassmates(dataDir, classId, 3);
  await page.goto(`/classes/${classId}/rooms`);
  const code = await openRoom(page, t);
  await page.evaluate(() => Reflect.set(window, 'neverLoadedAgain', true));

  const row = (personId = '') => page.locator(`tr[data-person="${personId}"]`);
  const stands = (personId = '') =>
    expect.poll(() => row(personId).getAttribute('data-standing'), { intervals: [100] });
  const counts = () =>
    expect.poll(() => page.locator('[data-counts]').getAttribute('data-counts'), { intervals: [100] });
  await stands(first?.personId).toBe('expected');
  await expect(page.getByText(t('examrooms:live.lead'))).toBeVisible();

  const theirs = await browser.newContext();
  const desk = await sitDown(theirs, address, first?.cookie ?? '', code, t);
  await stands(first?.personId).toBe('in');
  const desks: Desk[] = await simulateRoom(served, code, others);
  await counts().toBe('3 0 0 24');

  await desk.touch();
  await stands(first?.personId).toBe('saving');
  await expect(row(first?.personId)).toContainText(t('examrooms:answeredOf', { answered: 1, items: EXAM_ITEMS }));
  const [leaver, finisher] = desks;
  leaver?.leave();
  await stands(leaver?.person.personId).toBe('offline');
  await leaver?.listen();
  await stands(leaver?.person.personId).toBe('in');
  await finisher?.save(99);
  await finisher?.handIn();
  await stands(finisher?.person.personId).toBe('handed-in');
  await expect(page.locator('#results tr', { hasText: 'Simulated 03' })).toContainText(t('examrooms:results.passed'));

  expect(await violationsOf(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await overflowOf(page)).toBe(0);
  await page.setViewportSize({ width: 1280, height: 900 });

  const ends = desk.page.locator('header time');
  const before = Date.parse((await ends.getAttribute('datetime')) ?? '');
  const extend = page.locator('#extend');
  await extend.getByLabel(t('examrooms:run.minutes')).fill('15');
  await extend.getByLabel(t('examrooms:run.reason')).fill('The lights went out.');
  await extend.getByRole('button').click();
  await expect(page.getByText(t('examrooms:room.done.extend', { count: 2 }))).toBeVisible();
  await expect(ends).toHaveAttribute('datetime', new Date(before + 15 * 60_000).toISOString());
  await expect(row(first?.personId)).toContainText(t('examrooms:added', { count: 15 }));

  await page.getByRole('link', { name: t('examrooms:run.endAsk') }).click();
  const end = page.locator('#end');
  await expect(end).toContainText(t('examrooms:run.endLead', { count: 2 }));
  await end.getByLabel(t('examrooms:run.reason')).fill('Fire alarm.');
  await end.getByRole('button', { name: t('examrooms:run.end') }).click();
  await stands(first?.personId).toBe('ended');
  await expect(page.getByText(t('examrooms:live.over'))).toBeVisible();
  await expect(desk.page.locator('[data-role]')).toHaveCount(0);
  await desk.page.goto(`${address}/exam/results/${new URL(desk.page.url()).pathname.split('/')[3]}`);
  await expect(desk.page.getByText(t('exams:result.ended'))).toBeVisible();
  expect(await page.evaluate(() => Reflect.get(window, 'neverLoadedAgain'))).toBe(true);
  for (const each of desks) each.close();
  await theirs.close();
});

test('a room is read without scripts, and its wall has the code and nobody’s name', async ({ browser, served }) => {
  const t = await wordsIn('en');
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: served.address });
  const page = await context.newPage();
  await signInAs(page, context, 'lecturer');
  const rows = inspect(served.dataDir);
  const [room = '', classId = '', code = ''] = ['id', 'class_id', 'code'].map((column) =>
    rows.one(`select ${column} from exam_windows where class_id is not null order by opens_at`),
  );
  const seated = rows.column(
    'select name from people join window_seats on person_id = people.id where window_id = ?',
    room,
  );
  rows.close();
  await page.goto(`/classes/${classId}/rooms/${room}`);
  await expect(page.locator('table').first()).toContainText(seated[0] ?? 'somebody');
  await expect(page.locator('#results')).toContainText(t('examrooms:results.passed'));
  await page.goto(`/classes/${classId}/rooms/${room}?view=wall`);
  await expect(page.locator('[data-room-code]')).toHaveText(code);
  for (const name of seated) await expect(page.locator('body')).not.toContainText(name);
  await context.close();
});
