import { generateKeyPairSync, sign } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { eq, gt, gte } from 'drizzle-orm';
import { auditEntries, auditSeals } from '#db/schema/audit';
import { type AuditSeal, sealedBytes, sealLine } from '~/domain/audit/audit-seal';
import { newKeyFile } from '~/domain/keys/key-file.server';
import { rechain } from './entries';
import type { Attack, World } from './world';

async function write({ tx }: World, ordinal: number, values: Partial<AuditSeal>): Promise<void> {
  await tx.update(auditSeals).set(values).where(eq(auditSeals.ordinal, ordinal));
}
const toFile = ({ file }: World, seals: readonly AuditSeal[]) => writeFileSync(file, seals.map(sealLine).join(''));

const strangers = generateKeyPairSync('ed25519').privateKey;
const stranger = newKeyFile(1).id;
/** A seal for a head of one's own choice, with a key of one's own, that says it is signed with it or with the real one. */
function forge(seal: AuditSeal, head: string, keyId: string): AuditSeal {
  const signature = sign(null, Buffer.from(sealedBytes({ ...seal, head })), strangers).toString('base64url');
  return { ...seal, head, keyId, signature };
}

function changed({ random, seals }: World, seal: AuditSeal): Partial<AuditSeal> {
  const other = random.of(seals.filter((each) => each !== seal));
  return random.of<Partial<AuditSeal>>([
    { at: seal.at + 1 },
    { entries: seal.entries + random.of([-1, 1]) },
    { position: other.position },
    { head: other.head },
    { signature: other.signature },
    { keyId: stranger },
    { ordinal: 1000 + random.below(9) },
  ]);
}

export const ofSeals: readonly Attack[] = [
  {
    kind: 'a seal changed in the database',
    async run(world) {
      const seal = world.random.of(world.seals);
      await write(world, seal.ordinal, changed(world, seal));
    },
  },
  {
    kind: 'a seal changed in the database and in the file',
    async run(world) {
      const seal = world.random.of(world.seals);
      const { ordinal: _, ...values } = { ...seal, ...changed(world, seal) };
      if (JSON.stringify({ ordinal: seal.ordinal, ...values }) === JSON.stringify(seal)) values.at += 1;
      await write(world, seal.ordinal, values);
      toFile(
        world,
        world.seals.map((each) => (each === seal ? { ...each, ...values } : each)),
      );
    },
  },
  {
    kind: 'seals deleted from the database',
    async run(world) {
      const { ordinal } = world.random.of(world.seals);
      const condition = world.random.of([eq, gte])(auditSeals.ordinal, ordinal);
      await world.tx.delete(auditSeals).where(condition);
    },
  },
  {
    kind: 'a seal between deleted from both',
    async run(world) {
      const seal = world.random.of(world.seals.slice(0, -1));
      await world.tx.delete(auditSeals).where(eq(auditSeals.ordinal, seal.ordinal));
      toFile(
        world,
        world.seals.filter((each) => each !== seal),
      );
    },
  },
  {
    kind: 'chain recomputed and sealed with a foreign key, in both',
    async run(world) {
      const seal = world.random.of(world.seals);
      const from = 1 + world.random.below(seal.position);
      await rechain(
        world,
        from,
        world.rows.slice(from - 1).map((row, index) => (index === 0 ? { ...row, reason: 'Rewritten.' } : row)),
      );
      const heads = await world.tx
        .select({ position: auditEntries.position, hash: auditEntries.hash })
        .from(auditEntries);
      const hashes = new Map(heads.map(({ position, hash }) => [position, hash]));
      const keyId = world.random.of([stranger, seal.keyId]);
      const forged = world.seals.map((each) => forge(each, hashes.get(each.position) ?? '', keyId));
      for (const each of forged) await write(world, each.ordinal, each);
      toFile(world, forged);
    },
  },
  {
    kind: 'the file cut off or changed',
    async run(world) {
      const text = readFileSync(world.file, 'utf8');
      const at = world.random.below(text.length);
      const sign = world.random.of([...'0a"}é']);
      writeFileSync(
        world.file,
        world.random.of([text.slice(0, at), text.slice(at + 1), `${text.slice(0, at)}${sign}${text.slice(at)}`]),
      );
    },
  },
  { kind: 'the file deleted', run: async ({ file }) => rmSync(file) },
];

/** The last days taken away everywhere on this machine: only who kept seals elsewhere can tell. */
export const lastDays: Attack = {
  kind: 'the last days’ entries and seals deleted, from the database and the file',
  async run(world) {
    const keep = world.random.below(world.seals.length - 1) + 1;
    const last = world.seals[keep - 1];
    if (!last) throw new Error('a seal is kept');
    await world.tx.delete(auditSeals).where(gt(auditSeals.ordinal, last.ordinal));
    await world.tx.delete(auditEntries).where(gt(auditEntries.position, last.position));
    toFile(world, world.seals.slice(0, keep));
  },
};
