import { type Agent, request } from 'node:http';
import type { Asked } from './ask';

export type Prepared = {
  agent: Agent;
  url: string;
  cookie: string;
  json?: unknown;
  form?: Record<string, string> | string[][];
};

/** Sends requests so that they end together: all of each but its last byte first, then every last byte in one go. */
export async function together(all: readonly Prepared[]): Promise<Asked[]> {
  const opened = all.map(open);
  await Promise.all(opened.map(({ sent }) => sent));
  for (const { finish } of opened) finish();
  return Promise.all(opened.map(({ answer }) => answer));
}

function open({ agent, url, cookie, json, form }: Prepared) {
  const { origin, hostname } = new URL(url);
  if (hostname !== '127.0.0.1') throw new Error(`${url} is not on loopback`);
  const body = json === undefined ? new URLSearchParams(form).toString() : JSON.stringify(json);
  const type = json === undefined ? 'application/x-www-form-urlencoded' : 'application/json';
  const headers = { cookie, origin, 'content-type': type, 'content-length': Buffer.byteLength(body) };
  const asked = request(url, { agent, method: 'POST', headers });
  const answer = new Promise<Asked>((resolve, reject) => {
    asked.on('error', reject);
    asked.on('response', (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
      response.on('error', reject);
    });
  });
  const sent = new Promise<void>((resolve, reject) => {
    asked.on('error', reject);
    asked.write(body.slice(0, -1), () => resolve());
  });
  return { sent, answer, finish: () => void asked.end(body.slice(-1)) };
}
