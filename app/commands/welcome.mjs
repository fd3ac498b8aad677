import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './prepare.mjs';

/** Terminal columns a string takes: a Chinese character takes two. */
const width = (text) => [...text].reduce((sum, sign) => sum + (/[\u2e80-\u9fff\uff00-\uff60]/.test(sign) ? 2 : 1), 0);
const pad = (text, columns) => text + ' '.repeat(Math.max(0, columns - width(text)));

/** Whether the demo people live in this database; an operator's own database has none to sign in as. */
async function hasDemoPeople(env, emails) {
  if (env.DATABASE_URL) return env.DEMO === '1';
  try {
    const { default: Database } = await import('better-sqlite3');
    const database = new Database(path.resolve(root, env.DATA_DIR || '.data', 'greenroom.sqlite'), { readonly: true });
    const found = database.prepare('select 1 from people where email = ?').get(emails[0]);
    database.close();
    return found !== undefined;
  } catch {
    return false;
  }
}

/** What the terminal says once the site can be opened: its address, and in a demo whom to sign in as. */
export async function welcome(env, port) {
  const host = env.HOST || '127.0.0.1';
  const address = env.ORIGIN || `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  const lines = ['', `Greenroom 候场  ${address}`, ''];
  const { password, people } = JSON.parse(readFileSync(path.join(root, 'db', 'seeds', 'logins.json'), 'utf8'));
  if (
    await hasDemoPeople(
      env,
      people.map(({ email }) => email),
    )
  ) {
    const columns = ['email', 'en', 'zh'].map((key) => Math.max(...people.map((person) => width(person[key]))) + 3);
    lines.push(`Demo people, password ${password}    演示账号，密码 ${password}`, '');
    for (const { email, en, zh } of people) {
      lines.push(`  ${pad(email, columns[0])}${pad(en, columns[1])}${zh}`);
    }
    lines.push('');
  }
  lines.push('Stop with Ctrl+C.    按 Ctrl+C 停止。', '');
  return lines.join('\n');
}
