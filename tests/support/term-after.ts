import { ask } from '#tests/load/ask';
import { askApi, connectionsOf } from './api';
import { Journey } from './journey';
import { expect } from './page';
import { TermDesk } from './term-desk';
import { forEach, looked } from './term-students';
import { type Class, demo, move, SEATS, type Term } from './term-world';

type Students = Pick<Class, 'students' | 'desks'>;

/** Names are agreed to; an admin issues all certificates at once and compares one host with their document. */
export async function certify(
  { address, dataDir, agent, browser }: Term,
  { students, desks }: Students,
): Promise<void> {
  for (const [nth, desk] of desks.entries()) {
    await new Journey(desk.page, desk.t, 'zh').agreeToName(nth === 0 ? 'Chen Xiaotong' : 'Lin Xiaotong');
  }
  await forEach(students.slice(desks.length), async ({ cookie, name }) => {
    const form = { intent: 'name', name, latin: 'Student Ouhai', consent: 'on' };
    expect((await ask(agent, `${address}/certificates`, { cookie, form })).status).toBeLessThan(400);
  });
  const admin = await TermDesk.sit(browser, address, 'admin', demo('admin'), 'en');
  await admin.page.goto('/admin/certificates/issue?all=1');
  await admin.picture('issue-preview');
  await admin.form('issue').locator('button:not([type="button"])').last().click();
  await admin.arrive(/\/admin\/certificates\?issued=/);
  await admin.picture('issued');
  const own = `select count(*) from certificates where person_id in (${students.map(() => '?').join(', ')})`;
  expect(looked(dataDir, own, ...students.map(({ personId }) => personId))).toEqual([String(SEATS - 2)]);

  const [host] = students;
  await admin.page.goto(`/admin/hosts/${host?.personId}`);
  await admin.fill('check', { ofAge: 'yes' });
  await admin.form('check').locator('input[name="compared"]').check();
  await admin.form('check').locator('button:not([type="button"])').first().click();
  const checked = 'select count(*) from identity_checks where person_id = ?';
  await expect.poll(() => looked(dataDir, checked, host?.personId)).toEqual(['1']);
  await admin.leave();
}

type Both = Class & { manager: TermDesk };

/** Some let the enterprise see them; it lists one and offers to take them over, who accepts. */
export async function handOver({ address, agent }: Term, { manager, lecturer, order, classId, ...class2 }: Both) {
  const { students, desks } = class2;
  const [host] = students;
  const [desk] = desks;
  if (!desk || !host) throw new Error('nobody is at a desk');
  await desk.page.goto('/account');
  const consents = desk.page.locator(`form:has(input[name="classId"][value="${classId}"])`);
  for (const field of ['name', 'clearance', 'results']) await consents.locator(`input[value="${field}"]`).check();
  await consents.locator('button:not([type="button"])').first().click();
  await desk.arrive(/done=consents/);
  await desk.picture('consents');
  await forEach(students.slice(2, 12), async ({ cookie }) => {
    const form = { intent: 'consents', classId, fields: 'name' };
    expect((await ask(agent, `${address}/account`, { cookie, form })).status).toBe(302);
  });

  await move(lecturer, order, 'internship');
  await manager.page.goto(order);
  await manager.picture('enterprise-sees');
  const page = await manager.page.locator('main').innerText();
  expect(page).toContain(host.name);
  for (const { name } of students.slice(12)) expect(page).not.toContain(name);
  await manager.send('list', { personId: host.personId, note: 'Speaks clearly.' }, /done=list/);
  await manager.send('offer', { personId: host.personId }, /done=offer/);
  await manager.picture('offered');
  await desk.page.goto('/hand-overs');
  await desk.picture('hand-over-offer');
  await desk.page.locator('button[name="answer"][value="accept"]').click();
  await expect(desk.page.locator('button[name="answer"][value="accept"]')).toHaveCount(0);
}

/** The host is bound to a store, and cleared: on their page and for programs. */
export async function clear(
  { address, dataDir }: Term,
  { manager, students, desks }: Students & { manager: TermDesk },
) {
  const [host] = students;
  const [desk] = desks;
  if (!desk || !host) throw new Error('nobody is at a desk');
  await manager.page.goto('/team');
  const store = manager.form('ask').locator('select[name="storeId"] option').last();
  const storeId = (await store.getAttribute('value')) ?? '';
  await manager.fill('ask', { storeId, personId: host.personId });
  await manager.form('ask').locator('button:not([type="button"])').first().click();
  await expect
    .poll(() => looked(dataDir, 'select state from store_bindings where person_id = ?', host.personId))
    .toEqual(['asked']);
  await desk.page.goto('/host');
  await desk.page.locator('button[name="accept"]').click();
  await expect(desk.page.locator('main [data-light="green"]').first()).toBeVisible();
  await desk.picture('host-green');
  const connections = await connectionsOf(address, demo('manager').email);
  const token = await connections.token('clearance');
  const told = await askApi(address, `/clearance?host=${host.personId}&store=${storeId}`, token);
  expect([told.status, JSON.stringify(told.body)]).toEqual([200, expect.stringContaining('"cleared":true')]);
  await manager.page.goto('/team');
  await manager.picture('team');
}
