import { type Agent, type IncomingHttpHeaders, request } from 'node:http';

export type Asked = { status: number; headers: IncomingHttpHeaders; body: string };

/** One request over a kept connection, to loopback only. Rejects when the connection fails. */
export function ask(
  agent: Agent,
  url: string,
  { cookie = '', json, form }: { cookie?: string; json?: unknown; form?: Record<string, string> } = {},
): Promise<Asked> {
  const { origin, hostname } = new URL(url);
  if (hostname !== '127.0.0.1') throw new Error(`${url} is not on loopback`);
  const body = json !== undefined ? JSON.stringify(json) : form ? new URLSearchParams(form).toString() : undefined;
  const type = json !== undefined ? 'application/json' : 'application/x-www-form-urlencoded';
  return new Promise((resolve, reject) => {
    const asked = request(
      url,
      {
        agent,
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          ...(cookie && { cookie }),
          ...(body !== undefined && { origin, 'content-type': type, 'content-length': Buffer.byteLength(body) }),
        },
      },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk: string) => (text += chunk));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }));
        answer.on('error', reject);
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}

/** Starts the exam over the form, as the page does; resolves with the sitting's address. */
export async function startExam(agent: Agent, address: string, cookie: string): Promise<string> {
  const { status, headers } = await ask(agent, `${address}/exam`, { cookie, form: { ready: 'on' } });
  if (status !== 302 || !headers.location?.startsWith('/exam/sittings/')) throw new Error(`start answered ${status}`);
  return headers.location;
}
