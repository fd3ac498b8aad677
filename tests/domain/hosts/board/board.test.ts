import { beforeEach, describe, expect, it } from 'vitest';
import { EXAM_DAY, makeCertified } from '#tests/support/factories/certificates';
import { makeBinding, makeSlot, makeStore } from '#tests/support/factories/hosts';
import { makeManager, makeMember } from '#tests/support/factories/organisations';
import { makePerson } from '#tests/support/factories/people';
import { countQueries } from '#tests/support/queries';
import { suspendAccount } from '~/domain/hosts/account/suspend-account.server';
import { askedBoard } from '~/domain/hosts/board/asked-board';
import { BOARD_AHEAD_MS, pickBoard } from '~/domain/hosts/board/board';
import { findPlan } from '~/domain/hosts/board/find-plan.server';
import type { Actor, Manager } from '~/domain/people/actor';

const HOUR = 3_600_000;
const NOW = EXAM_DAY + 24 * HOUR;
let manager: Manager;
let pumps: string;
let garden: string;

beforeEach(async () => {
  manager = await makeManager();
  pumps = await makeStore(manager, 'Pumps');
  garden = await makeStore(manager, 'Garden');
});

async function hired(name: string): Promise<Actor> {
  const person = await makePerson({ name });
  await makeCertified({ person, compared: true });
  return makeMember(person, manager.organisationIds[0] ?? '', 'learner');
}
const findIt = () => findPlan(manager, { from: NOW, until: NOW + BOARD_AHEAD_MS }, NOW);

describe('the board', () => {
  it('shows hosts against stores with the next broadcast, those furthest from the light first', async () => {
    const { admin } = await makeCertified();
    const green = await hired('Green');
    const grey = await hired('Suspended');
    await makeBinding(manager, green, { storeId: pumps, markets: ['africa'] });
    await makeBinding(manager, green, { storeId: garden });
    await makeBinding(manager, grey, { storeId: pumps });
    await suspendAccount(admin, { personId: grey.personId, reason: 'A recording.' }, NOW);
    const soon = await makeSlot(manager, {
      storeId: pumps,
      startsAt: NOW + HOUR,
      personId: green.personId,
      market: 'africa',
    });
    await makeSlot(manager, { storeId: garden, startsAt: NOW + 2 * HOUR, title: 'Hoses' });
    await makeSlot(manager, { storeId: garden, startsAt: NOW + BOARD_AHEAD_MS, title: 'Much later' });
    const plan = await findIt();

    const board = pickBoard(plan, {});
    expect(board.stores.map(({ name }) => name)).toEqual(['Garden', 'Pumps']);
    expect(board.hosts.map(({ name, stores }) => [name, stores.map(({ light }) => light)])).toEqual([
      ['Suspended', ['grey']],
      ['Green', ['green', 'green']],
    ]);
    expect(board.hosts[1]?.stores.find(({ storeId }) => storeId === pumps)?.next).toMatchObject({ id: soon });
    expect(board.slots.map(({ title, host }) => [title, host?.light ?? null])).toEqual([
      ['Deep-well pumps', 'green'],
      ['Hoses', null],
    ]);
    const names = (asked: Parameters<typeof pickBoard>[1]) => pickBoard(plan, asked).hosts.map(({ name }) => name);
    expect(names({ light: 'green' })).toEqual(['Green']);
    expect(names({ store: garden })).toEqual(['Green']);
    expect(names({ text: 'susp' })).toEqual(['Suspended']);
    expect(names({ market: 'oceania' })).toEqual(['Suspended', 'Green']);
    expect(names({ market: 'oceania', store: pumps })).toEqual(['Suspended']);
    expect(pickBoard(plan, { light: 'grey' }).slots.map(({ title }) => title)).toEqual(['Hoses']);
    expect(pickBoard(plan, { text: 'hoses' }).slots).toHaveLength(1);
  });

  it('is asked for nothing by what an address cannot mean', () => {
    expect(askedBoard.parse({ light: 'red', market: 'moon', store: 'x'.repeat(99), text: 'y'.repeat(200) })).toEqual(
      {},
    );
  });

  it('asks as many queries for twenty hosts as for one', async () => {
    const small = await makeManager();
    const alone = await makeMember(await hired('Alone'), small.organisationIds[0] ?? '', 'learner');
    const storeId = await makeStore(small);
    await makeBinding(small, alone, { storeId });
    await makeSlot(small, { storeId, startsAt: NOW + HOUR, personId: alone.personId });
    for (let count = 0; count < 20; count++) {
      const host = await hired(`Host ${count}`);
      const { personId } = host;
      const place = count % 2 ? pumps : garden;
      await makeBinding(manager, host, { storeId: place });
      await makeSlot(manager, { storeId: place, startsAt: NOW + count * 2 * HOUR + 1, personId });
    }
    const window = { from: NOW, until: NOW + BOARD_AHEAD_MS };
    const ofHosts = (board: Manager, count: number) =>
      countQueries(async () => expect((await findPlan(board, window, NOW)).hosts).toHaveLength(count));
    const forOne = await ofHosts(small, 1);
    expect(await ofHosts(manager, 20)).toBe(forOne);
    expect(forOne).toBeLessThan(18);
  });
});
