import { Agent } from 'node:http';
import { ask } from '#tests/load/ask';
import { Journey } from '#tests/support/journey';
import { test } from '#tests/support/own-server';
import { expect } from '#tests/support/page';
import { gb18030 } from '#tests/support/roster-files';
import { certify, clear, handOver } from '#tests/support/term-after';
import { TermDesk } from '#tests/support/term-desk';
import { examine } from '#tests/support/term-exam';
import {
  expectedStudents,
  forEach,
  lessons,
  looked,
  mailedLink,
  passQuizzes,
  type Student,
  signUpAll,
} from '#tests/support/term-students';
import { type Class, demo, move, SEATS, type Term } from '#tests/support/term-world';

/*
 * A term, from an order to a light that is green, by those who play it: the enterprise's manager in English, the lecturer
 * and the students in Chinese. Two students are at a browser, thirty-eight ask over HTTP. The clock is the real one: what
 * takes weeks in life is started by hand here, and nothing in it waits for a day to pass. Only one thing is put into the
 * database: that the thirty-nine others have accounts, and all forty have passed the quizzes of an afternoon each.
 */
test.describe.configure({ mode: 'serial' });
test.use({ serverFor: 'a term' });

const TITLE = 'Forty pump hosts for spring';
const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
const PASSWORD = 'seven quiet herons';

test('a term: order, agreement, roster, schedule, progress, exam room, results, certificates, hand-over, cleared', async ({
  served,
  browser,
}) => {
  test.setTimeout(240_000);
  const { address, dataDir } = served;
  const term = { address, dataDir, browser, agent: new Agent({ keepAlive: true, maxSockets: 12 }) };
  const manager = await TermDesk.sit(browser, address, 'manager', demo('manager'), 'en');
  const lecturer = await TermDesk.sit(browser, address, 'lecturer', demo('lecturer'), 'zh');

  const order = await test.step('an order is proposed, changed and agreed to by both', () => agree(manager, lecturer));
  const classId = await test.step('the class opens for its students', () => openIntake(lecturer, order, dataDir));
  await test.step('a roster of forty comes from a GB18030 file', () => bringRoster(lecturer, classId));
  const { students, desks } = await test.step('they come: by mailed link, and by code', () =>
    join(term, lecturer, classId));
  await test.step('the roster is locked, the schedule laid out, they learn', () =>
    learn(term, { lecturer, order, classId, students, desks }));
  await test.step('the exam room is full, and the lecturer watches it live', () =>
    examine(term, { lecturer, order, classId, students, desks }));
  await test.step('names are agreed to and certificates issued in bulk', () => certify(term, { students, desks }));
  await test.step('the enterprise sees who lets it, and takes one over', () =>
    handOver(term, { manager, lecturer, order, classId, students, desks }));
  await test.step('the host is bound to a store and cleared', () => clear(term, { manager, students, desks }));

  for (const desk of [manager, lecturer, ...desks]) await desk.leave();
  term.agent.destroy();
});

async function agree(manager: TermDesk, lecturer: TermDesk): Promise<string> {
  await manager.page.goto('/orders/new');
  const university = manager.form(null).locator('select[name="universityId"] option', { hasText: 'Ouhai' });
  const universityId = (await university.first().getAttribute('value')) ?? '';
  const terms = { universityId, title: TITLE, seats: String(SEATS - 4), neededOn: day(60), note: 'Deep-well pumps.' };
  await manager.send(null, terms, /\/orders\/[a-z0-9]{26}/);
  const order = new URL(manager.page.url()).pathname;
  await manager.picture('order-proposed');

  await lecturer.page.goto('/orders');
  await lecturer.page.getByRole('link', { name: TITLE }).click();
  await lecturer.page.waitForURL(`**${order}`);
  await lecturer.send('redraft', { seats: String(SEATS) }, /done=redraft/);
  await lecturer.page.goto(order);
  await lecturer.send('agree', {}, /done=agree/);
  await lecturer.picture('order-agreed-by-one');
  await manager.page.goto(order);
  await manager.send('agree', {}, /done=agree/);
  await manager.picture('order-agreed');
  return order;
}

const orderIdOf = (order: string) => order.split('/').at(-1) ?? '';

async function openIntake(lecturer: TermDesk, order: string, dataDir: string): Promise<string> {
  const [classId = ''] = looked(dataDir, 'select id from classes where order_id = ?', orderIdOf(order));
  await lecturer.page.goto(`/classes/${classId}/settings`);
  const names = { nameEn: 'Pump hosts, spring', nameZh: '水泵主播订单班（春）', startsOn: day(0) };
  await lecturer.send('change', names, /done=change/);
  await move(lecturer, order, 'intake');
  await lecturer.page.goto(`/classes/${classId}/settings`);
  await lecturer.send('make-code', { days: '14' }, /done=make-code/);
  await lecturer.picture('class-settings');
  return classId;
}

