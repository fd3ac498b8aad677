import { Agent, request as ask } from 'node:http';
import { describe, expect, inject, it } from 'vitest';
import { Client } from '#tests/support/client';

const address = inject('address');
const stranger = () => new Client(address);

describe('every answer', () => {
  it.each(['/', '/no/such/page', '/verify', '/favicon.svg'])('of %s carries a strict policy', async (path) => {
    const { headers } = await stranger().ask(path);
    const policy = headers.get('content-security-policy') ?? '';
    const directive = (name: string) => policy.split('; ').find((each) => each.startsWith(`${name} `)) ?? '';
    expect(directive('script-src')).toMatch(/^script-src 'self' 'nonce-[\w+/=]{20,}'$/);
    expect(policy).not.toContain('unsafe-eval');
    expect(directive('style-src')).toBe("style-src 'self'");
    expect(directive('frame-ancestors')).toBe("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('has a nonce of its own, and no script without it', async () => {
    const [first, second] = await Promise.all([stranger().ask('/'), stranger().ask('/')]);
    const nonce = ({ headers }: typeof first) =>
      /'nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '')?.[1];
    expect(nonce(first)).not.toBe(nonce(second));
    const scripts = [...first.body.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce(first)}"`))).toEqual([]);
    expect(first.body).not.toMatch(/\son[a-z]+="/);
  });
});

describe('a write from elsewhere', () => {
  const write = (headers: Record<string, string>) =>
    stranger().ask('/preferences', { method: 'POST', form: { language: 'zh' }, headers });

  it.each([
    ['another origin', { origin: 'https://elsewhere.example' }],
    ['an opaque origin', { origin: 'null' }],
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a sibling domain', { 'sec-fetch-site': 'same-site' }],
  ])('%s is refused with 403', async (_name, headers) => {
    expect((await write(headers)).status).toBe(403);
  });

  it('without any word of where it is from is refused when it carries a cookie', async () => {
    const status = await raw({ path: '/preferences', headers: { cookie: 'session=x', 'content-length': '0' } });
    expect(status).toBe(403);
  });

  it('our own goes through', async () => expect((await write({ 'sec-fetch-site': 'same-origin' })).status).toBe(302));
});

describe('a body', () => {
  it('that is too large is refused with 413', async () => {
    const large = await stranger().post('/preferences', { next: 'x'.repeat(300_000) });
    expect(large.status).toBe(413);
  });

  it('of unknown length is refused with 411', async () => {
    expect(await raw({ path: '/preferences', headers: { 'transfer-encoding': 'chunked' } })).toBe(411);
  });

  it.each(['multipart/form-data', 'multipart/form-data; boundary=x', 'application/json', 'text/plain'])(
    'of type %s that is no form is answered, not stumbled over',
    async (type) => {
      const { status } = await stranger().ask('/preferences', {
        method: 'POST',
        body: '\u0000{"language":',
        headers: { 'content-type': type },
      });
      expect(status).toBeLessThan(500);
    },
  );
});

it('does not believe a forwarded host', async () => {
  const { body } = await stranger().ask('/', {
    headers: { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'gopher' },
  });
  expect(body).not.toContain('evil.example');
});

/** A POST as no browser sends it. */
function raw({ path, headers }: { path: string; headers: Record<string, string> }): Promise<number> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(address);
    const sent = ask({ hostname, port, path, method: 'POST', headers, agent: new Agent() }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end(headers['transfer-encoding'] ? 'x' : undefined);
  });
}
