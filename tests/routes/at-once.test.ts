import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Key } from '#tests/support/tenants/members';
import { hashLinkToken, newLinkToken } from '~/domain/people/link-token';
import { openWorld, type World } from './tenancy-world';

/* The same button pressed a hundred times at once, by one or by several, over HTTP: it does what it does once. */
let world: World;

beforeAll(async () => {
  world = await openWorld();
}, 120_000);

afterAll(async () => {
  const { code, output } = await world.close();
  expect(output).toBe('');
  expect(code).toBe(0);
});

const TIMES = 100;

/** Sends a form a hundred times at once, by these people in turn; how many were taken. */
async function press(path: string, fields: Record<string, string>, keys: readonly Key[]): Promise<number> {
  const { people } = world.tenants.a;
  const answers = await Promise.all(
    Array.from({ length: TIMES }, (_, nth) => {
      const key = keys[nth % keys.length] ?? 'open';
      const who = { name: key, cookie: people[key].cookie };
      return world.ask({ path, route: '', who, ids: [], method: 'POST', form: new URLSearchParams(fields) });
    }),
  );
  expect(answers.map(({ status }) => status).filter((status) => status >= 500)).toEqual([]);
  return answers.filter(({ status }) => status === 302).length;
}

const count = (query: string, ...values: unknown[]): number => Number(world.rows.column(query, ...values)[0]);
const audited = (action: string, subject: string) =>
  count('select count(*) from audit_entries where action = ? and subject_id = ?', action, subject);
const HOUR = 3_600_000;

it('an invitation by link makes one of many a member', async () => {
  const { sides, people } = world.tenants.a;
  const token = newLinkToken();
  world.rows.change(
    `insert into invitations (id, organisation_id, role, token_hash, invited_by, invited_at, expires_at)
     values ('at-once', ?, 'reviewer', ?, ?, ?, ?)`,
    ...[sides.university, hashLinkToken(token), people.lecturer.id, Date.now(), Date.now() + HOUR],
  );
  const held = "select count(*) from memberships where organisation_id = ? and role = 'reviewer' and ended_at is null";
  const before = count(held, sides.university);
  expect(await press(`/join/${token}`, {}, ['open', 'named', 'staff', 'mentor', 'gate'])).toBe(TIMES / 5);
  expect(count(held, sides.university)).toBe(before + 1);
  expect(audited('invitation-accepted', 'at-once')).toBe(1);
});

it('a place on a roster is one person’s', async () => {
  const { classes } = world.tenants.a;
  const token = newLinkToken();
  world.rows.change(
    `insert into roster_places (id, class_id, name, token_hash, invited_at, expires_at, added_at)
     values ('at-once-place', ?, 'Somebody', ?, ?, ?, ?)`,
    ...[classes.intake, hashLinkToken(token), Date.now(), Date.now() + HOUR, Date.now()],
  );
  const members = 'select count(*) from class_members where class_id = ? and left_at is null';
  const before = count(members, classes.intake);
  await press(`/join/${token}`, {}, ['named', 'staff', 'mentor', 'gate']);
  expect(count(members, classes.intake)).toBe(before + 1);
  expect(count("select count(*) from roster_places where id = 'at-once-place' and person_id is not null")).toBe(1);
  expect(
    count("select count(*) from audit_entries where action = 'class-joined' and detail like '%at-once-place%'"),
  ).toBe(1);
});

it('two sides that agree at the same moment open one class', async () => {
  const { orders, people } = world.tenants.a;
  const who = { name: 'manager', cookie: people.manager.cookie };
  const { body } = await world.ask({ path: `/orders/${orders.draft}`, route: '', who, ids: [] });
  const [, seen = ''] = /name="seen" value="([^"]+)"/.exec(body) ?? [];
  expect(await press(`/orders/${orders.draft}`, { intent: 'agree', seen }, ['manager', 'lecturer'])).toBeGreaterThan(1);
  expect(count('select count(*) from classes where order_id = ?', orders.draft)).toBe(1);
  expect(count('select count(*) from order_agreements where order_id = ? and terms = ?', orders.draft, seen)).toBe(2);
  expect(count('select count(*) from order_moves where order_id = ? and "to" = \'agreed\'', orders.draft)).toBe(1);
});

it('a seat is booked once', async () => {
  const { classes, people, rooms } = world.tenants.a;
  const room = rooms[1] ?? '';
  const book = { intent: 'book', personId: people.named.id };
  expect(await press(`/classes/${classes.exam}/rooms/${room}`, book, ['lecturer', 'colleague'])).toBe(TIMES);
  expect(count('select count(*) from window_seats where window_id = ? and person_id = ?', room, people.named.id)).toBe(
    1,
  );
  expect(audited('seat-booked', room)).toBe(1);
});

it('an offer to be taken over is accepted once', async () => {
  const { classes, sides, people } = world.tenants.a;
  const [offer = ''] = world.rows.column(
    "select id from hand_overs where person_id = ? and state = 'offered'",
    people.open.id,
  );
  await press('/hand-overs', { handOverId: offer, answer: 'accept' }, ['open']);
  const own =
    "select count(*) from memberships where organisation_id = ? and person_id = ? and role = 'learner' and ended_at is null";
  expect(count(own, sides.enterprise, people.open.id)).toBe(1);
  expect(
    count('select count(*) from class_members where class_id = ? and person_id = ?', classes.team, people.open.id),
  ).toBe(1);
  expect(audited('class-hand-over-accepted', offer)).toBe(1);
});

it('an import is applied once', async () => {
  const { classes } = world.tenants.a;
  const [id = ''] = world.rows.column(
    "select id from roster_imports where class_id = ? and state = 'compared'",
    classes.intake,
  );
  const comparedAt = String(count('select changed_at from roster_imports where id = ?', id));
  await press(`/classes/${classes.intake}/roster/imports/${id}`, { intent: 'apply', comparedAt }, [
    'lecturer',
    'colleague',
  ]);
  await expect
    .poll(() => world.rows.column('select state from roster_imports where id = ?', id), { timeout: 20_000 })
    .toEqual(['applied']);
  expect(
    count("select count(*) from roster_places where class_id = ? and name like '%intake-row-name%'", classes.intake),
  ).toBe(1);
});
