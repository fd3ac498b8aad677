import path from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { askApi, connectionsOf, type Told } from '#tests/support/api';
import { Client } from '#tests/support/client';
import { type DemoRows, demoRows } from '#tests/support/demo-rows';
import { type Served, startServer } from '#tests/support/server';

const operation = z.object({
  operationId: z.string(),
  security: z.array(z.object({ token: z.array(z.string()) })),
  responses: z.record(z.string(), z.looseObject({ content: z.record(z.string(), z.looseObject({})).optional() })),
});
const document = z.looseObject({ paths: z.record(z.string(), z.record(z.string(), operation)) });
type Document = z.output<typeof document>;

let served: Served;
let database: Database.Database;
let rows: DemoRows;
let openapi: Document;
let store: string;
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
const tokens: Record<string, string> = {};
let cookies: string;

const ALL = ['clearance', 'hosts', 'certificates'] as const;

beforeAll(async () => {
  served = await startServer();
  rows = demoRows(served.dataDir);
  database = new Database(path.join(served.dataDir, 'greenroom.sqlite'));
  database.pragma('busy_timeout = 5000');
  const manager = await connectionsOf(served.address, 'manager@demo.greenroom.test');
  const platform = await connectionsOf(served.address, 'platform@demo.greenroom.test');
  const foreign = await connectionsOf(served.address, 'xu.ting@demo.greenroom.test');
  cookies = manager.client.cookieHeader();
  for (const scope of ALL) tokens[scope] = await manager.token(scope);
  tokens.right = await manager.token(...ALL);
  tokens.platform = await platform.token(...ALL);
  tokens.foreign = await foreign.token(...ALL);
  for (const kind of ['revoked', 'expired']) {
    const token = await manager.token(...ALL);
    tokens[kind] = token;
    const column = kind === 'revoked' ? 'revoked_at' : 'expires_at';
    database.prepare(`update api_tokens set ${column} = ? where ending = ?`).run(Date.now() - 1, token.slice(-4));
  }
  const bound = database.prepare<[string], { store_id: string }>(
    "select store_id from store_bindings where person_id = ? and state = 'in-force'",
  );
  store = bound.get(rows.hostId)?.store_id ?? '';
  openapi = document.parse((await askApi(served.address, '/openapi.json', null)).body);
  ajv.addSchema(openapi, 'document');
});
afterAll(async () => {
  database.close();
  expect(await served.stop()).toBe(0);
  expect(served.output()).toBe('');
});

/** A question of each operation that has an answer, by its id. */
const questions: Record<string, () => string> = {
  clearance: () => `/clearance?store=${store}&host=${rows.hostId}`,
  stores: () => '/stores',
  hosts: () => '/hosts?limit=10',
  host: () => `/hosts/${rows.hostId}`,
  certificate: () => `/certificates/${rows.hostCertificate}`,
};
const ask = (question: string, token: string | null, headers: Record<string, string> = {}) =>
  askApi(served.address, question, token, headers);
const operations = () =>
  Object.entries(openapi.paths).flatMap(([at, methods]) =>
    Object.entries(methods).map(([method, each]) => ({ at, method, ...each })),
  );

/** What the document says an answer looks like, and what is wrong with this one. */
function faultsOf({ responses }: z.output<typeof operation>, { status, headers, body }: Told): string | null {
  const pointer = responses[status] ? `#/paths` : null;
  if (!pointer) return `${status} is not in the document`;
  const type = (headers.get('content-type') ?? '').split(';')[0] ?? '';
  const schema = status === 200 ? responses[200]?.content?.[type]?.schema : { $ref: '#/components/schemas/Problem' };
  const { $ref = '' } = schema as { $ref?: string };
  const valid = ajv.validate({ $ref: `document${$ref}` }, body);
  if (status !== 200 && type !== 'application/problem+json') return `${status} came as ${type}`;
  return valid ? null : ajv.errorsText();
}

describe('the document', () => {
  it('is OpenAPI 3.1, and served to anybody', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(openapi));
    expect(errors ?? '').toEqual('');
    expect(valid).toBe(true);
    expect(openapi.openapi).toBe('3.1.0');
  });

  it('names the operations these tests ask, and no other', () => {
    expect(
      operations()
        .map(({ operationId }) => operationId)
        .sort(),
    ).toEqual(Object.keys(questions).sort());
    expect(operations().map(({ method }) => method)).toEqual(operations().map(() => 'get'));
  });
});

