import { beforeAll, describe, expect, inject, it } from 'vitest';
import { type Answer, Client, signedIn } from '#tests/support/client';
import { type DemoRows, demoRows } from '#tests/support/demo-rows';
import { isPage, readManifest } from '#tests/support/manifest';
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

/**
 * A guard, a loader and an action are the same code in every form. Every role asks every address in the forms that run
 * them, and for every page it may see; each outcome a route has for anybody is asked for in every form there is.
 */
const always = {
  page: new Set(['.data', 'post .data']),
  file: new Set(['document', '.data', 'post', 'post .data']),
};
const formsFor = <Form>(forms: Record<string, Form>, wanted: (form: string) => boolean) =>
  Object.entries(forms).filter(([form]) => wanted(form));

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

describe.each(manifest)('$id', ({ id, path, imports }) => {
  const asked = new Set<string>();
  it.each(roles)('%s', async (role) => {
    const { read, write } = access[id] ?? { read: 'admin' as const, write: null };
    const complaints: string[] = [];
    for (const { path: place, owners } of addressesOfRoute(id, path)) {
      const secrets = secretsFor(role, place);
      const reading = expectedOf(read, role, owners);
      const outcome = `${reading}, ${expectedOf(write, role, owners)}`;
      const first = !asked.has(outcome);
      asked.add(outcome);
      const wanted = (form: string) =>
        first ||
        always[isPage({ imports }) ? 'page' : 'file'].has(form) ||
        (form === 'document' && reading === 'found');
      const client = async () =>
        id === 'routes/people/sign-out' && role !== 'anonymous'
          ? signedIn(address, `${role}@demo.greenroom.test`)
          : (clients.get(role) ?? new Client(address));
      const check = (form: string, guard: typeof write, answer: Answer, sent?: 'something') => {
        const complaint = judge(expectedOf(guard, role, owners), answer, secrets, sent);
        const key = role === 'admin' ? undefined : rows.explanations.find((each) => answer.body.includes(each));
        if (key) complaints.push(`${form} ${place}: told what explains an exam item: ${key.slice(0, 40)}`);
        if (complaint) complaints.push(`${form} ${place}: ${complaint}`);
      };
      const askToRead = async ([form, ask]: [string, (typeof reads)[string]]) =>
        check(form, read, await ask(await client(), place, id));
      const askToWrite = async ([form, ask]: [string, (typeof writes)[string]]) =>
        check(form, write, await ask(await client(), place), 'something');
      await Promise.all(formsFor(reads, wanted).map(askToRead));
      await Promise.all(formsFor(writes, wanted).map(askToWrite));
    }
    expect(complaints.join('\n')).toBe('');
  });
});
