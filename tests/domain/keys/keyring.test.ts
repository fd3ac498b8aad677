import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { freshFolder } from '#tests/support/database';
import { makeNextKey, UnusableKeys } from '~/domain/keys/key-folder.server';
import { openKeyring, rotateKey, seal, sign, signingKeys, unseal, verify } from '~/domain/keys/keyring.server';

let dir = '';
let count = 0;
const NOW = Date.UTC(2026, 10, 22);
const mode = (file: string) => (statSync(path.join(dir, file)).mode & 0o777).toString(8);
const files = () => readdirSync(dir).sort();
const refused = (attempt: Promise<unknown>) =>
  attempt.then(
    () => '',
    (error: unknown) => (error instanceof UnusableKeys ? error.message : `unforeseen: ${String(error)}`),
  );
const tsx = path.resolve('node_modules/tsx/dist/cli.mjs');

beforeEach(async () => {
  dir = freshFolder(`keyring-${process.pid}-${++count}`);
  await openKeyring(dir, NOW);
});
/** The other test files of this worker go on with the keys they had. */
afterAll(() => openKeyring(freshFolder('keys'), NOW));

describe('the folder of the keys', () => {
  it('is for this user alone, and so is each file in it', () => {
    expect(mode('.')).toBe('700');
    expect(files()).toEqual(['sealing.key', 'signing-0001.json']);
    for (const file of files()) expect(mode(file)).toBe('600');
  });

  it('is opened again with the same keys', async () => {
    const [key] = signingKeys();
    const sealed = seal('a secret');
    await openKeyring(dir, NOW + 1);
    expect(signingKeys()).toEqual([{ id: key?.id, publicKeyMultibase: key?.id, createdAt: NOW, current: true }]);
    expect(unseal(sealed)).toBe('a secret');
  });

  it('is refused in words where others can get at it', async () => {
    chmodSync(path.join(dir, 'signing-0001.json'), 0o640);
    expect(await refused(openKeyring(dir, NOW))).toMatch(
      /signing-0001\.json can be used by others \(mode 640\).*chmod 600/,
    );
    chmodSync(path.join(dir, 'signing-0001.json'), 0o600);
    chmodSync(path.join(dir, 'sealing.key'), 0o604);
    expect(await refused(openKeyring(dir, NOW))).toMatch(/sealing\.key can be used by others/);
    chmodSync(path.join(dir, 'sealing.key'), 0o600);
    chmodSync(dir, 0o755);
    expect(await refused(openKeyring(dir, NOW))).toMatch(/mode 755.*chmod 700/);
  });

  it('is refused in words where a file is damaged, and nothing is made in its place', async () => {
    const file = path.join(dir, 'signing-0001.json');
    const whole = readFileSync(file, 'utf8');
    rotateKey(NOW);
    const other = readFileSync(path.join(dir, 'signing-0002.json'), 'utf8');
    const { jwk } = JSON.parse(other);
    const mixed = { ...JSON.parse(whole), jwk: { ...JSON.parse(whole).jwk, d: jwk.d } };
    const renamed = { ...JSON.parse(whole), id: JSON.parse(other).id };
    for (const content of ['', whole.slice(0, 60), '{}', JSON.stringify(mixed), JSON.stringify(renamed)]) {
      writeFileSync(file, content);
      expect(await refused(openKeyring(dir, NOW)), content).toMatch(/signing-0001\.json is damaged/);
    }
    writeFileSync(file, whole);
    writeFileSync(path.join(dir, 'sealing.key'), 'short');
    expect(await refused(openKeyring(dir, NOW))).toMatch(/sealing\.key is damaged/);
    expect(files()).toEqual(['sealing.key', 'signing-0001.json', 'signing-0002.json']);
  });

  it('is refused where the newest key was lost, until a new one is made', async () => {
    rotateKey(NOW);
    rmSync(path.join(dir, 'signing-0002.json'));
    expect(await refused(openKeyring(dir, NOW))).toMatch(/has no private half/);
    makeNextKey(dir, NOW);
    await openKeyring(dir, NOW);
  });

  it('has one first key when several processes start at once', async () => {
    const shared = freshFolder(`keyring-${process.pid}-shared`);
    const program = `import { openKeyring, signingKeys, seal } from '~/domain/keys/keyring.server';
      while (Date.now() < Number(process.argv[1])) {}
      openKeyring(process.argv[2], 1).then(() => console.log(signingKeys()[0].id));`;
    const at = String(Date.now() + 2_500);
    const starts = Array.from({ length: 3 }, () => {
      const child = spawn(process.execPath, [tsx, '-e', program, at, shared]);
      let said = '';
      child.stdout.on('data', (chunk) => (said += String(chunk)));
      child.stderr.on('data', (chunk) => (said += String(chunk)));
      return new Promise<string>((resolve) => child.on('close', () => resolve(said.trim())));
    });
    const ids = new Set(await Promise.all(starts));
    expect([...ids]).toEqual([expect.stringMatching(/^z6Mk\w{44}$/)]);
    expect(readdirSync(shared).sort()).toEqual(['sealing.key', 'signing-0001.json']);
  });
});

