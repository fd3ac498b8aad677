import { type Agent, request } from 'node:http';
import { inflateRawSync } from 'node:zlib';

export type Asking = {
  method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE';
  cookie?: string;
  headers?: Record<string, string>;
  form?: URLSearchParams;
};
export type Heard = { status: number; location: string; body: string };

/** How long a stream is listened to, ms. */
const LISTEN_MS = 400;

/**
 * One request over a kept connection, to loopback only. A stream is listened to for a moment; a spreadsheet is unpacked, so
 * that what it says can be searched. Rejects when the connection fails.
 */
export function rawAsk(agent: Agent, url: string, { method = 'GET', cookie, headers, form }: Asking): Promise<Heard> {
  const { origin, hostname } = new URL(url);
  if (hostname !== '127.0.0.1') throw new Error(`${url} is not on loopback`);
  const body = form?.toString();
  const sent = {
    ...(cookie && { cookie }),
    ...(method !== 'GET' && method !== 'HEAD' && { origin }),
    ...(body !== undefined && {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': Buffer.byteLength(body),
    }),
    ...headers,
  };
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent, method, headers: sent }, (answer) => {
      const parts: Buffer[] = [];
      const type = answer.headers['content-type'] ?? '';
      const told = () => {
        const whole = Buffer.concat(parts);
        const text = type.includes('spreadsheetml') ? unpacked(whole) : whole.toString('utf8');
        resolve({ status: answer.statusCode ?? 0, location: answer.headers.location ?? '', body: text });
      };
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', told);
      if (!type.includes('text/event-stream')) return void answer.on('error', reject);
      answer.on('error', told);
      setTimeout(() => {
        told();
        answer.destroy();
      }, LISTEN_MS);
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

/** The text of every file in a zip archive. */
export function unpacked(archive: Buffer): string {
  const texts: string[] = [];
  const end = archive.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  let at = end < 0 ? archive.length : archive.readUInt32LE(end + 16);
  while (at + 46 <= archive.length && archive.readUInt32LE(at) === 0x02014b50) {
    const [method, packed] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset));
    const local = archive.readUInt32LE(at + 42);
    const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const bytes = archive.subarray(from, from + packed);
    texts.push((method === 8 ? inflateRawSync(bytes) : bytes).toString('utf8'));
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return texts.join('\n');
}
