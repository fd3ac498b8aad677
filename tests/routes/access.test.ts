import { beforeAll, describe, expect, inject, it } from 'vitest';
import { type Answer, Client, signedIn } from '#tests/support/client';
import { type DemoRows, demoRows } from '#tests/support/demo-rows';
import { readManifest } from '#tests/support/manifest';
import { access, type Role, roles } from '~/routes/access';
import { type Address, addressesOf } from './addresses';
import { compareWithTable, expectedOf, judge } from './judge';

const address = inject('address');
const manifest = readManifest();
const clients = new Map<Role, Client>();
let rows: DemoRows;

beforeAll(async () => {
  rows = demoRows(inject('dataDir'));
  for (const role of roles) {
    const signed = role === 'anonymous' ? new Client(address) : await signedIn(address, `${role}@demo.greenroom.test`);
    clients.set(role, signed);
  }
});

it('has every route of the build in the table, each with a loader', () => {
  expect(compareWithTable(manifest, access).join('\n')).toBe('');
});

/** An address may have a query of its own. */
const dataAddress = (path: string) => (path === '/' ? '/_root.data' : path.replace(/(?=\?|$)/, '.data'));
const extended = (path: string, query: string) => `${path}${path.includes('?') ? '&' : '?'}${query}`;

/** Every form in which a loader can be asked. */
const reads: Record<string, (client: Client, path: string, id: string) => Promise<Answer>> = {
  document: (client, path) => client.ask(path),
  head: (client, path) => client.ask(path, { method: 'HEAD' }),
  '.data': (client, path) => client.ask(dataAddress(path)),
  '.data, this route alone': (client, path, id) =>
    client.ask(extended(dataAddress(path), `_routes=${encodeURIComponent(id)}`)),
};
/** Every form in which an action can be asked, with nothing filled in. */
const writes: Record<string, (client: Client, path: string) => Promise<Answer>> = {
  post: (client, path) => client.post(path, {}),
  'post .data': (client, path) => client.post(dataAddress(path), {}),
  put: (client, path) => client.ask(path, { method: 'PUT', form: {} }),
  'delete .data': (client, path) => client.ask(dataAddress(path), { method: 'DELETE', form: {} }),
  'json .data': (client, path) =>
    client.ask(dataAddress(path), { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }),
};

const readForms = Object.entries(reads);
const writeForms = Object.entries(writes);

/** What nobody may read who was not let in: other people's names, addresses and certificates. */
function secretsFor(role: Role, path: string): string[] {
  const others = rows.people.filter(({ email }) => email !== `${role}@demo.greenroom.test`);
  const told = others.flatMap(({ email, name }) => [email, name]);
  return [...told, ...rows.certificates].filter((secret) => !path.includes(secret));
}

function addressesOfRoute(id: string, path: string | undefined): Address[] {
  const special = addressesOf(rows)[id];
  return special ?? [{ path: `/${path ?? ''}` }];
}

it('answers nobody who asks a loader with ?_data=', async () => {
  for (const { id, path } of manifest) {
    for (const { path: asked } of addressesOfRoute(id, path)) {
      const answer = await clients.get('admin')?.ask(extended(asked, `_data=${encodeURIComponent(id)}`));
      expect(answer?.status, asked).toBe(400);
    }
  }
});

describe.each(manifest.map(({ id, path }) => ({ id, path })))('$id', ({ id, path }) => {
  it.each(roles)('%s', async (role) => {
    const { read, write } = access[id] ?? { read: 'admin' as const, write: null };
    const complaints: string[] = [];
    for (const { path: asked, owners } of addressesOfRoute(id, path)) {
      const secrets = secretsFor(role, asked);
      const client = async () =>
        id === 'routes/people/sign-out' && role !== 'anonymous'
          ? signedIn(address, `${role}@demo.greenroom.test`)
          : (clients.get(role) ?? new Client(address));
      const check = (form: string, guard: typeof write, answer: Answer, sent?: 'something') => {
        const complaint = judge(expectedOf(guard, role, owners), answer, secrets, sent);
        const key = role === 'admin' ? undefined : rows.explanations.find((each) => answer.body.includes(each));
        if (key) complaints.push(`${form} ${asked}: told what explains an exam item: ${key.slice(0, 40)}`);
        if (complaint) complaints.push(`${form} ${asked}: ${complaint}`);
      };
      const askToRead = async ([form, ask]: (typeof readForms)[number]) =>
        check(form, read, await ask(await client(), asked, id));
      const askToWrite = async ([form, ask]: (typeof writeForms)[number]) =>
        check(form, write, await ask(await client(), asked), 'something');
      await Promise.all(readForms.map(askToRead));
      await Promise.all(writeForms.map(askToWrite));
    }
    expect(complaints.join('\n')).toBe('');
  });
});