/** The file as Chinese Excel writes it: GB18030, no mark at its beginning, CRLF. */
function rosterFile(): Buffer {
  const rows = expectedStudents(SEATS).map(({ number, name, email }) => [number, name, email].join(','));
  return Buffer.from(gb18030(['学号,姓名,邮箱', ...rows, ''].join('\r\n')));
}

async function bringRoster(lecturer: TermDesk, classId: string): Promise<void> {
  const { page } = lecturer;
  await page.goto(`/classes/${classId}/roster`);
  await lecturer.fill('upload', {});
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: '名单.csv', mimeType: 'text/csv', buffer: rosterFile() });
  await page.locator('form:has(input[type="file"]) button:not([type="button"])').first().click();
  await lecturer.arrive(/\/roster\/imports\//);
  await lecturer.picture('roster-mapping');
  await lecturer.form('compare').locator('button:not([type="button"])').first().click();
  await expect(lecturer.form('apply')).toBeVisible({ timeout: 30_000 });
  await lecturer.picture('roster-dry-run');
  await lecturer.form('apply').locator('button:not([type="button"])').first().click();
  await expect(page.getByRole('heading', { name: lecturer.t('roster:import.appliedTitle') })).toBeVisible({
    timeout: 30_000,
  });
  await lecturer.picture('roster-applied');
}

async function join({ address, dataDir, browser, agent }: Term, lecturer: TermDesk, classId: string) {
  const [first, second, ...others] = expectedStudents(SEATS);
  if (!first || !second) throw new Error('nobody is expected');
  await lecturer.page.goto(`/classes/${classId}/roster`);
  await lecturer.form('invite').locator('button:not([type="button"])').first().click();
  await expect
    .poll(
      () =>
        looked(dataDir, "select count(*) from outbox_mails where recipient like 'term-%' and body like '%/join/%'")[0],
    )
    .toBe(String(SEATS));
  await lecturer.picture('roster-invited');

  const desks: TermDesk[] = [];
  for (const each of [first, second]) {
    const desk = await TermDesk.sit(browser, address, each.name, null, 'zh');
    await desk.page.goto(mailedLink(dataDir, each.email));
    if (each === first) await desk.picture('invited');
    await desk.page.locator('main a[href^="/sign-up"]').first().click();
    await desk.page.waitForURL(/\/sign-up/);
    const account = { name: each.name, email: each.email, password: PASSWORD };
    await desk.fill(null, account);
    await desk.form(null).locator('button:not([type="button"])').first().click();
    await desk.arrive(/\/join\//);
    await desk.page.locator('main form[method="post"] button').first().click();
    await desk.page.waitForURL((url) => !url.pathname.startsWith('/join/'));
    desks.push(desk);
  }
  const made = await signUpAll(dataDir, others);
  const [code = ''] = looked(dataDir, 'select join_code from classes where id = ?', classId);
  await forEach(made, async ({ cookie, email, number }, nth) => {
    const answer =
      nth % 2 === 0
        ? await ask(agent, address + mailedLink(dataDir, email), { cookie, form: { go: 'on' } })
        : await ask(agent, `${address}/join`, { cookie, form: { code, number } });
    expect([answer.status, answer.headers.location]).toEqual([302, expect.stringContaining('/')]);
  });
  const atDesks = await Promise.all([first, second].map((each, nth) => asStudent(dataDir, each, desks[nth])));
  const students = [...atDesks, ...made];
  expect(looked(dataDir, 'select count(*) from class_members where class_id = ?', classId)).toEqual([String(SEATS)]);
  return { students, desks };
}

async function asStudent(dataDir: string, each: Omit<Student, 'personId' | 'cookie'>, desk: TermDesk | undefined) {
  const [personId = ''] = looked(dataDir, 'select id from people where email = ?', each.email);
  const cookies = (await desk?.page.context().cookies()) ?? [];
  const session = cookies.find(({ name }) => name === 'session')?.value ?? '';
  return { ...each, personId, cookie: `session=${session}` };
}

async function learn(term: Term, { lecturer, order, classId, students, desks }: Class): Promise<void> {
  await move(lecturer, order, 'roster-locked');
  await lecturer.page.goto(`/classes/${classId}/schedule?weeks=6`);
  await lecturer.send('lay-out', {}, /done|laid|schedule/);
  await lecturer.picture('schedule');
  await move(lecturer, order, 'teaching');

  for (const [nth, desk] of desks.entries()) {
    await desk.page.goto('/due');
    if (nth === 0) await desk.picture('due');
    const journey = new Journey(desk.page, desk.t, 'zh');
    await journey.readCourse('foundation');
  }
  const read = new Date().toISOString().slice(0, 10);
  await forEach(students.slice(desks.length), async ({ cookie }) => {
    for (const { id } of lessons.slice(0, 6)) {
      const form = { intent: 'complete', lesson: id, read, next: '/' };
      await ask(term.agent, `${term.address}/progress`, { cookie, form });
    }
  });
  await passQuizzes(term.dataDir, students);
  await lecturer.page.goto(`/classes/${classId}`);
  await lecturer.picture('dashboard');
}
