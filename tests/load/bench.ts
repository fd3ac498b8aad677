import { Agent, createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Client, signedIn } from '../support/client';
import { startServer } from '../support/server';

/*
 * `npm run bench`: what a lesson page costs the server, beside a bare node:http answer of as many bytes in the same run,
 * so that the ratio means something on any machine. Counts are bounded: this takes seconds, not the machine.
 */
const LESSON = '/courses/foundation/nine-differences';
const WARM_UP = 60;
const runs = [
  { name: 'one after another', requests: 300, atOnce: 1 },
  { name: '8 at once', requests: 600, atOnce: 8 },
] as const;

type Timing = { median: number; p95: number; perSecond: number };

function fetchOnce(agent: Agent, url: string, headers: Record<string, string>): Promise<number> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const asked = get(url, { agent, headers }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${url} answered ${answer.statusCode}`));
      answer.on('end', () => resolve(performance.now() - began));
      answer.resume();
    });
    asked.on('error', reject);
  });
}

async function measure(
  url: string,
  headers: Record<string, string>,
  requests: number,
  atOnce: number,
): Promise<Timing> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  for (let count = 0; count < WARM_UP; count++) await fetchOnce(agent, url, headers);
  const times: number[] = [];
  let left = requests;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (left-- > 0) times.push(await fetchOnce(agent, url, headers));
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { median: at(0.5), p95: at(0.95), perSecond: requests / seconds };
}

/** A server that answers everything with the same bytes and does nothing else. */
async function bareServer(body: Buffer): Promise<{ address: string; close(): void }> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': body.length });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, close: () => server.close() };
}

/** The scripts a page names, and their size as they are sent. */
async function weigh(client: Client, html: string): Promise<{ files: number; bytes: number }> {
  const named = new Set([...html.matchAll(/"(\/assets\/[\w.$-]+\.js)"/g)].map(([, file]) => String(file)));
  let bytes = 0;
  for (const file of named) {
    const { headers } = await client.ask(file, { headers: { 'accept-encoding': 'br' } });
    bytes += Number(headers.get('content-length') ?? 0);
  }
  return { files: named.size, bytes };
}

const column = (text: string, width: number) => text.padStart(width);
const line = (name: string, { median, p95, perSecond }: Timing, ratio = '') =>
  `${name.padEnd(34)}${column(median.toFixed(2), 10)}${column(p95.toFixed(2), 10)}${column(perSecond.toFixed(0), 10)}${column(ratio, 10)}`;

async function bench(): Promise<void> {
  const served = await startServer();
  const client = await signedIn(served.address, 'learner@demo.greenroom.test');
  const { body, status } = await client.ask(LESSON);
  if (status !== 200) throw new Error(`${LESSON} answered ${status}`);
  const bytes = Buffer.from(body);
  const bare = await bareServer(bytes);
  console.log(
    `\nA lesson page, signed in, ${(bytes.length / 1024).toFixed(1)} kB of HTML, uncompressed; times in ms\n`,
  );
  console.log(`${''.padEnd(34)}${['median', 'p95', 'per s', 'ratio'].map((head) => column(head, 10)).join('')}`);
  for (const { name, requests, atOnce } of runs) {
    const plain = await measure(bare.address, {}, requests, atOnce);
    const page = await measure(served.address + LESSON, { cookie: client.cookieHeader() }, requests, atOnce);
    console.log(line(`node:http, ${name}`, plain));
    console.log(line(`lesson, ${name}`, page, `× ${(page.median / plain.median).toFixed(1)}`));
  }
  const weight = await weigh(client, body);
  console.log(`\nScripts the page names: ${(weight.bytes / 1024).toFixed(1)} kB in ${weight.files} files, as sent.\n`);
  bare.close();
  await served.stop();
}

await bench();
