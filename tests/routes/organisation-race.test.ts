import { expect, it } from 'vitest';
import type { Asked } from '#tests/load/ask';
import { together } from '#tests/load/together';
import { signedIn } from '#tests/support/client';
import { twoServers } from './two-servers';

const servers = twoServers();

type Row = Record<string, string | number | null>;
const rows = (query: string, ...values: unknown[]) => servers.all(query, ...values) as Row[];
const value = (query: string, ...values: unknown[]) => Object.values(rows(query, ...values)[0] ?? {})[0] ?? null;

/** A form of several people, sent to both processes in turn so that all of it ends together. */
const atOnce = (path: string, cookies: readonly string[], form: Record<string, string>): Promise<Asked[]> =>
  together(
    cookies.map((cookie, number) => ({
      agent: servers.agent,
      url: `${servers.side(number)}${path}`,
      cookie,
      form,
    })),
  );

async function makeLink(organisationId: string, role: string): Promise<string> {
  const manager = await signedIn(servers.side(0), 'manager@demo.greenroom.test');
  const made = await manager.post('/organisation/invitations', { intent: 'link', organisationId, role, days: '7' });
  return /\/join\/[\w-]{43}/.exec(made.body)?.[0] ?? '';
}
const enterprise = () => String(value("select id from organisations where name_en = 'Wenling Haiyue Pumps'"));
const statuses = (answers: readonly Asked[]) => answers.map(({ status }) => status).sort();

it('one link, accepted by eight people at once of two processes: one member, six times over', async () => {
  const organisationId = enterprise();
  for (let round = 0; round < 6; round++) {
    const link = await makeLink(organisationId, 'reviewer');
    const before = Number(value('select count(*) from memberships'));
    const crowd = Array.from({ length: 8 }, () => servers.someone().cookie);
    expect(statuses(await atOnce(link, crowd, { accept: 'on' }))).toEqual([302, ...Array(7).fill(410)]);
    expect(Number(value('select count(*) from memberships'))).toBe(before + 1);
  }
  const accepted = value("select count(*) from audit_entries where action = 'invitation-accepted'");
  expect(accepted).toBe(6);
});

it('one person’s button, pressed eight times at once: one membership, and every answer the same', async () => {
  const link = await makeLink(enterprise(), 'reviewer');
  const before = Number(value('select count(*) from memberships'));
  const { cookie } = servers.someone();
  expect(statuses(await atOnce(link, Array(8).fill(cookie), { accept: 'on' }))).toEqual(Array(8).fill(302));
  expect(Number(value('select count(*) from memberships'))).toBe(before + 1);
});

it('everybody who runs an organisation leaves at once: one of them stays', async () => {
  const organisationId = enterprise();
  const managers = [(await signedIn(servers.side(0), 'manager@demo.greenroom.test')).cookieHeader()];
  for (let count = 0; count < 5; count++) {
    const { cookie } = servers.someone();
    expect(statuses(await atOnce(await makeLink(organisationId, 'manager'), [cookie], { accept: 'on' }))).toEqual([
      302,
    ]);
    managers.push(cookie);
  }
  const answers = await atOnce('/organisation/leave', managers, { organisationId });
  expect(statuses(answers)).toEqual([...Array(5).fill(302), 409]);
  const left = `select count(*) from memberships where organisation_id = ? and role = 'manager' and ended_at is null`;
  expect(value(left, organisationId)).toBe(1);
});
