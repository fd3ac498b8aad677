import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort, type Served, startServer, temporaryFolder } from '../support/server';
import { closeIssuingSide, type Issued, issueTo, openIssuingSide, revoke, supersede, suspend } from './issuing-side';
import { unlikelyNames } from './names';
import { schemaCheck } from './open-badges-schema';
import { chance, tryForgeries, verdicts, verifiers } from './trial';
import type { Asked } from './verifier';

/*
 * `npm run verify:outside`: certificates of a running server are checked by two verifiers that share nothing with it and ask
 * it over HTTP alone. 100 must be accepted, before and after the signing key is rotated, 1,000 forgeries refused, and a
 * revocation, a suspension and a replacement seen within a second. Ends with 1 where anything is otherwise.
 * `npm run verify:outside -- 20 200` takes other numbers, `SEED=7` the chance of an earlier run, and OB3_SCHEMA the path of
 * 1EdTech's own schema file.
 */
const [count = 100, forgeries = 1000] = process.argv.slice(2).map(Number);
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);

let faults = 0;
const lines: string[] = [];
function row(what: string, of: number, good: number, note = ''): void {
  if (of !== good) faults += 1;
  lines.push(
    `${of === good ? '✓' : '✗'} ${what.padEnd(52)}${String(good).padStart(6)} of ${String(of).padStart(5)}  ${note}`,
  );
}

const over = async (url: string): Promise<string> => {
  const response = await fetch(url, { signal: AbortSignal.timeout(20_000) });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.text();
};

/** A certificate's credential, as soon as it is signed. */
async function download(origin: string, number: string): Promise<string> {
  for (let tries = 0; tries < 150; tries++) {
    const response = await fetch(`${origin}/verify/${number}/credential.json`);
    if (response.ok) return response.text();
    await pause(200);
  }
  throw new Error(`${number} was never signed`);
}

const downloadAll = (origin: string, issued: readonly Issued[]) =>
  Promise.all(issued.map(async ({ number, name }) => ({ number, name, text: await download(origin, number) })));

type Downloaded = Awaited<ReturnType<typeof downloadAll>>;

async function accepted(what: string, certificates: Downloaded, asked: Asked): Promise<void> {
  for (const [who, verify] of Object.entries(verifiers)) {
    const verdicts = await Promise.all(certificates.map(({ text }) => verify(text, { ...asked, now: Date.now() })));
    const refusedOnes = verdicts.flatMap(({ accepted, why }, at) =>
      accepted ? [] : [`${certificates[at]?.name}: ${why}`],
    );
    row(
      `${what}: accepted by the ${who} verifier`,
      certificates.length,
      certificates.length - refusedOnes.length,
      refusedOnes[0],
    );
  }
}

function fits(certificates: Downloaded): void {
  const problems = schemaCheck();
  const wrong = certificates.map(({ text }) => problems(JSON.parse(text))).filter(({ length }) => length > 0);
  row('fit the data model of Open Badges 3.0', certificates.length, certificates.length - wrong.length, wrong[0]?.[0]);
  const named = certificates.filter(({ text, name }) => {
    const { identifier } = JSON.parse(text).credentialSubject;
    return identifier[0].identityHash === name;
  });
  row('carry the name as agreed, letter for letter', certificates.length, named.length);
}

/** How long after a change whoever asks both verifiers is told of it, in ms; null when they still accept what was withdrawn. */
async function seenAfter(text: string, change: () => Promise<unknown>, asked: Asked): Promise<number | null> {
  await change();
  const began = performance.now();
  while (performance.now() - began < 3_000) {
    const after = Math.round(performance.now() - began);
    const { first, second } = await verdicts(text, { ...asked, now: Date.now() });
    if (!first.accepted && !second.accepted) return after;
  }
  return null;
}

async function seen(certificates: Downloaded, asked: Asked): Promise<string> {
  const [revoked, suspended, replaced] = certificates;
  if (!revoked || !suspended || !replaced) throw new Error('three certificates are needed');
  const changes = [
    ['a revocation', revoked, () => revoke(revoked.number)],
    ['a suspension', suspended, () => suspend(suspended.number)],
    ['a replacement by a newer certificate', replaced, () => supersede(replaced.number)],
  ] as const;
  for (const [what, { text }, change] of changes) {
    const after = await seenAfter(text, change, asked);
    row(`${what} is seen within a second`, 1, after !== null && after < 1_000 ? 1 : 0, `after ${after} ms`);
  }
  return revoked.text;
}

async function forged(certificates: Downloaded, withdrawn: string, asked: Asked): Promise<void> {
  const loot = { texts: certificates.slice(3).map(({ text }) => text), withdrawn, issuer: asked.issuer };
  const rows = await tryForgeries(loot, { ...asked, now: Date.now() }, forgeries, chance(seed));
  for (const { kind, tried, accepted: through, examples } of rows) {
    row(`forged: ${kind}`, tried, tried - Math.max(through.first, through.second), examples[0]);
  }
  row(
    'forged: refused by both, in all',
    forgeries,
    rows.reduce((sum, { tried, examples }) => sum + tried - examples.length, 0),
  );
}

function rotate(dataDir: string): void {
  const tsx = path.resolve('node_modules/tsx/dist/cli.mjs');
  const env = { ...process.env, DATA_DIR: dataDir };
  const { status, stderr } = spawnSync(process.execPath, [tsx, 'app/commands/keys-rotate.ts'], {
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the key was not rotated: ${stderr}`);
}

async function run({ address }: Served, dataDir: string): Promise<void> {
  const asked = { issuer: `did:web:${new URL(address).host.replace(':', '%3A')}`, ask: over, now: Date.now() };
  const names = unlikelyNames(count);
  const half = Math.ceil(count / 2);
  const before = await downloadAll(address, await issueTo(names.slice(0, half)));
  rotate(dataDir);
  await pause(1_500);
  const after = await downloadAll(address, await issueTo(names.slice(half)));
  const all = [...before, ...after];
  const keys = new Set(all.map(({ text }) => JSON.parse(text).proof[0].verificationMethod));
  row('signing keys in use, one after the other', 2, keys.size);
  await accepted('signed before the key was rotated', before, asked);
  await accepted('signed after it', after, asked);
  fits(all);
  const withdrawn = await seen(all, asked);
  await forged(all, withdrawn, asked);
}

async function main(): Promise<void> {
  const dataDir = temporaryFolder();
  const port = await freePort();
  await openIssuingSide(dataDir);
  const served = await startServer({ dataDir, port, settings: { DEMO: '0' } });
  try {
    await run(served, dataDir);
  } finally {
    await served.stop();
    await closeIssuingSide();
  }
  // Some of these names cannot be printed, and a person could not have agreed to them. Two processes write here at once; where
  // one had to wait for too long, its job comes round again.
  const errors = served
    .output()
    .split('\n')
    .filter((line) => line && !/"paper-not-made"|SQLITE_BUSY/.test(line));
  row('errors the server wrote', 0, errors.length, errors[0]);
  console.log(
    `\nThe first verifier is Digital Bazaar’s, the second written from the standards. Seed ${seed}\n${lines.join('\n')}`,
  );
  process.exitCode = faults > 0 ? 1 : 0;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(2);
});
