import { createHash } from 'node:crypto';
import path from 'node:path';
import { closeDatabase, openDatabase, transaction } from '#db/client';
import { newId } from '#db/identifier';
import { people, sessions } from '#db/schema/people';
import { quizAttempts } from '#db/schema/questions';
import { inspect } from '#tests/support/demo-rows';
import { library } from '#tests/support/keys';
import { TEST_PASSWORD_HASH } from './factories/people';

export type Student = { name: string; number: string; email: string; personId: string; cookie: string };
export type Expected = Pick<Student, 'name' | 'number' | 'email'>;

const FAMILY = [...'陈林黄郑王李张吴周徐'];
const GIVEN = ['晓彤', '子涵', '嘉怡', '思远'];

/** So many people who are expected, each with a name of their own. */
export const expectedStudents = (count: number): Expected[] =>
  Array.from({ length: count }, (_, nth) => ({
    name: `${FAMILY[nth % FAMILY.length]}${GIVEN[Math.floor(nth / FAMILY.length) % GIVEN.length]}`,
    number: `2026${String(1001 + nth)}`,
    email: `term-${nth + 1}@ouhai.greenroom.test`,
  }));

/** Gives them accounts, signed in, as if each had signed up: what is looked at is what comes after. */
export async function signUpAll(dataDir: string, expected: readonly Expected[]): Promise<Student[]> {
  const now = Date.now();
  const students = expected.map((each) => ({ ...each, personId: newId(), secret: newId() }));
  await openDatabase(path.join(dataDir, 'greenroom.sqlite'));
  await transaction(async (tx) => {
    for (const { personId, secret, name, email } of students) {
      const account = { passwordHash: TEST_PASSWORD_HASH, language: 'zh' as const, zone: 'Asia/Shanghai' };
      await tx.insert(people).values({ id: personId, name, email, ...account, createdAt: now });
      const id = createHash('sha256').update(secret).digest('hex');
      const session = { id, personId, expiresAt: Math.floor(now / 1000) + 86_400, startedAt: now, device: 'term' };
      await tx.insert(sessions).values(session);
    }
  });
  await closeDatabase();
  return students.map(({ secret, ...student }) => ({ ...student, cookie: `session=${secret}` }));
}

/** Writes down that they have passed the quiz of every module, which takes each of them an afternoon. */
export async function passQuizzes(dataDir: string, students: readonly Pick<Student, 'personId'>[]): Promise<void> {
  const now = Date.now();
  const modules = library.courses.flatMap((course) => course.modules.map(({ id }) => id));
  await openDatabase(path.join(dataDir, 'greenroom.sqlite'));
  await transaction(async (tx) => {
    for (const { personId } of students) {
      const passed = { drawn: [], answers: {}, startedAt: now, finishedAt: now, correct: 8, passed: true };
      const rows = modules.map((moduleId) => ({ id: newId(), personId, moduleId, ...passed }));
      await tx.insert(quizAttempts).values(rows);
    }
  });
  await closeDatabase();
}

export const lessons = library.courses.flatMap(({ modules }) => modules.flatMap((each) => each.lessons));

/** One row of one column of the served database. */
export function looked(dataDir: string, query: string, ...values: unknown[]): string[] {
  const rows = inspect(dataDir);
  const found = rows.column(query, ...values).map(String);
  rows.close();
  return found;
}

/** The link of the mail that waits in the outbox for an address. */
export function mailedLink(dataDir: string, email: string): string {
  const [body = ''] = looked(
    dataDir,
    'select body from outbox_mails where recipient = ? order by position desc',
    email,
  );
  const [link] = /\/join\/[\w-]+/.exec(body) ?? [];
  if (!link) throw new Error(`no link was mailed to ${email}: ${body}`);
  return link;
}

/** Asks for each of them, a few at a time. */
export async function forEach<T>(all: readonly T[], work: (each: T, nth: number) => Promise<void>, atOnce = 6) {
  const queue = all.map((each, nth) => [each, nth] as const);
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await work(...next);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
