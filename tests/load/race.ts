import { Agent } from 'node:http';
import path from 'node:path';
import { eq, inArray } from 'drizzle-orm';
import { closeDatabase, db, openDatabase, transaction } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { sittingAnswers, sittingResults, sittings } from '#db/schema/exams';
import { verifyChain } from '~/domain/audit/verify-chain.server';
import { loadSealed } from '~/domain/exams/result/load-sealed.server';
import { replayResult } from '~/domain/exams/result/replay-result';
import { freePort, type Served, startServer, temporaryFolder } from '../support/server';
import type { Asked } from './ask';
import { addCandidates, type Candidate } from './candidates';
import { type Prepared, together } from './together';

/*
 * `npm run race`: two server processes on one database. For each of 250 candidates, eight requests of a kind at once, four
 * to each process, their last bytes sent together: starts, saves, hand-ins and retakes, 2,000 of each. Then the database
 * is asked whether anything is there twice, or anything acknowledged is not there.
 */
const CANDIDATES = 250;
const AT_ONCE = 8;
const DAY = 86_400_000;

type Racer = Candidate & {
  sittingId: string;
  writer?: string;
  acknowledged: Map<number, { sequence: number; answer: string }>;
};

const agents = [0, 1].map(() => new Agent({ keepAlive: true, maxSockets: AT_ONCE }));
const faults: string[] = [];
const fault = (said: string) => void faults.push(said);

function eight(servers: readonly Served[], make: (number: number, address: string) => Omit<Prepared, 'agent'>) {
  return together(
    Array.from({ length: AT_ONCE }, (_, number) => {
      const side = number % 2;
      const agent = agents[side];
      const server = servers[side];
      if (!agent || !server) throw new Error('two servers are needed');
      return { agent, ...make(number, server.address) };
    }),
  );
}

const sittingIn = ({ status, headers }: Asked): string | undefined =>
  status === 302 ? /^\/exam\/sittings\/([a-z0-9]+)$/.exec(headers.location ?? '')?.[1] : undefined;

/** Eight starts at once: everybody is sent to one sitting. */
async function raceStarts(servers: readonly Served[], racers: readonly Racer[]): Promise<void> {
  for (const racer of racers) {
    const answers = await eight(servers, (_, address) => ({
      url: `${address}/exam`,
      cookie: racer.cookie,
      form: { ready: 'on' },
    }));
    const ids = new Set(answers.map(sittingIn));
    const [id] = ids;
    if (ids.size !== 1 || id === undefined) fault(`a start led to ${[...ids].join(', ')}`);
    racer.sittingId = id ?? '';
  }
}

/** The answer of a number to a place, of the shape that fits there: it is told from every other by its content. */
const answersTo = (type: string, options: readonly string[], number: number): object => {
  const one = options[number % options.length] ?? 'a';
  if (type === 'numeric') return { number: String(number) };
  if (type === 'matching') return { matches: {} };
  if (type === 'ordering') return { order: number % 2 === 0 ? options : [...options].reverse() };
  if (type === 'case') return { questions: {} };
  return { chosen: [one] };
};

/**
 * Eight saves at once, to two places, from two pages: one of them becomes the writer and the other is refused, and of
 * each place the highest acknowledged number stands.
 */
async function raceSaves(servers: readonly Served[], racers: readonly Racer[], shapes: Shapes): Promise<void> {
  for (const racer of racers) {
    const places = shapes.get(racer.sittingId) ?? [];
    const sent = Array.from({ length: AT_ONCE }, (_, number) => {
      const place = number % 4 < 2 ? 0 : 1;
      const { type = 'single', options = [] } = places[place] ?? {};
      const writer = `page-${number % 4 === 0 || number % 4 === 3 ? 'left' : 'right'}-of-${racer.personId}`;
      return { writer, place, sequence: number + 1, answer: answersTo(type, options, number) };
    });
    const answers = await eight(servers, (number, address) => {
      const { writer, ...save } = sent[number] ?? { writer: '' };
      return {
        url: `${address}/exam/sittings/${racer.sittingId}/answers`,
        cookie: racer.cookie,
        json: { writer, saves: [save] },
      };
    });
    const writers = new Set<string>();
    answers.forEach(({ status, body }, number) => {
      const save = sent[number];
      if (!save) return;
      if (status >= 500) fault(`a save answered ${status}`);
      if (status !== 200) return;
      writers.add(save.writer);
      const before = racer.acknowledged.get(save.place);
      if (!before || before.sequence < save.sequence) {
        racer.acknowledged.set(save.place, { sequence: save.sequence, answer: JSON.stringify(save.answer) });
      }
      if (!body.includes('savedAt')) fault('a save was answered 200 without an acknowledgement');
    });
    if (writers.size !== 1) fault(`${writers.size} pages could write to one sitting`);
    [racer.writer] = writers;
  }
}

/** Eight at once, hand-ins and last saves mixed: one closing, one score. */
async function raceHandIns(servers: readonly Served[], racers: readonly Racer[]): Promise<void> {
  for (const racer of racers) {
    const answers = await eight(servers, (_, address) => ({
      url: `${address}/exam/sittings/${racer.sittingId}`,
      cookie: racer.cookie,
      form: { intent: 'hand-in', writer: racer.writer ?? '' },
    }));
    for (const { status, headers } of answers) {
      if (status !== 302 || headers.location !== `/exam/results/${racer.sittingId}`)
        fault(`a hand-in answered ${status}`);
    }
  }
}

