import { describe, expect, inject, it } from 'vitest';
import { demoRows } from '#tests/support/demo-rows';

/* What verifiers anywhere ask of this site, as they ask it. */
const address = inject('address');
const rows = demoRows(inject('dataDir'));
const ask = (path: string, headers: Record<string, string> = {}) => fetch(new URL(path, address), { headers });

/** The demo's certificates are signed within seconds of the start. */
async function signed(): Promise<Response> {
  for (let tries = 0; tries < 100; tries++) {
    const response = await ask(`/verify/${rows.hostCertificate}/credential.json`);
    if (response.ok) return response;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('it was never signed');
}

describe('a certificate’s credential', () => {
  it('is a file anybody may keep, and no search engine', async () => {
    const response = await signed();
    expect(response.headers.get('content-type')).toBe('application/vc+ld+json; charset=utf-8');
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="greenroom-[0-9a-z]{26}\.json"$/,
    );
    expect(response.headers.get('x-robots-tag')).toBe('noindex');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    const { issuer, credentialStatus } = await response.json();
    expect(issuer.id).toBe(`did:web:${new URL(address).host.replace(':', '%3A')}`);
    expect(credentialStatus.statusListCredential).toBe(`${address}/status/revocation`);
  });

  it('names this site’s own address, whatever host was asked', async () => {
    await signed();
    const answer = await ask(`/verify/${rows.hostCertificate}/credential.json`, {
      'X-Forwarded-Host': 'forger.example',
    });
    expect(await answer.text()).not.toContain('forger.example');
  });

  it('is not there for a number nobody has, in any spelling', async () => {
    for (const number of ['7zzzzzzzzzzzzzzzzzzzzzzzzz', 'nothing', '%E0%A4%A', '..%2f..', ' '.repeat(3)]) {
      const response = await ask(`/verify/${encodeURIComponent(number)}/credential.json`);
      expect(response.status, number).toBe(404);
    }
    expect((await ask('/verify/%E0%A4%A/credential.json')).status).toBeLessThan(500);
  });
});

describe('the issuer', () => {
  it('publishes its keys twice, the same ones', async () => {
    const did = await (await ask('/.well-known/did.json')).json();
    const { keys } = await (await ask('/.well-known/jwks.json')).json();
    const ids = did.verificationMethod.map((method: { publicKeyMultibase: string }) => method.publicKeyMultibase);
    expect(keys.map(({ kid }: { kid: string }) => kid)).toEqual(ids);
    expect(JSON.stringify(keys)).not.toContain('"d":');
    expect(did.id).toBe(`did:web:${new URL(address).host.replace(':', '%3A')}`);
  });

  it('shows its status lists, and says when they are the same as before', async () => {
    for (const purpose of ['revocation', 'suspension']) {
      const response = await ask(`/status/${purpose}`);
      expect(response.headers.get('cache-control')).toBe('no-cache');
      const etag = response.headers.get('etag') ?? '';
      expect((await response.json()).credentialSubject.statusPurpose).toBe(purpose);
      const again = await ask(`/status/${purpose}`, { 'If-None-Match': etag });
      expect([again.status, await again.text()]).toEqual([304, '']);
      expect((await ask(`/status/${purpose}`, { 'If-None-Match': '"another"' })).status).toBe(200);
    }
    expect((await ask('/status/nothing')).status).toBe(404);
  });
});
