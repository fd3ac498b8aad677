import { get } from 'node:http';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, Client } from '#tests/support/client';
import { type DemoRows, demoRows } from '#tests/support/demo-rows';
import { demoFolder, type Served, startServer } from '#tests/support/server';

let served: Served;
let rows: DemoRows;
const NOBODY = '0000000000000000000000000a';

beforeAll(async () => {
  served = await startServer({ dataDir: await demoFolder({ papers: 'own' }) });
  rows = demoRows(served.dataDir);
});
afterAll(async () => {
  expect(await served.stop()).toBe(0);
  expect(served.output()).toBe('');
});

const page = () => `/verify/${rows.hostCertificate}`;
const anonymous = (cookies: Record<string, string> = {}) => new Client(served.address, cookies);

/** The host's PDF, once the job has made it. */
async function paper(): Promise<Buffer> {
  for (;;) {
    const answer = await fetch(`${served.address}${page()}/certificate.pdf`);
    if (answer.status === 200) return Buffer.from(await answer.arrayBuffer());
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** A whole answer to a request that names another host. */
const askedAs = (host: string, path: string): Promise<string> =>
  new Promise((resolve, reject) => {
    get(new URL(path, served.address), { headers: { host } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => resolve(Buffer.concat(parts).toString('latin1')));
    }).on('error', reject);
  });

const sendFile = (path: string, bytes: Uint8Array | null, language = 'en'): Promise<Answer> => {
  const body = new FormData();
  if (bytes) body.append('paper', new File([new Uint8Array(bytes)], 'certificate.pdf', { type: 'application/pdf' }));
  return anonymous({ language }).ask(path, { method: 'POST', body });
};

describe('the public page', () => {
  it('is kept by nobody and found by no search engine, also where there is no certificate', async () => {
    for (const path of [page(), `/verify/${NOBODY}`, `${page()}/check`, `${page()}/certificate.pdf`]) {
      const { headers } = await anonymous().ask(path);
      expect([path, headers.get('cache-control'), headers.get('x-robots-tag')]).toEqual([path, 'no-store', 'noindex']);
    }
    expect((await anonymous().ask(page())).body).toContain('<meta name="robots" content="noindex"/>');
  });

  it('answers HEAD as it answers GET', async () => {
    for (const [path, status] of [
      [page(), 200],
      [`/verify/${NOBODY}`, 404],
      [`/verify/${NOBODY}/certificate.pdf`, 404],
    ] as const) {
      const answer = await anonymous().ask(path, { method: 'HEAD' });
      expect([path, answer.status, answer.body]).toEqual([path, status, '']);
    }
  });

  it('says the same of a number that is unknown and of what cannot be a number', async () => {
    const shapes = await Promise.all(
      [NOBODY, 'x', '%E4%BD%A0', '9'.repeat(4_000), 'verify'].map(async (number) => {
        const { status, body } = await anonymous().ask(`/verify/${number}.data`);
        return `${status} ${body.replaceAll(number, '').replaceAll(decodeURIComponent(number), '')}`;
      }),
    );
    expect(new Set(shapes).size).toBe(1);
  });

  it('reads a number in any writing, and an address pasted whole', async () => {
    const spaced = rows.hostCertificate.toUpperCase().replace(/(.{5})/g, '$1 ');
    expect((await anonymous().ask(`/verify/${encodeURIComponent(spaced)}`)).status).toBe(200);
    for (const number of [spaced, `https://elsewhere.example${page()}`, `${served.address}${page()}/check?x`]) {
      const answer = await anonymous().post('/verify', { number });
      expect([number, answer.headers.get('location')]).toEqual([number, page()]);
    }
  });
});

describe('the Host a request names', () => {
  it('is nowhere in the page, nor on the paper', async () => {
    const bytes = await paper();
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
    expect(text).toContain(`${new URL(served.address).host}/verify`);
    for (const path of [page(), `${page()}/certificate.pdf`]) {
      expect(await askedAs('certificates.evil.example', path)).not.toContain('evil.example');
    }
    expect((await paper()).equals(bytes)).toBe(true);
  });
});

describe('a PDF that is sent to be checked', () => {
  it('is known again, and a changed one is not', async () => {
    const bytes = await paper();
    const changed = Buffer.from(bytes);
    changed.writeUInt8(changed.readUInt8(100) ^ 1, 100);
    expect((await sendFile(`${page()}/check`, bytes)).body).toContain('This is the PDF we made.');
    expect((await sendFile(`${page()}/check`, changed)).body).toContain('This is not a PDF we made');
    expect((await sendFile(`${page()}/check`, bytes, 'zh')).body).toContain('这就是我们制作的 PDF。');
  });

  it('may be none, for no certificate, or as large as may be: each is answered', async () => {
    const none = await sendFile(`${page()}/check`, null);
    expect([none.status, none.body.includes('Choose the PDF to check')]).toEqual([422, true]);
    expect((await sendFile(`/verify/${NOBODY}/check`, Buffer.from('%PDF-'))).status).toBe(404);
    const large = await sendFile(`${page()}/check`, Buffer.alloc(4 * 1024 * 1024));
    expect([large.status, large.body.includes('This is not a PDF we made')]).toEqual([200, true]);
  });
});

describe('the PDF', () => {
  it('of a suspended certificate is handed to nobody, and why is said in the reader’s language', async () => {
    const answer = await anonymous({ language: 'zh' }).ask(`/verify/${rows.suspendedCertificate}/certificate.pdf`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([410, 'text/plain; charset=utf-8']);
    expect(answer.body).toContain('不再提供 PDF');
  });
});

it('whoever asks faster than anybody reads is told to wait, for known and unknown numbers alike', async () => {
  const paths = [page(), `/verify/${NOBODY}`, `${page()}/check`, `${page()}/certificate.pdf`];
  let told = 0;
  for (let count = 0; count < 330 && told < 1; count += 10) {
    const answers = await Promise.all(Array.from({ length: 10 }, () => anonymous().ask(`/verify/${NOBODY}`)));
    told = answers.filter(({ status }) => status === 429).length;
  }
  for (const path of paths) {
    const { status, body } = await anonymous().ask(path);
    expect([path, status]).toEqual([path, 429]);
    expect(body).toContain('Wait a minute, then ask again.');
  }
  expect((await anonymous().post('/verify', { number: rows.hostCertificate })).status).toBe(429);
});
