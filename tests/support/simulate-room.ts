import { Agent, type ClientRequest, request } from 'node:http';
import path from 'node:path';
import Database from 'better-sqlite3';
import { ask } from '#tests/load/ask';
import { addCandidates } from '#tests/load/candidates';
import { inspect } from '#tests/support/demo-rows';
import { contents } from '#tests/support/keys';
import { rightAnswer } from '~/domain/questions/mark';

/** An answer's stream of server-sent events, as it arrives. `closed` once it has ended, whoever ended it. */
export type Stream = { status: number; told: unknown[]; closed(): boolean; leave(): void };

/** Opens a stream as somebody signed in and resolves once its head is there. */
export function follow(url: string, cookie: string): Promise<Stream> {
  const told: unknown[] = [];
  let closed = false;
  return new Promise((resolve, reject) => {
    const asked: ClientRequest = request(
      url,
      { agent: false, headers: { cookie, accept: 'text/event-stream' } },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (part: string) => {
          text += part;
          const whole = text.split('\n\n');
          text = whole.pop() ?? '';
          for (const event of whole) {
            const [, data] = /^data: (.*)$/m.exec(event) ?? [];
            if (data) told.push(JSON.parse(data));
          }
        });
        const end = () => {
          closed = true;
        };
        for (const event of ['end', 'close', 'error'] as const) answer.on(event, end);
        const leave = () => asked.destroy();
        resolve({ status: answer.statusCode ?? 0, told, closed: () => closed, leave });
      },
    );
    asked.on('error', (error) => (closed ? undefined : reject(error)));
    asked.end();
  });
}

/** The page a simulated candidate writes from. */
const PAGE = 'the-page-of-a-simulated-candidate';

/** A candidate at a desk of an exam room, without a browser. */
export class Desk {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 1 });
  private stream: Stream | undefined;
  sittingId = '';

  constructor(
    readonly address: string,
    readonly dataDir: string,
    readonly person: { personId: string; cookie: string },
  ) {}

  private at = (end = '') => `${this.address}/exam/sittings/${this.sittingId}${end}`;

  /** Starts with the room's code, over the form, and begins to listen. Resolves with the status of the start. */
  async start(code: string): Promise<number> {
    const { cookie } = this.person;
    const form = { ready: 'on', code };
    const { status, headers } = await ask(this.agent, `${this.address}/exam`, { cookie, form });
    if (status !== 302) return status;
    this.sittingId = headers.location?.split('/').at(-1) ?? '';
    await this.listen();
    return status;
  }

  /** Has its page listen, again if it did before. */
  async listen(): Promise<void> {
    this.stream?.leave();
    this.stream = await follow(this.at(`/live?writer=${PAGE}`), this.person.cookie);
  }

  listens = (): boolean => this.stream !== undefined && !this.stream.closed();
  /** What its page was told last. */
  told = (): unknown => this.stream?.told.at(-1);
  /** The network goes. */
  leave = (): void => this.stream?.leave();

  private paper(): { itemId: string }[] {
    const rows = inspect(this.dataDir);
    const paper = JSON.parse(rows.one('select paper from sittings where id = ?', this.sittingId));
    rows.close();
    return paper.items;
  }

  /** Saves the right answer to the first so many places. Resolves with the status. */
  async save(count: number, sequence = 1): Promise<number> {
    const saves = this.paper()
      .slice(0, count)
      .map(({ itemId }, place) => {
        const item = contents.find(({ id }) => id === itemId);
        if (!item) throw new Error(`${itemId} is not known`);
        return { place, sequence, answer: rightAnswer(item) };
      });
    const { cookie } = this.person;
    const { status } = await ask(this.agent, this.at('/answers'), { cookie, json: { writer: PAGE, saves } });
    return status;
  }

  /** Hands in and leaves. */
  async handIn(): Promise<number> {
    const { cookie } = this.person;
    const { status } = await ask(this.agent, this.at(), { cookie, form: { intent: 'hand-in', writer: PAGE } });
    this.leave();
    return status;
  }

  close(): void {
    this.leave();
    this.agent.destroy();
  }
}

/**
 * Has everybody sit down in an exam room at once: each starts with the code and begins to listen. What they do then is the
 * test's to say. `people` are signed in: from `addClassmates`, or with the cookies of their own.
 */
export async function simulateRoom(
  { address, dataDir }: { address: string; dataDir: string },
  code: string,
  people: readonly { personId: string; cookie: string }[],
): Promise<Desk[]> {
  const desks = people.map((person) => new Desk(address, dataDir, person));
  const statuses = await Promise.all(desks.map((desk) => desk.start(code)));
  const refused = statuses.filter((status) => status !== 302);
  if (refused.length > 0) throw new Error(`${refused.length} of ${people.length} could not start: ${refused[0]}`);
  return desks;
}

/** Adds people with everything done but the exam to a class of a server's database, signed in already. */
export async function addClassmates(dataDir: string, classId: string, count: number) {
  const file = path.join(dataDir, 'greenroom.sqlite');
  const people = await addCandidates(file, count);
  const database = new Database(file, { timeout: 10_000 });
  const join = database.prepare('insert into class_members (class_id, person_id, joined_at) values (?, ?, ?)');
  const name = database.prepare('update people set name = ? where id = ?');
  database.transaction(() => {
    people.forEach(({ personId }, place) => {
      join.run(classId, personId, Date.now());
      name.run(`Simulated ${String(place + 1).padStart(2, '0')}`, personId);
    });
  })();
  database.close();
  return people;
}
