import { Agent } from 'node:http';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect } from 'vitest';
import { type Asked, ask, startExam } from '#tests/load/ask';
import { addCandidates, type Candidate } from '#tests/load/candidates';
import { type DemoRows, demoRows } from '#tests/support/demo-rows';
import { contents } from '#tests/support/keys';
import { demoFolder, freePort, type Served, startServer } from '#tests/support/server';
import { blankAnswer } from '~/domain/questions/answer';

/** The page an attacker writes from, where nothing else is said. */
export const PAGE = 'the-page-of-the-attacker';

export type Sat = Candidate & { id: string; items: { itemId: string; options: string[] }[] };

/** Two server processes on one database, with people who may sit the exam, for the tests of one file. */
export function twoServers() {
  const agent = new Agent({ keepAlive: true, maxSockets: 32 });
  const servers: Served[] = [];
  const held: { rows?: DemoRows; database?: Database.Database; candidates: Candidate[] } = { candidates: [] };

  beforeAll(async () => {
    const dataDir = await demoFolder();
    servers.push(await startServer({ dataDir }), await startServer({ dataDir, port: await freePort() }));
    const file = path.join(dataDir, 'greenroom.sqlite');
    held.candidates = await addCandidates(file, 100);
    held.rows = demoRows(dataDir);
    held.database = new Database(file);
    held.database.pragma('busy_timeout = 5000');
  });

  afterAll(async () => {
    held.database?.close();
    agent.destroy();
    for (const served of servers) {
      expect(await served.stop()).toBe(0);
      expect(served.output()).toBe('');
    }
  });

  const side = (number: number): string => servers[number % servers.length]?.address ?? '';
  const all = (query: string, ...values: unknown[]): unknown[] => held.database?.prepare(query).all(...values) ?? [];
  const someone = (): Candidate => {
    const next = held.candidates.pop();
    if (!next) throw new Error('all candidates are taken');
    return next;
  };

  return {
    agent,
    side,
    dataDir: (): string => servers[0]?.dataDir ?? '',
    someone,
    all,
    change: (query: string, ...values: unknown[]) => void held.database?.prepare(query).run(...values),
    rows(): DemoRows {
      if (!held.rows) throw new Error('not started');
      return held.rows;
    },
    /** Somebody in the middle of an exam. */
    async sitting(): Promise<Sat> {
      const person = someone();
      const id = (await startExam(agent, side(0), person.cookie)).split('/').at(-1) ?? '';
      const [row] = all('select paper from sittings where id = ?', id) as { paper: string }[];
      return { ...person, id, items: (JSON.parse(row?.paper ?? '') as Pick<Sat, 'items'>).items };
    },
    save: (cookie: string, id: string, saves: unknown[], { writer = PAGE, at = 0 } = {}): Promise<Asked> =>
      ask(agent, `${side(at)}/exam/sittings/${id}/answers`, { cookie, json: { writer, saves } }),
    stored: (id: string) => all('select * from sitting_answers where sitting_id = ? order by place', id),
  };
}

/** A blank answer in the shape of what stands at a place. */
export const blankAt = ({ items }: Sat, place: number) =>
  blankAnswer(contents.find(({ id }) => id === items[place]?.itemId)?.type ?? 'single');

export const codeOf = ({ body }: Asked): string | undefined => /"code":"([a-z-]+)"/.exec(body)?.[1];
