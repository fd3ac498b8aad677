import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, signedIn } from '#tests/support/client';
import { demoRows, inspect } from '#tests/support/demo-rows';
import { gb18030, rosterLines, utf8, workbook } from '#tests/support/roster-files';
import { type Served, startServer } from '#tests/support/server';

let served: Served;
let manager: Client;
let database: ReturnType<typeof inspect>;
let roster: string;

beforeAll(async () => {
  served = await startServer();
  database = inspect(served.dataDir);
  roster = `/classes/${demoRows(served.dataDir).teamId}/roster`;
  manager = await signedIn(served.address, 'manager@demo.greenroom.test');
});
afterAll(async () => {
  database.close();
  expect(await served.stop()).toBe(0);
  expect(served.output()).toBe('');
});

function send(bytes: Uint8Array, name = 'roster.csv') {
  const body = new FormData();
  body.set('intent', 'upload');
  body.set('file', new File([new Uint8Array(bytes)], name));
  return manager.ask(roster, { method: 'POST', body });
}

const stateOf = (place: string) =>
  database.one('select state from roster_imports where id = ?', place.split('/').at(-1));

/** Asks for something else until the import is there; returns how often that was answered meanwhile. */
async function until(place: string, wanted: string, under: string): Promise<number> {
  let answered = 0;
  while (stateOf(place) !== wanted) {
    expect((await manager.ask('/healthz')).status).toBe(200);
    if (stateOf(place) === under) answered += 1;
  }
  return answered;
}

async function bring(bytes: Uint8Array, name?: string) {
  const sent = await send(bytes, name);
  expect(sent.status).toBe(302);
  const place = sent.headers.get('location') ?? '';
  await manager.post(place, { intent: 'compare', number: '0', name: '1', email: '2' });
  await until(place, 'compared', 'comparing');
  const comparedAt = database.one('select changed_at from roster_imports where id = ?', place.split('/').at(-1));
  await manager.post(place, { intent: 'apply', comparedAt });
  return { place, answered: await until(place, 'applied', 'applying') };
}

const places = () => Number(database.one('select count(*) from roster_places'));

describe('a roster sent over HTTP', () => {
  it('is put on the roster from GB18030 and from a workbook, and changes nothing the second time', async () => {
    const before = places();
    await bring(gb18030(rosterLines(40)));
    expect(places()).toBe(before + 40);
    const rows = rosterLines(40)
      .trim()
      .split('\r\n')
      .map((line) => line.split(','));
    await bring(await workbook(rows), 'roster.xlsx');
    expect(places()).toBe(before + 40);
  });

  it('comes back as it was taken along', async () => {
    await manager.post(roster, { intent: 'add', name: '=1+1', number: '-7', email: '' });
    const before = database.column(
      'select name || coalesce(number, 0) || coalesce(email, 0) from roster_places order by id',
    );
    const { body } = await manager.ask(`${roster}.csv`);
    expect(body).toContain("'=1+1,'-7");
    const sent = await send(utf8(body));
    const place = sent.headers.get('location') ?? '';
    await manager.post(place, { intent: 'compare', name: '0', number: '1', email: '2' });
    await until(place, 'compared', 'comparing');
    const changes = database.column(
      'select distinct change from roster_import_rows where import_id = ?',
      place.split('/').at(-1),
    );
    expect(changes).toEqual(['same']);
    expect(
      database.column('select name || coalesce(number, 0) || coalesce(email, 0) from roster_places order by id'),
    ).toEqual(before);
  });

  it('of five thousand lets others be answered before it is done', async () => {
    const before = places();
    const { answered } = await bring(utf8(rosterLines(5_000)));
    expect(answered).toBeGreaterThan(3);
    expect(places()).toBe(before + 4_960);
  });

  it.each([
    ['fifty thousand people', utf8(rosterLines(50_000)), 413],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 422],
    ['a broken workbook', utf8('PK\u0003\u0004'), 422],
    ['nothing', new Uint8Array(), 422],
    ['a web page', utf8('<html><body>姓名'), 422],
  ])('is refused without a trace: %s', async (_, bytes, status) => {
    const before = database.counts();
    const answer = await send(bytes, 'roster.xlsx');
    expect(answer.status).toBe(status);
    expect(database.counts()).toEqual(before);
  });

  it('is refused in words beside the field', async () => {
    const { body } = await send(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'roster.xlsx');
    expect(body).toContain('This is an old Excel file. Save it as .xlsx or CSV.');
  });
});