/** The waiting time is over (by the database), and eight ask for the next attempt at once; twice, then the limit. */
async function raceRetakes(servers: readonly Served[], racers: readonly Racer[], file: string): Promise<void> {
  for (const attempt of [2, 3, 4]) {
    await moveBack(file, racers);
    const some = attempt === 2 ? racers : racers.slice(0, 50);
    for (const racer of some) {
      const answers = await eight(servers, (_, address) => ({
        url: `${address}/exam`,
        cookie: racer.cookie,
        form: { ready: 'on' },
      }));
      const ids = new Set(answers.map(sittingIn));
      if (attempt < 4 && (ids.size !== 1 || ids.has(undefined))) fault(`a retake led to ${ids.size} sittings`);
      if (attempt === 4 && answers.some(({ status }) => status !== 409)) fault('a fourth attempt was not refused');
      const [id] = ids;
      if (attempt < 4) await handInOnce(servers, racer, id ?? '');
    }
  }
}

async function handInOnce(servers: readonly Served[], racer: Racer, sittingId: string): Promise<void> {
  const [agent] = agents;
  const [server] = servers;
  if (!agent || !server) return;
  const url = `${server.address}/exam/sittings/${sittingId}`;
  const form = { intent: 'hand-in', writer: racer.writer ?? '' };
  const [answer] = await together([{ agent, url, cookie: racer.cookie, form }]);
  if (answer?.status !== 302) fault(`a hand-in of a retake answered ${answer?.status}`);
}

/** Has everything these people sat lie 25 hours further back. */
async function moveBack(file: string, racers: readonly Racer[]): Promise<void> {
  await openDatabase(file);
  const own = await db
    .select({ id: sittings.id, startedAt: sittings.startedAt })
    .from(sittings)
    .where(
      inArray(
        sittings.personId,
        racers.map(({ personId }) => personId),
      ),
    );
  await transaction(async (tx) => {
    for (const { id, startedAt } of own) {
      await tx
        .update(sittings)
        .set({ startedAt: startedAt - DAY - 3_600_000 })
        .where(eq(sittings.id, id));
    }
  });
  await closeDatabase();
}

type Shapes = Map<string, { type: string; options: string[] }[]>;

/** The type and options of each place, as the paper holds them. */
async function shapesOf(file: string, racers: readonly Racer[]): Promise<Shapes> {
  await openDatabase(file);
  const shapes: Shapes = new Map();
  for (const { sittingId } of racers) {
    const { paper, contents } = await loadSealed(db, sittingId);
    const places = paper.items.map(({ version, options }) => ({ type: contents.get(version)?.type ?? '', options }));
    shapes.set(sittingId, places);
  }
  await closeDatabase();
  return shapes;
}

/** What the database says after all that. */
async function inspect(file: string, racers: readonly Racer[]): Promise<void> {
  await openDatabase(file);
  for (const racer of racers) {
    const own = await db.select().from(sittings).where(eq(sittings.personId, racer.personId));
    const wanted = racers.indexOf(racer) < 50 ? 3 : 2;
    if (own.length !== wanted) fault(`${own.length} sittings where ${wanted} were started`);
    const kept = await db.select().from(sittingAnswers).where(eq(sittingAnswers.sittingId, racer.sittingId));
    for (const [place, { sequence, answer }] of racer.acknowledged) {
      const row = kept.find((each) => each.place === place);
      if (!row || row.sequence < sequence)
        fault(`an acknowledged answer is not there: place ${place}, number ${sequence}`);
      else if (row.sequence === sequence && JSON.stringify(row.answer) !== answer)
        fault('another answer stands than was acknowledged');
    }
    const results = await db.select().from(sittingResults).where(eq(sittingResults.sittingId, racer.sittingId));
    const closings = await db
      .select({ action: auditEntries.action })
      .from(auditEntries)
      .where(eq(auditEntries.subjectId, racer.sittingId));
    const closed = closings.filter(({ action }) => action === 'sitting-closed').length;
    if (results.length !== 1 || closed !== 1) fault(`${results.length} results and ${closed} closings of one sitting`);
    const { digest } = replayResult(await loadSealed(db, racer.sittingId));
    if (digest !== results[0]?.digest) fault('a replay gives another digest');
  }
  const chain = await verifyChain();
  if (chain.faults.length > 0) fault('the audit chain is broken');
  await closeDatabase();
}

async function race(): Promise<void> {
  const dataDir = temporaryFolder();
  const file = path.join(dataDir, 'greenroom.sqlite');
  const servers = [await startServer({ dataDir })];
  servers.push(await startServer({ dataDir, port: await freePort() }));
  const racers: Racer[] = (await addCandidates(file, CANDIDATES)).map((each) => ({
    ...each,
    sittingId: '',
    acknowledged: new Map(),
  }));
  const timed = async (name: string, run: () => Promise<void>) => {
    const [began, before] = [Date.now(), faults.length];
    await run();
    console.log(
      `${name.padEnd(12)}${String(faults.length - before).padStart(6)} faults${((Date.now() - began) / 1000).toFixed(1).padStart(8)} s`,
    );
  };
  console.log(
    `\n${CANDIDATES} candidates, ${AT_ONCE} requests at once to two processes: ${CANDIDATES * AT_ONCE} of each kind\n`,
  );
  await timed('starts', () => raceStarts(servers, racers));
  const shapes = await shapesOf(file, racers);
  await timed('saves', () => raceSaves(servers, racers, shapes));
  await timed('hand-ins', () => raceHandIns(servers, racers));
  await timed('retakes', () => raceRetakes(servers, racers, file));
  await timed('database', () => inspect(file, racers));
  for (const agent of agents) agent.destroy();
  for (const server of servers) await server.stop();
  for (const said of [...new Set(faults)].slice(0, 20)) console.log(`  ${said}`);
  console.log(faults.length === 0 ? '\nNo duplicate, nothing acknowledged lost.\n' : `\n${faults.length} faults.\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

await race();
