import { generateKeyPairSync, sign as signBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { asc, eq, gt } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { db, transaction } from '#db/client';
import { auditEntries, auditSeals } from '#db/schema/audit';
import { freshFolder } from '#tests/support/database';
import { allEntries, recomputeFrom, recordMany, withoutTriggers } from '#tests/support/factories/audit';
import { type AuditSeal, sealedBytes, sealLine } from '~/domain/audit/audit-seal';
import { sealAudit } from '~/domain/audit/seal-audit.server';
import { verifyAudit } from '~/domain/audit/verify-audit.server';
import { newKeyFile } from '~/domain/keys/key-file.server';
import { rotateKey, signingKeys } from '~/domain/keys/keyring.server';

const DAY = 86_400_000;
const MONDAY = Date.UTC(2026, 10, 16, 9);
let count = 0;
let file: string;

/** Three days with five entries and a seal each, then two entries that nobody signed yet. */
beforeEach(async () => {
  file = path.join(path.dirname(freshFolder('keys')), `seals-${++count}.jsonl`);
  for (let day = 0; day < 3; day++) {
    await recordMany(5, MONDAY + day * DAY);
    await sealAudit(file, MONDAY + day * DAY + 1000);
  }
  await recordMany(2, MONDAY + 3 * DAY);
});

const trusted = () => signingKeys().map(({ id }) => id);
const check = (kept?: readonly AuditSeal[]) => verifyAudit({ file, trusted: trusted(), kept });
const faults = async (kept?: readonly AuditSeal[]) =>
  (await check(kept)).faults.map((fault) => `${fault.kind} ${'ordinal' in fault ? fault.ordinal : fault.position}`);
const seals = (): Promise<AuditSeal[]> => db.select().from(auditSeals).orderBy(asc(auditSeals.ordinal));
const lines = () => readFileSync(file, 'utf8').split('\n').filter(Boolean);
const write = (kept: readonly string[]) => writeFileSync(file, kept.map((line) => `${line}\n`).join(''));
const setSeal = (ordinal: number, values: Partial<AuditSeal>) =>
  withoutTriggers(async (tx) => void (await tx.update(auditSeals).set(values).where(eq(auditSeals.ordinal, ordinal))));
const dropSeals = (from: number) =>
  withoutTriggers(async (tx) => void (await tx.delete(auditSeals).where(gt(auditSeals.ordinal, from - 1))));

describe('a seal', () => {
  it('is made once a UTC day, and says how much of the log it vouches for', async () => {
    expect(await seals()).toMatchObject([
      { ordinal: 1, entries: 5, position: 5 },
      { ordinal: 2, entries: 10, position: 10 },
      { ordinal: 3, entries: 15, position: 15 },
    ]);
    const again = await sealAudit(file, MONDAY + 2 * DAY + 14 * 3_600_000);
    expect([again?.seal.ordinal, again?.filed]).toEqual([3, true]);
    expect(await check()).toMatchObject({ entries: 17, seals: 3, sealedTo: 15, faults: [] });
  });

  it('stands in a file that nobody else can read', () => {
    expect(lines()).toHaveLength(3);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('is written to the file later, where the power failed in between', async () => {
    write(lines().slice(0, 2));
    expect(await faults()).toEqual(['seal-not-in-file 3']);
    expect((await sealAudit(file, MONDAY + 2 * DAY + 2000))?.filed).toBe(true);
    expect(await faults()).toEqual([]);
  });

  it('is not written to a file that somebody else has been at', async () => {
    write(lines().slice(0, 1));
    expect((await sealAudit(file, MONDAY + 3 * DAY + 1000))?.filed).toBe(false);
    expect(await faults()).toEqual(['seal-not-in-file 2', 'seal-not-in-file 3', 'seal-not-in-file 4']);
  });

  it('stays right when the key is changed', async () => {
    rotateKey(MONDAY + 3 * DAY);
    await sealAudit(file, MONDAY + 3 * DAY + 1000);
    expect(new Set((await seals()).map(({ keyId }) => keyId)).size).toBe(2);
    expect(await faults()).toEqual([]);
  });

  it('cannot be changed or deleted while the triggers stand', async () => {
    const causes = (error: unknown) => (error instanceof Error ? `${error.message} ${String(error.cause)}` : '');
    const attempts = [
      transaction(async (tx) => void (await tx.update(auditSeals).set({ entries: 1 }))),
      transaction(async (tx) => void (await tx.delete(auditSeals))),
    ];
    for (const attempt of attempts) expect(await attempt.then(() => '', causes)).toMatch(/append-only/);
  });
});

it('an empty log is not sealed', async () => {
  await withoutTriggers(async (tx) => {
    await tx.delete(auditSeals);
    await tx.delete(auditEntries);
  });
  const other = `${file}.empty`;
  expect(await sealAudit(other, MONDAY)).toBeNull();
  expect(existsSync(other)).toBe(false);
  expect((await verifyAudit({ file: other, trusted: trusted() })).faults).toEqual([]);
});

describe('the seals find', () => {
  it('entries gone from the end', async () => {
    await withoutTriggers(async (tx) => void (await tx.delete(auditEntries).where(gt(auditEntries.position, 13))));
    expect(await faults()).toEqual(['end-missing 3']);
  });

  it('a log that is gone altogether', async () => {
    await withoutTriggers(async (tx) => void (await tx.delete(auditEntries)));
    expect(await faults()).toEqual(['end-missing 1']);
  });

  it.each([1, 5, 6, 15])('a chain that was recomputed from entry %i on', async (position) => {
    await recomputeFrom(position, { reason: 'Rewritten.' });
    expect(await faults()).toEqual([`rewritten ${Math.ceil(position / 5)}`]);
  });

  it('a chain that was recomputed, also where the seals are gone from the database', async () => {
    await recomputeFrom(2, { actorId: 'eve' });
    await dropSeals(1);
    expect(await faults()).toEqual([
      'rewritten 1',
      'seal-not-in-database 1',
      'seal-not-in-database 2',
      'seal-not-in-database 3',
    ]);
  });

  it('nothing of what came after the last of them', async () => {
    await recomputeFrom(16, { reason: 'Rewritten.' });
    expect(await faults()).toEqual([]);
  });
});

describe('of the seals themselves', () => {
  it.each<[string, Partial<AuditSeal>]>([
    ['time', { at: 1 }],
    ['count', { entries: 9 }],
    ['position', { position: 9 }],
    ['head', { head: 'f'.repeat(64) }],
  ])('one with another %s is found', async (_, values) => {
    await setSeal(2, values);
    expect(await faults()).toEqual(['seal-changed 2', 'seal-differs 2']);
  });

  it('one with another signature, number or spelling of its signature is found', async () => {
    const [first, second] = await seals();
    await setSeal(2, { signature: first?.signature });
    expect(await faults()).toEqual(['seal-changed 2', 'seal-differs 2']);
    await setSeal(2, { signature: `${second?.signature}=` });
    expect(await faults()).toEqual(['seal-changed 2', 'seal-differs 2']);
    await setSeal(2, { signature: second?.signature });
    expect(await faults()).toEqual([]);
    await setSeal(3, { ordinal: 4 });
    expect(await faults()).toEqual([
      'seal-changed 4',
      'seal-missing 3',
      'seal-not-in-file 4',
      'seal-not-in-database 3',
    ]);
  });

  it('one that is signed with a key of somebody else is found, in the database and in the file', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const foreign = newKeyFile(1).id;
    const [, , last] = await seals();
    if (!last) throw new Error('three seals were made');
    const head = 'e'.repeat(64);
    const forge = (keyId: string): AuditSeal => {
      const signature = signBytes(null, Buffer.from(sealedBytes({ ...last, head })), privateKey).toString('base64url');
      return { ...last, head, keyId, signature };
    };
    for (const [keyId, kind] of [
      [foreign, 'seal-foreign-key'],
      [last.keyId, 'seal-changed'],
    ] as const) {
      const forged = forge(keyId);
      await setSeal(3, forged);
      write([...lines().slice(0, 2), sealLine(forged).trim()]);
      expect(await faults()).toEqual([`${kind} 3`]);
    }
  });

  it('nothing counts that is signed with a key nobody trusts', async () => {
    const stranger = newKeyFile(1).id;
    const { faults: found, sealedTo } = await verifyAudit({ file, trusted: [stranger] });
    expect([found.map(({ kind }) => kind), sealedTo]).toEqual([Array(3).fill('seal-foreign-key'), 0]);
  });

  it('one that is gone is found: the first, one between, the last', async () => {
    await withoutTriggers(async (tx) => void (await tx.delete(auditSeals).where(eq(auditSeals.ordinal, 1))));
    expect(await faults()).toEqual(['seal-missing 1', 'seal-not-in-database 1']);
    await dropSeals(3);
    expect(await faults()).toEqual(['seal-missing 1', 'seal-not-in-database 1', 'seal-not-in-database 3']);
  });
});

describe('of the file, what is found is', () => {
  it('that it is missing', async () => {
    file = `${file}.nowhere`;
    expect(await faults()).toEqual(['file-missing 0']);
  });

  it('a line that is gone, from the end or from between', async () => {
    const all = lines();
    write(all.slice(0, 2));
    expect(await faults()).toEqual(['seal-not-in-file 3']);
    write([String(all[0]), String(all[2])]);
    expect(await faults()).toEqual(['seal-not-in-file 2']);
    write([]);
    expect(await faults()).toEqual(['seal-not-in-file 1', 'seal-not-in-file 2', 'seal-not-in-file 3']);
  });

  it.each<[string, (text: string) => string]>([
    ['cut off', (text) => text.slice(0, -40)],
    ['without its last end of line', (text) => text.slice(0, -1)],
    ['with a space more', (text) => text.replace(':', ': ')],
    ['with a line twice', (text) => `${text}${text.split('\n')[0]}\n`],
    ['in another order', (text) => `${text.split('\n').filter(Boolean).reverse().join('\n')}\n`],
    ['with something else in it', (text) => `hello\n${text}`],
    ['with an empty line', (text) => `\n${text}`],
  ])('that it is %s', async (_, spoil) => {
    writeFileSync(file, spoil(readFileSync(file, 'utf8')));
    expect((await faults()).some((fault) => fault.startsWith('file-damaged'))).toBe(true);
  });
});

it('seals kept elsewhere find what was taken from the database and from the file', async () => {
  const kept = await seals();
  await withoutTriggers(async (tx) => {
    await tx.delete(auditEntries).where(gt(auditEntries.position, 10));
    await tx.delete(auditSeals).where(eq(auditSeals.ordinal, 3));
  });
  write(lines().slice(0, 2));
  expect(await faults()).toEqual([]);
  expect(await faults(kept)).toEqual(['end-missing 3', 'seal-not-in-database 3']);
  expect(await allEntries()).toHaveLength(10);
});