describe('every operation of the document', () => {
  const each = async (check: (of: ReturnType<typeof operations>[number], question: string) => Promise<void>) => {
    for (const of of operations()) await check(of, questions[of.operationId]?.() ?? 'missing');
  };
  const refused = (token: string | null, status: number, code: string, headers?: Record<string, string>) =>
    each(async (of, question) => {
      const told = await ask(question, token, headers);
      expect([of.operationId, told.status, told.body.code]).toEqual([of.operationId, status, code]);
      expect(faultsOf(of, told)).toBeNull();
      expect(JSON.stringify(told.body)).not.toContain(rows.hostCertificate);
    });

  it('answers the right token as it says, and whether it changed', () =>
    each(async (of, question) => {
      for (const token of [tokens.right ?? '', tokens.platform ?? '']) {
        const told = await ask(question, token);
        expect([of.operationId, told.status, faultsOf(of, told)]).toEqual([of.operationId, 200, null]);
        expect(told.headers.get('cache-control')).toBe('private, no-cache');
        expect(told.headers.get('ratelimit')).toMatch(/^"token";r=\d+;t=\d+$/);
        expect(told.headers.get('set-cookie')).toBeNull();
        const again = await ask(question, token, { 'if-none-match': told.headers.get('etag') ?? '' });
        expect([again.status, again.body]).toEqual([304, {}]);
      }
    }));

  it('refuses without a token, also somebody signed in', async () => {
    await refused(null, 401, 'token-missing');
    await refused(null, 401, 'token-missing', { cookie: cookies });
  });
  it('refuses a token that is none, one that is made up, and one in the address', async () => {
    await refused('secret', 401, 'token-unknown');
    await refused(`gr_${'a'.repeat(43)}`, 401, 'token-unknown');
    const { status } = await ask(`/stores?access_token=${tokens.right}`, null);
    expect(status).toBe(401);
  });
  it('refuses a revoked token', () => refused(tokens.revoked ?? '', 401, 'token-revoked'));
  it('refuses a token that is over', () => refused(tokens.expired ?? '', 401, 'token-expired'));

  it('refuses a token for other questions', () =>
    each(async (of, question) => {
      const may = of.security.flatMap(({ token }) => token);
      for (const scope of ALL) {
        const told = await ask(question, tokens[scope] ?? '');
        expect([of.operationId, scope, told.status]).toEqual([of.operationId, scope, may.includes(scope) ? 200 : 403]);
        expect(faultsOf(of, told)).toBeNull();
      }
    }));

  it('tells a foreign organisation nothing, as if there were nothing', () =>
    each(async (of, question) => {
      const told = await ask(question, tokens.foreign ?? '');
      const unknown = await ask(question.replaceAll(rows.hostId, 'a'.repeat(26)), tokens.foreign ?? '');
      expect(faultsOf(of, told)).toBeNull();
      expect(JSON.stringify(told.body)).not.toContain(store);
      expect(JSON.stringify(told.body)).not.toContain(rows.hostId);
      if (of.operationId !== 'stores' && of.operationId !== 'hosts') {
        expect([of.operationId, told.status, told.body.code]).toEqual([of.operationId, 404, 'not-found']);
        expect(unknown.body).toEqual(told.body);
      }
    }));

  it('refuses parameters nobody knows and parameters given twice', () =>
    each(async (of, question) => {
      const more = question.includes('?') ? '&' : '?';
      for (const [query, code] of [
        ['markt=africa', 'unknown'],
        ['x=1&x=2', 'repeated'],
      ]) {
        const told = await ask(`${question}${more}${query}`, tokens.right ?? '');
        expect([of.operationId, told.status]).toEqual([of.operationId, 422]);
        expect(faultsOf(of, told)).toBeNull();
        expect(told.body.errors).toMatchObject([{ code }]);
      }
    }));

  it('is not written to', async () => {
    const client = new Client(served.address);
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      const headers = { authorization: `Bearer ${tokens.right}` };
      const { status, body } = await client.ask(`/api/v1${questions.clearance?.()}`, { method, headers, body: '{}' });
      expect([status, JSON.parse(body).code]).toEqual([405, 'method-not-allowed']);
    }
  });
});

describe('a clearance question', () => {
  it.each([
    ['', ['store']],
    ['store=S', ['host']],
    ['store=S&host=H&certificate=C', ['host']],
    ['store=S&host=H&at=tomorrow', ['at']],
    ['store=S&host=H&at=2020-01-01T00:00:00Z', ['at']],
    ['store=S&host=H&market=moon', ['market']],
    ['store=S&host=H&language=xx', ['language']],
    ['store=..%2F&host=H', ['store']],
    [`store=S&host=${'h'.repeat(200)}`, ['host']],
  ])('%s is refused at its parameters', async (query, names) => {
    const { status, body } = await ask(`/clearance?${query.replace('S', store)}`, tokens.right ?? '');
    expect(status).toBe(422);
    expect((body.errors as { parameter: string }[]).map(({ parameter }) => parameter).sort()).toEqual(names.sort());
  });

  it('is answered by a certificate’s number as by the host, and in the asker’s language', async () => {
    const byNumber = await ask(`/clearance?store=${store}&certificate=${rows.hostCertificate}`, tokens.platform ?? '');
    expect(byNumber.body).toMatchObject({ cleared: true, light: 'green', reasons: [], host: rows.hostId });
    const until = Date.parse(String(byNumber.body.cacheableUntil)) - Date.parse(String(byNumber.body.asOf));
    expect(until).toBe(30_000);
    expect(byNumber.headers.get('cacheable-until')).toBe(byNumber.body.cacheableUntil);
    const far = new Date(Date.now() + 700 * 86_400_000).toISOString();
    const late = await ask(`${questions.clearance?.()}&at=${encodeURIComponent(far)}`, tokens.platform ?? '', {
      'accept-language': 'zh-CN',
    });
    expect(late.body).toMatchObject({ cleared: false, light: 'grey' });
    expect(JSON.stringify(late.body.reasons)).toMatch(/\p{Script=Han}/u);
  });
});

it('stops a token that asks too much, and says for how long', async () => {
  const token = tokens.clearance ?? '';
  let last = await ask('/stores', token);
  for (let count = 0; count < 640 && last.status === 200; count += 20) {
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask('/stores', token)));
    last = answers.find(({ status }) => status !== 200) ?? last;
  }
  expect([last.status, last.body.code]).toEqual([429, 'too-many-requests']);
  expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await ask('/stores', tokens.right ?? '')).status).toBe(200);
});
