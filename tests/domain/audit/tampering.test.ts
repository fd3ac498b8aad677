import path from 'node:path';
import { asc } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '#db/client';
import { engine } from '#db/engine';
import { auditSeals } from '#db/schema/audit';
import { freshFolder } from '#tests/support/database';
import { allEntries, recordMany, withoutTriggers } from '#tests/support/factories/audit';
import { edits, moves, rewritings, tails } from '#tests/support/tampering/entries';
import { lastDays, ofSeals } from '#tests/support/tampering/seals';
import { type Attack, Random, type World } from '#tests/support/tampering/world';
import { sealAudit } from '~/domain/audit/seal-audit.server';
import { verifyAudit } from '~/domain/audit/verify-audit.server';
import { signingKeys } from '~/domain/keys/keyring.server';

/* A few of each edit that `npm run tamper` tries 10,000 of. */
const DAY = 86_400_000;
const MONDAY = Date.UTC(2026, 10, 16, 9);
let count = 0;
let file: string;

beforeEach(async () => {
  file = path.join(path.dirname(freshFolder('keys')), `tampered-${++count}.jsonl`);
  for (let day = 0; day < 3; day++) {
    await recordMany(4, MONDAY + day * DAY);
    await sealAudit(file, MONDAY + day * DAY + 1000);
  }
  await recordMany(4, MONDAY + 3 * DAY);
});

const check = async (kept?: World['seals']) => {
  const { faults } = await verifyAudit({ file, trusted: signingKeys().map(({ id }) => id), kept });
  return faults.map(({ kind }) => kind);
};

/** Returns the seals as they were before. */
async function attack({ run }: Attack, seed: number): Promise<World['seals']> {
  const rows = await allEntries();
  const seals = await db.select().from(auditSeals).orderBy(asc(auditSeals.ordinal));
  await withoutTriggers((tx) => run({ tx, rows, seals, file, random: new Random(seed) }));
  return seals;
}

/** Once on PostgreSQL in process, which takes its time: what is tried is the check, not the engine. */
const dice = engine === 'postgres' ? [1] : [1, 2, 3];

describe.each(dice)('with the dice at %i, it is found when', (seed) => {
  it.each([...edits, ...moves, ...rewritings, ...ofSeals].map((each) => [each.kind, each] as const))(
    '%s',
    async (_, each) => {
      expect(await check()).toEqual([]);
      await attack(each, seed);
      expect(await check()).not.toEqual([]);
    },
  );
});

describe('nothing on the machine shows', () => {
  it.each(tails.map((each) => [each.kind, each] as const))('%s', async (_, each) => {
    await attack(each, 1);
    expect(await check()).toEqual([]);
  });

  it('the last days taken from everywhere, which seals kept elsewhere show', async () => {
    const kept = await attack(lastDays, 3);
    expect(await check()).toEqual([]);
    expect(await check(kept)).toContain('end-missing');
  });
});