describe('rotation', () => {
  it('signs with the new key; what the old one signed stays valid', () => {
    const before = sign('a certificate');
    const id = rotateKey(NOW + 1);
    const after = sign('a certificate');
    expect(after.keyId).toBe(id);
    expect(before.keyId).not.toBe(id);
    for (const { keyId, signature } of [before, after]) expect(verify(keyId, 'a certificate', signature)).toBe(true);
    expect(signingKeys().map((key) => [key.id, key.current])).toEqual([
      [id, true],
      [before.keyId, false],
    ]);
  });

  it('leaves no private half of an old key on the disk', async () => {
    const before = sign('a certificate');
    rotateKey(NOW + 1);
    rotateKey(NOW + 2);
    const halves = files().map((name) => /"d":/.test(readFileSync(path.join(dir, name), 'utf8')));
    expect(halves).toEqual([false, false, false, true]);
    for (const file of files()) expect(mode(file)).toBe('600');
    await openKeyring(dir, NOW);
    expect(verify(before.keyId, 'a certificate', before.signature)).toBe(true);
  });

  it('by another process is seen by a running one', async () => {
    const env = { ...process.env, DATA_DIR: path.dirname(dir), DATABASE_URL: '' };
    const own = path.join(path.dirname(dir), 'keys');
    await openKeyring(own, NOW);
    const before = sign('x').keyId;
    const { status, stdout } = spawnSync(process.execPath, [tsx, 'app/commands/keys-rotate.ts'], {
      env,
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    const made = /z6Mk\w{44}/.exec(stdout)?.[0];
    expect(made).not.toBe(before);
    await expect.poll(() => sign('x').keyId, { timeout: 10_000 }).toBe(made);
    expect(signingKeys().map(({ id }) => id)).toContain(before);
  });

  it('into a file that cannot be used leaves a running process with the keys it has', async () => {
    const before = sign('x').keyId;
    writeFileSync(path.join(dir, 'signing-0002.json'), 'nothing', { mode: 0o600 });
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(sign('x').keyId).toBe(before);
  });
});

describe('signatures and seals', () => {
  it('of other bytes, other keys or another spelling are refused', () => {
    const { keyId, signature } = sign('a certificate');
    expect(signature).toMatch(/^[\w-]{86}$/);
    expect(verify(keyId, Buffer.from('a certificate'), signature)).toBe(true);
    expect(verify(keyId, 'a certificate.', signature)).toBe(false);
    expect(verify('z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK', 'a certificate', signature)).toBe(false);
    for (const spelling of [`${signature}=`, ` ${signature}`, `${signature}A`, signature.slice(1), ''])
      expect(verify(keyId, 'a certificate', spelling)).toBe(false);
    const last = signature.at(-1) ?? '';
    for (const other of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_')
      expect(verify(keyId, 'a certificate', signature.slice(0, -1) + other)).toBe(other === last);
  });

  it('hide a secret, differently each time, and find every change', () => {
    const sealed = seal('whsec_秘密');
    expect(unseal(sealed)).toBe('whsec_秘密');
    expect(seal('whsec_秘密')).not.toBe(sealed);
    expect(sealed).not.toContain('whsec');
    const bytes = Buffer.from(sealed.slice(7), 'base64url');
    for (const place of bytes.keys()) {
      const spoilt = Buffer.from(bytes);
      spoilt.writeUInt8((bytes[place] ?? 0) ^ 1, place);
      expect(() => unseal(`sealed.${spoilt.toString('base64url')}`)).toThrow();
      expect(() => unseal(`sealed.${bytes.subarray(0, place).toString('base64url')}`)).toThrow();
    }
    expect(() => unseal('whsec_秘密')).toThrow('not sealed here');
  });

  it('are worth nothing in another folder', async () => {
    const { keyId, signature } = sign('a certificate');
    const sealed = seal('a secret');
    await openKeyring(freshFolder(`keyring-${process.pid}-other`), NOW);
    expect(verify(keyId, 'a certificate', signature)).toBe(false);
    expect(() => unseal(sealed)).toThrow();
  });
});
