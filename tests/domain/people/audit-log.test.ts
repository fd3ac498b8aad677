import { beforeEach, describe, expect, it } from 'vitest';
import { transaction } from '#db/client';
import { makeAdmin, makePerson } from '#tests/support/factories/people';
import { type ActionGroup, actionGroups, actionsIn, groupOf } from '~/domain/audit/action-groups';
import { auditActions } from '~/domain/audit/actions';
import { GENESIS, hashEntry, record } from '~/domain/audit/record.server';
import type { Admin } from '~/domain/people/actor';
import { askedAudit, momentsOf } from '~/domain/people/asked-audit';
import { type ExportedEntry, exportAudit } from '~/domain/people/export-audit.server';
import { listAuditEntries } from '~/domain/people/list-audit-entries.server';

const MORNING = Date.UTC(2026, 10, 20, 1);
const HOUR = 3_600_000;
let admin: Admin;
let annaId: string;

beforeEach(async () => {
  admin = await makeAdmin({ name: 'Root', email: 'root@example.com' });
  annaId = (await makePerson({ name: '林悦 Lin Yue', email: 'lin.yue@example.com' })).personId;
  const anna = { type: 'person', id: annaId };
  await transaction(async (tx) => {
    await record(tx, { at: MORNING, actorId: annaId, action: 'person-signed-up', subject: anna });
    await record(tx, {
      at: MORNING + HOUR,
      actorId: admin.personId,
      action: 'certificate-suspended',
      subject: { type: 'certificate', id: '4xk2' },
      reason: 'The Signature 不符 100%.',
      detail: { personId: annaId, sittingId: 's1' },
    });
    await record(tx, {
      at: MORNING + 30 * HOUR,
      actorId: null,
      action: 'bank-synchronised',
      subject: { type: 'bank', id: 'x_y' },
    });
  });
});

const found = async (filter: Parameters<typeof listAuditEntries>[1]) =>
  (await listAuditEntries(admin, filter)).entries.map(({ position }) => position);

describe('the log is searched', () => {
  it.each([
    ['a reason, in either case', 'signature', [2]],
    ['a reason in Chinese', '不符', [2]],
    ['signs that mean something to a database', '0%', [2]],
    ['a subject', 'X_Y', [3]],
    ['a detail', '"s1"', [2]],
    ['the name of who acted', 'root', [2]],
    ['the name of whom it was done to', '林悦', [1]],
    ['an address', 'lin.yue@', [1]],
    ['what is nowhere', 'nothing of the kind', []],
  ])('for %s', async (_, text, positions) => {
    expect(await found({ text })).toEqual(positions);
  });

  it('for a group of actions, and for all at once', async () => {
    expect(await found({ group: 'accounts' })).toEqual([1]);
    expect(await found({ group: 'platforms' })).toEqual([]);
    expect(await found({ group: 'certificates', person: 'root@example.com', text: '4XK2', subject: '4xk2' })).toEqual([
      2,
    ]);
  });

  it('between two days of the reader’s zone, both included', async () => {
    const days = (zone: string, query: Record<string, string>) => found(momentsOf(askedAudit.parse(query), zone));
    expect(await days('UTC', { from: '2026-11-20', to: '2026-11-20' })).toEqual([2, 1]);
    expect(await days('America/Los_Angeles', { to: '2026-11-19' })).toEqual([2, 1]);
    expect(await days('America/Los_Angeles', { from: '2026-11-20' })).toEqual([3]);
    expect(await days('Asia/Shanghai', { from: '2026-11-21' })).toEqual([3]);
    expect(await days('UTC', { from: 'never', to: '2026-13-40' })).toEqual([3, 2, 1]);
  });

  it('with the names of people in the detail', async () => {
    const { entries } = await listAuditEntries(admin, { action: 'certificate-suspended' });
    expect(entries).toMatchObject([{ actorName: 'Root', detailNames: { [annaId]: '林悦 Lin Yue' } }]);
  });
});

it('pages lead to the older and back to the newer', async () => {
  const first = await listAuditEntries(admin, {}, 1);
  expect([first.entries[0]?.position, first.newer, first.older]).toEqual([3, undefined, 3]);
  const second = await listAuditEntries(admin, { before: first.older }, 1);
  expect([second.entries[0]?.position, second.newer, second.older]).toEqual([2, 2, 2]);
  const third = await listAuditEntries(admin, { before: second.older }, 1);
  expect([third.entries[0]?.position, third.newer, third.older]).toEqual([1, 1, undefined]);
  const back = await listAuditEntries(admin, { after: third.newer }, 1);
  expect([back.entries[0]?.position, back.newer, back.older]).toEqual([2, 2, 2]);
  const top = await listAuditEntries(admin, { after: back.newer }, 1);
  expect([top.entries[0]?.position, top.newer, top.older]).toEqual([3, undefined, 3]);
});

async function exported(filter: Parameters<typeof exportAudit>[1], rowsAtOnce: number): Promise<ExportedEntry[]> {
  const all: ExportedEntry[] = [];
  for await (const batch of exportAudit(admin, filter, rowsAtOnce)) all.push(...batch);
  return all;
}

describe('an export', () => {
  it.each([1, 2, 3, 100])('has every entry that fits, in order, %i rows at once', async (rowsAtOnce) => {
    expect((await exported({}, rowsAtOnce)).map(({ position }) => position)).toEqual([1, 2, 3]);
    expect((await exported({ group: 'certificates' }, rowsAtOnce)).map(({ position }) => position)).toEqual([2]);
    expect(await exported({ person: 'nobody@example.com' }, rowsAtOnce)).toEqual([]);
  });

  it('has all that an outsider needs to recompute the chain', async () => {
    let head = GENESIS;
    for (const { subjectType: type, subjectId: id, ...rest } of await exported({}, 2)) {
      head = hashEntry(head, { ...rest, subject: { type, id } });
      expect(rest.hash).toBe(head);
    }
  });
});

it('every action belongs to a group', () => {
  expect(auditActions.filter((action) => groupOf(action) === 'other')).toEqual([]);
  const all = actionGroups.flatMap((group: ActionGroup) => actionsIn(group));
  expect(all.toSorted()).toEqual([...auditActions].toSorted());
});
