import { Agent } from 'node:http';
import path from 'node:path';
import { inArray } from 'drizzle-orm';
import { closeDatabase, db, openDatabase } from '#db/client';
import { sittingAnswers, sittings } from '#db/schema/exams';
import { loadSealed } from '~/domain/exams/result/load-sealed.server';
import { settleAnswer } from '~/domain/questions/answer';
import type { ItemAnswer } from '~/domain/questions/paper';
import { freePort, startServer, temporaryFolder } from '../support/server';
import { ask, startExam } from './ask';
import { addCandidates } from './candidates';

/*
 * `npm run crash`: simulated candidates save one answer after another, each as soon as the one before is acknowledged,
 * while the server is killed (kill -9) 50 times at moments of chance and started again. Afterwards the database must hold
 * every answer that was acknowledged, or a newer one of that place, and every deadline as it was at the start.
 */
const KILLS = Number(process.env.KILLS ?? 50);
const CANDIDATES = 24;
/** How long a server lives before it is killed, ms: from the middle of the first saves to a few hundred of them. */
const LIVES_MS = [40, 900] as const;

type Sat = {
  cookie: string;
  sittingId: string;
  writer: string;
  deadline: number;
  places: { type: string; options: string[] }[];
  sequences: number[];
  /** What was acknowledged of each place, the newest. */
  acknowledged: Map<number, { sequence: number; answer: ItemAnswer }>;
};

const count = { kills: 0, sent: 0, acknowledged: 0, broken: 0 };
const agent = new Agent({ keepAlive: true, maxSockets: CANDIDATES });
const chance = (below: number) => Math.floor(Math.random() * below);

function someAnswer({ type, options }: Sat['places'][number]): ItemAnswer {
  const one = options[chance(options.length)] ?? 'a';
  if (type === 'numeric') return { number: String(chance(10_000)) };
  if (type === 'ordering') return { order: chance(2) === 0 ? options : [...options].reverse() };
  if (type === 'matching') return { matches: {} };
  if (type === 'case') return { questions: {} };
  return { chosen: [one] };
}

/** Saves until the server is gone. */
async function saveOn(address: string, sat: Sat): Promise<void> {
  for (;;) {
    const place = chance(sat.places.length);
    const shape = sat.places[place];
    if (!shape) return;
    const sequence = (sat.sequences[place] ?? 0) + 1;
    sat.sequences[place] = sequence;
    const answer = someAnswer(shape);
    const json = { writer: sat.writer, saves: [{ place, sequence, answer }] };
    count.sent += 1;
    try {
      const { status, body } = await ask(agent, `${address}/exam/sittings/${sat.sittingId}/answers`, {
        cookie: sat.cookie,
        json,
      });
      if (status !== 200 || !body.includes('savedAt')) throw new Error(`a save answered ${status}: ${body}`);
      count.acknowledged += 1;
      sat.acknowledged.set(place, { sequence, answer: settleAnswer(answer) });
    } catch (error) {
      if (error instanceof Error && error.message.startsWith('a save answered')) throw error;
      count.broken += 1;
      return;
    }
  }
}

/** What the database does not hold of what was acknowledged, and the deadlines that are not what they were. */
async function inspect(file: string, all: readonly Sat[]): Promise<{ lost: number; moved: number }> {
  await openDatabase(file);
  const ids = all.map(({ sittingId }) => sittingId);
  const kept = await db.select().from(sittingAnswers).where(inArray(sittingAnswers.sittingId, ids));
  const held = await db.select().from(sittings).where(inArray(sittings.id, ids));
  await closeDatabase();
  const byPlace = new Map(kept.map((row) => [`${row.sittingId} ${row.place}`, row]));
  let lost = 0;
  for (const { sittingId, acknowledged } of all) {
    for (const [place, { sequence, answer }] of acknowledged) {
      const row = byPlace.get(`${sittingId} ${place}`);
      const same = row?.sequence === sequence && JSON.stringify(row.answer) === JSON.stringify(answer);
      if (!same && !(row && row.sequence > sequence)) lost += 1;
    }
  }
  const deadlines = new Map(held.map(({ id, deadline }) => [id, deadline]));
  return { lost, moved: all.filter(({ sittingId, deadline }) => deadlines.get(sittingId) !== deadline).length };
}

async function begin(address: string, file: string): Promise<Sat[]> {
  const candidates = await addCandidates(file, CANDIDATES);
  const started = await Promise.all(candidates.map(({ cookie }) => startExam(agent, address, cookie)));
  await openDatabase(file);
  const sat: Sat[] = [];
  for (const [number, { cookie, personId }] of candidates.entries()) {
    const sittingId = started[number]?.split('/').at(-1) ?? '';
    const { paper, contents } = await loadSealed(db, sittingId);
    const [row] = await db
      .select()
      .from(sittings)
      .where(inArray(sittings.id, [sittingId]));
    const places = paper.items.map(({ version, options }) => ({ type: contents.get(version)?.type ?? '', options }));
    const writer = `page-of-${personId}`;
    sat.push({
      cookie,
      sittingId,
      writer,
      deadline: row?.deadline ?? 0,
      places,
      sequences: [],
      acknowledged: new Map(),
    });
  }
  await closeDatabase();
  return sat;
}

async function crash(): Promise<void> {
  const dataDir = temporaryFolder();
  const file = path.join(dataDir, 'greenroom.sqlite');
  const port = await freePort();
  let served = await startServer({ dataDir, port });
  const all = await begin(served.address, file);
  const total = { lost: 0, moved: 0 };
  console.log(`\n${CANDIDATES} candidates save without a pause; the server is killed ${KILLS} times\n`);
  for (count.kills = 1; count.kills <= KILLS; count.kills++) {
    const { address } = served;
    const saving = Promise.all(all.map((sat) => saveOn(address, sat)));
    const [shortest, longest] = LIVES_MS;
    await new Promise((resolve) => setTimeout(resolve, shortest + chance(longest - shortest)));
    await served.stop('SIGKILL');
    await saving;
    const { lost, moved } = await inspect(file, all);
    total.lost += lost;
    total.moved += moved;
    if (count.kills % 10 === 0 || lost + moved > 0) {
      console.log(
        `  after ${String(count.kills).padStart(2)} kills: ${count.acknowledged} acknowledged, ${total.lost} lost`,
      );
    }
    served = await startServer({ dataDir, port });
  }
  await served.stop();
  agent.destroy();
  const rows = [
    ['kill -9', KILLS],
    ['saves sent', count.sent],
    ['saves acknowledged', count.acknowledged],
    ['saves cut off by a kill', count.broken],
    ['acknowledged answers lost', total.lost],
    ['deadlines moved', total.moved],
  ] as const;
  console.log(`\n${rows.map(([name, value]) => `${name.padEnd(30)}${String(value).padStart(8)}`).join('\n')}\n`);
  process.exitCode = total.lost + total.moved === 0 ? 0 : 1;
}

await crash();
