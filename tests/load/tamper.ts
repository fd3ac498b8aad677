import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { adoptConnection, closeDatabase, db, openDatabase, transaction } from '#db/client';
import { migrateSqlite } from '#db/migrate';
import { auditEntries, auditSeals } from '#db/schema/audit';
import { seedDemo } from '#db/seeds/demo.server';
import { type AuditEntry, record } from '~/domain/audit/record.server';
import { sealAudit } from '~/domain/audit/seal-audit.server';
import { type Evidence, verifyAudit } from '~/domain/audit/verify-audit.server';
import { loadContent, synchroniseContent } from '~/domain/content.server';
import { openKeyring, signingKeys } from '~/domain/keys/keyring.server';
import { registerReactions } from '~/domain/reactions.server';
import { temporaryFolder } from '../support/server';
import { edits, moves, rewritings, tails } from '../support/tampering/entries';
import { lastDays, ofSeals } from '../support/tampering/seals';
import { type Attack, Random, type Row, type World } from '../support/tampering/world';

/*
 * `npm run tamper`: the log of the demo and of the days after it, sealed each day, in the hands of somebody who has the
 * database and the file of seals. 10,000 edits, one at a time, each undone before the next; the check has to find every
 * one. Then what nothing on this machine can find, counted apart. `-- 500` makes another number of edits.
 */
const DAY = 86_400_000;
const DAYS = 8;
const ENTRIES_A_DAY = 150;
const EDITS = Number(process.argv[2] ?? 10_000);
const SEED = Number(process.argv[3] ?? 20_261_122);

const plan: readonly { attacks: readonly Attack[]; share: number }[] = [
  { attacks: edits, share: 0.66 },
  { attacks: moves, share: 0.25 },
  { attacks: rewritings, share: 0.04 },
  { attacks: ofSeals, share: 0.05 },
];

/** The demo's own log, and days on which its people come back. */
async function makeLog(folder: string): Promise<string> {
  const now = Date.now();
  const database = path.join(folder, 'greenroom.sqlite');
  const file = path.join(folder, 'audit-seals.jsonl');
  migrateSqlite(database, now);
  await openKeyring(path.join(folder, 'keys'), now);
  await openDatabase(database);
  registerReactions();
  loadContent('content');
  await synchroniseContent(now);
  const letter = (language: string) => ({ subject: language, body: language });
  await seedDemo(now, { guestAsked: letter, invited: letter, reminder: letter });
  await sealAudit(file, now);
  const known: Row[] = await db.select().from(auditEntries);
  const random = new Random(SEED);
  for (let day = 1; day <= DAYS; day++) {
    await transaction(async (tx) => {
      for (let count = 0; count < ENTRIES_A_DAY; count++) {
        await record(tx, again(random.of(known), now + day * DAY - 3_600_000 + count * 1000));
      }
    });
    if (day < DAYS) await sealAudit(file, now + day * DAY);
  }
  await closeDatabase();
  return file;
}

/** The same kind of thing once more. What an entry has the program do then was done already. */
function again({ actorId, subjectType, subjectId, reason, detail }: Row, at: number): AuditEntry {
  const said = Object.entries(detail).filter(
    (each): each is [string, string | number | boolean | null] => typeof each[1] !== 'object',
  );
  return {
    at,
    actorId,
    action: 'drill-answered',
    subject: { type: subjectType, id: subjectId },
    ...(reason !== null && { reason }),
    detail: Object.fromEntries(said),
  };
}

type Outcome = { kind: string; tried: number; found: number };

/** Does something to the log, asks the check, and undoes it. */
async function attempt(
  connection: Database.Database,
  world: World,
  attack: Attack,
  evidence: Evidence,
): Promise<boolean> {
  const text = readFileSync(world.file, 'utf8');
  connection.exec('savepoint attempt');
  try {
    await attack.run(world);
    return (await verifyAudit(evidence)).faults.length > 0;
  } finally {
    connection.exec('rollback to attempt; release attempt');
    writeFileSync(world.file, text);
  }
}

async function tryAll(
  attacks: readonly Attack[],
  count: number,
  found: (attack: Attack) => Promise<boolean>,
): Promise<Outcome[]> {
  const outcomes = attacks.map(({ kind }): Outcome => ({ kind, tried: 0, found: 0 }));
  for (let number = 0; number < count; number++) {
    const [attack, outcome] = [attacks[number % attacks.length], outcomes[number % attacks.length]];
    if (!attack || !outcome) continue;
    outcome.tried += 1;
    if (await found(attack)) outcome.found += 1;
  }
  return outcomes;
}

const print = (outcomes: readonly Outcome[]) => {
  for (const { kind, tried, found } of outcomes)
    console.log(`${kind.padEnd(74)}${String(tried).padStart(7)}${String(found).padStart(9)}`);
};
const sum = (outcomes: readonly Outcome[], key: 'tried' | 'found') =>
  outcomes.reduce((all, each) => all + each[key], 0);

async function tamper(): Promise<void> {
  const folder = temporaryFolder();
  const file = await makeLog(folder);
  const connection = new Database(path.join(folder, 'greenroom.sqlite'));
  connection.pragma('synchronous = OFF');
  for (const name of ['entries_no_update', 'entries_no_delete', 'seals_no_update', 'seals_no_delete'])
    connection.exec(`drop trigger audit_${name}`);
  const tx = drizzle(connection, { casing: 'snake_case' });
  adoptConnection({ reader: tx, transaction: (work) => work(tx), close: async () => void connection.close() });
  const [rows, seals] = [await db.select().from(auditEntries), await db.select().from(auditSeals)];
  const world: World = { tx, rows, seals, file, random: new Random(SEED) };
  const evidence: Evidence = { file, trusted: signingKeys().map(({ id }) => id) };
  const before = await verifyAudit(evidence);
  if (before.faults.length > 0) throw new Error('the log is not whole before anybody has been at it');
  console.log(`${rows.length} entries, ${seals.length} seals up to ${before.sealedTo}, seed ${SEED}\n`);
  console.log(`${''.padEnd(74)}${'tried'.padStart(7)}${'detected'.padStart(9)}`);

  const whole = (attack: Attack) => attempt(connection, world, attack, evidence);
  const outcomes: Outcome[] = [];
  for (const [index, { attacks, share }] of plan.entries()) {
    const rest = EDITS - sum(outcomes, 'tried');
    const done = await tryAll(attacks, index === plan.length - 1 ? rest : Math.round(EDITS * share), whole);
    print(done);
    outcomes.push(...done);
  }
  const [tried, found] = [sum(outcomes, 'tried'), sum(outcomes, 'found')];
  print([{ kind: 'All', tried, found }]);

  console.log('\nWhat nothing on this machine can find, not counted above:');
  print(await tryAll([...tails, lastDays], 200, whole));
  console.log('The same with seals that were downloaded and kept elsewhere:');
  print(await tryAll([lastDays], 50, (attack) => attempt(connection, world, attack, { ...evidence, kept: seals })));
  const after = await verifyAudit(evidence);
  await closeDatabase();
  if (after.faults.length > 0) throw new Error('an edit was not undone');
  console.log(`\n${found} of ${tried} edits detected`);
  process.exitCode = found === tried ? 0 : 1;
}

await tamper();
