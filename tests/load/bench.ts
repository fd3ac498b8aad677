import { Agent } from 'node:http';
import path from 'node:path';
import { type Served, startServer } from '../support/server';
import { ask, startExam } from './ask';
import { type Bare, bareServer } from './bare-server';
import { addCandidates, type Candidate } from './candidates';
import { headings, line, measure, ratioTo, type Timing } from './measure';

/*
 * `npm run bench`: what the server spends on a lesson page, a start, a save and a hand-in, beside bare servers in the
 * same run, so that the ratio means something on any machine. Counts are bounded: this takes a minute, not the machine.
 */
const LESSON = '/courses/foundation/nine-differences';
const CANDIDATES = 200;
const SAVES = 6000;
const agent = new Agent({ keepAlive: true, maxSockets: 16 });

async function expectStatus(asked: ReturnType<typeof ask>, status: number): Promise<string> {
  const answer = await asked;
  if (answer.status !== status) throw new Error(`answered ${answer.status}: ${answer.body.slice(0, 300)}`);
  return answer.body;
}

async function benchLesson({ address, pid }: Served, { cookie }: Candidate): Promise<void> {
  const page = () => expectStatus(ask(agent, address + LESSON, { cookie }), 200);
  const bytes = Buffer.byteLength(await page());
  const bare = await bareServer('http', 'x'.repeat(bytes));
  console.log(`\nA lesson page, signed in, ${(bytes / 1024).toFixed(1)} kB of HTML, uncompressed\n${headings}`);
  const plain = await measure(bare.pid, 1000, 1, () => ask(agent, bare.address));
  await measure(pid, 60, 1, page);
  const lesson = await measure(pid, 300, 1, page);
  console.log(line('bare node:http, as many bytes', plain));
  console.log(line('lesson', lesson, ratioTo(lesson, plain)));
  bare.close();
}

/** Everybody starts, saves, hands in; each kind beside bare servers that read and answer as many bytes. */
async function benchExam({ address, pid }: Served, candidates: readonly Candidate[]): Promise<void> {
  const sittings: string[] = [];
  const started = await measure(pid, candidates.length, 8, async (number) => {
    sittings[number] = await startExam(agent, address, candidates[number]?.cookie ?? '');
  });
  const save = (number: number) => {
    const who = number % candidates.length;
    const saves = [{ place: 0, sequence: Math.floor(number / candidates.length) + 1, answer: blankLike(number) }];
    const json = { writer: `page-of-the-bench-${who}`, saves };
    return expectStatus(
      ask(agent, `${address}${sittings[who]}/answers`, { cookie: candidates[who]?.cookie, json }),
      200,
    );
  };
  const shapes = await shapesOf(address, candidates, sittings);
  function blankLike(number: number): object {
    return shapes[number % candidates.length] ?? { chosen: [] };
  }
  const answer = await save(0);
  const body = { writer: 'page-of-the-bench-0', saves: [{ place: 0, sequence: 1, answer: { chosen: ['a'] } }] };
  const bares: [string, Bare][] = [
    ['bare node:http', await bareServer('http', answer)],
    ['bare Express', await bareServer('express', answer)],
  ];
  await measure(pid, candidates.length * 2, 16, (number) => save(number + candidates.length));
  const timings: [string, Timing][] = [];
  for (const [name, bare] of bares) {
    await measure(bare.pid, 500, 16, () => ask(agent, bare.address, { json: body }));
    timings.push([name, await measure(bare.pid, SAVES, 16, () => ask(agent, bare.address, { json: body }))]);
  }
  const saved = await measure(pid, SAVES, 16, (number) => save(number + 3 * candidates.length));
  const handedIn = await measure(pid, candidates.length, 8, (number) =>
    expectStatus(
      ask(agent, address + sittings[number], {
        cookie: candidates[number]?.cookie,
        form: { intent: 'hand-in', writer: `page-of-the-bench-${number}` },
      }),
      302,
    ),
  );
  const [[, plain] = ['', saved]] = timings;
  console.log(
    `\nAn exam over HTTP, 16 connections, ${candidates.length} candidates, every commit on the disk\n${headings}`,
  );
  for (const [name, timing] of timings) console.log(line(name, timing, ratioTo(timing, plain)));
  console.log(line('one save', saved, ratioTo(saved, plain)));
  console.log(line('start: paper drawn and pinned', started, ratioTo(started, plain)));
  console.log(line('hand-in: closed and scored', handedIn, ratioTo(handedIn, plain)));
  for (const [, bare] of bares) bare.close();
}

/** A blank answer of the type that stands at each candidate's first place: the server refuses another shape. */
async function shapesOf(address: string, candidates: readonly Candidate[], sittings: readonly string[]) {
  const tries = [{ chosen: [] }, { order: [] }, { matches: {} }, { number: '' }, { questions: {} }];
  return Promise.all(
    candidates.map(async ({ cookie }, who) => {
      for (const answer of tries) {
        const json = { writer: `page-of-the-bench-${who}`, saves: [{ place: 0, sequence: 1, answer }] };
        const { status } = await ask(agent, `${address}${sittings[who]}/answers`, { cookie, json });
        if (status === 200) return answer;
      }
      throw new Error('no shape of answer fits');
    }),
  );
}

async function bench(): Promise<void> {
  const served = await startServer();
  const candidates = await addCandidates(path.join(served.dataDir, 'greenroom.sqlite'), CANDIDATES);
  const [first] = candidates;
  if (!first) throw new Error('nobody to measure with');
  await benchLesson(served, first);
  await benchExam(served, candidates);
  console.log();
  agent.destroy();
  await served.stop();
}

await bench();
