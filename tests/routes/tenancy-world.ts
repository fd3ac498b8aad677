import { Agent } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { type MarkedRows, markedRows } from '#tests/support/marked-rows';
import { type Asking, type Heard, rawAsk } from '#tests/support/raw-ask';
import { type Served, startServer } from '#tests/support/server';
import { asShown, marks } from '#tests/support/tenants/mark';
import { makeTenants, type Tenant } from '#tests/support/two-tenants';
import { showNumber } from '~/domain/certificates/certificate-number';
import { listed, offered, told } from './tenancy-cases';

/** So many questions are asked at once. */
const AT_ONCE = 12;
/** How a mark begins, in any shape. */
const FIRST = /c ?a ?n ?a ?r ?y ?a/i;

export type Attacker = { name: string; cookie: string };
export type Question = Asking & { path: string; route: string; who: Attacker; ids: readonly string[] };

/** A server with two tenants, and somebody who listens to every answer for what is the other's. */
export async function openWorld() {
  const served = await startServer({ settings: { TRUST_PROXY: '1' } });
  const tenants = await makeTenants(served.dataDir, Date.now());
  const rows = markedRows(served.dataDir);
  await atRest(rows);
  return new World(served, tenants, rows);
}

/** Waits until jobs have done with the new rows what they do: from then on only requests write. */
async function atRest(rows: MarkedRows): Promise<void> {
  const state = () => [...rows.mentioning(marks.a).keys()].join('\n');
  let before = state();
  for (let still = 0; still < 6; ) {
    await wait(500);
    const after = state();
    still = after === before ? still + 1 : 0;
    before = after;
  }
}

export class World {
  requests = 0;
  readonly leaks: string[] = [];
  private readonly agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  /** The organisations anybody may choose, by name and id. */
  private readonly listed: RegExp;
  private readonly foreignMark = asShown(marks.a);
  private foreignRows: ReturnType<MarkedRows['mentioning']>;
  private readonly ownRows: ReturnType<MarkedRows['mentioning']>;
  private version: unknown;
  private readonly asked = new Map<string, Promise<Heard>>();

  constructor(
    readonly served: Served,
    readonly tenants: { a: Tenant; b: Tenant },
    readonly rows: MarkedRows,
  ) {
    const { platform, university } = tenants.a.sides;
    this.listed = new RegExp(`${listed.source}|${platform}|${university}`, 'gi');
    this.foreignRows = rows.mentioning(marks.a);
    this.ownRows = rows.mentioning(marks.b);
    this.version = rows.version();
  }

  async ask({ path, headers, who, ...asking }: Question): Promise<Heard> {
    this.requests++;
    const client = `10.${this.requests >> 16}.${(this.requests >> 8) & 255}.${this.requests & 255}`;
    const sent = { 'x-forwarded-for': client, ...headers };
    const heard = await rawAsk(this.agent, this.served.address + path, {
      ...asking,
      headers: sent,
      cookie: who.cookie,
    });
    if (heard.status >= 500) this.leak({ path, who, ...asking }, `answered ${heard.status}`);
    return heard;
  }

  /** The answer to a question with ids nobody has: the same however often it is asked, until something is settled. */
  askOnce(question: Question): Promise<Heard> {
    const { who, method = 'GET', path, form } = question;
    const key = `${who.name} ${method} ${path} ${form ?? ''}`;
    const asked = this.asked.get(key) ?? this.ask(question);
    this.asked.set(key, asked);
    return asked;
  }

  leak({ who, method = 'GET', path, form }: Omit<Question, 'route' | 'ids'>, what: string): void {
    this.leaks.push(`${who.name} ${method} ${path} ${form ?? ''}: ${what}`.slice(0, 400));
  }

  /** Notes an answer in which something of the other tenant stands that the question did not bring along. */
  search(question: Question, { status, body, location }: Heard): void {
    if (!FIRST.test(body) && !FIRST.test(location)) return;
    const brought = question.ids.reduce(
      (text, id) => text.replaceAll(id, '').replaceAll(showNumber(id), ''),
      body + location,
    );
    const rest = brought.replace(told[question.route]?.may ?? '', '').replace(this.listed, '');
    const found = this.foreignMark.exec(rest);
    if (!found) return;
    this.leak(question, `told (${status}) …${rest.slice(Math.max(0, found.index - 60), found.index + 80)}…`);
  }

  /** Asks everything, so many at once, and then looks whether anything of the other tenant's changed. */
  async batch(asked: readonly (() => Promise<void>)[]): Promise<void> {
    const queue = [...asked];
    const worker = async () => {
      for (let next = queue.shift(); next; next = queue.shift()) await next();
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
  }

  /** Notes what now mentions the other tenant and did not, or the other way round, and puts everything back. */
  settle(after: string): void {
    this.asked.clear();
    const version = this.rows.version();
    if (version === this.version) return;
    const present = this.rows.mentioning(marks.a);
    const may = offered.filter(({ form }) => form.test(after));
    for (const text of present.keys()) {
      if (this.foreignRows.has(text) || may.some(({ rows }) => rows.test(text))) continue;
      this.leaks.push(`${after} wrote ${text}`);
    }
    for (const text of this.foreignRows.keys()) if (!present.has(text)) this.leaks.push(`${after} changed ${text}`);
    this.rows.restore(marks.a, this.foreignRows);
    this.rows.restore(marks.b, this.ownRows);
    this.foreignRows = this.rows.mentioning(marks.a);
    this.version = this.rows.version();
  }

  async close(): Promise<{ code: number | null; output: string }> {
    this.rows.close();
    this.agent.destroy();
    return { code: await this.served.stop(), output: this.served.output() };
  }
}
