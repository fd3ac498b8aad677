import { createHash } from 'node:crypto';
import { closeDatabase, openDatabase, transaction } from '#db/client';
import { newId } from '#db/identifier';
import { people, sessions } from '#db/schema/people';
import { quizAttempts } from '#db/schema/questions';
import { readLibrary } from '~/domain/courses/read-courses.server';

export type Candidate = { personId: string; cookie: string };

/**
 * Puts people who may start the exam into a server's database, signed in already: what load is measured on is the exam,
 * not the sign-up before it. In one transaction, beside the running server.
 */
export async function addCandidates(databaseFile: string, count: number): Promise<Candidate[]> {
  await openDatabase(databaseFile);
  const now = Date.now();
  const batch = newId();
  const made = Array.from({ length: count }, (_, number) => ({
    id: newId(),
    session: newId(),
    email: `load-${batch}-${number}@example.com`,
  }));
  const modules = readLibrary('content').courses.flatMap((course) => course.modules.map(({ id }) => id));
  await transaction(async (tx) => {
    for (const part of inParts(made, 200)) {
      await tx.insert(people).values(
        part.map(({ id, email }) => ({
          id,
          email,
          name: email,
          passwordHash: 'none',
          language: 'en' as const,
          zone: 'UTC',
          createdAt: now,
        })),
      );
      await tx.insert(sessions).values(
        part.map(({ id, session }) => ({
          id: createHash('sha256').update(session).digest('hex'),
          personId: id,
          expiresAt: Math.floor(now / 1000) + 14 * 86_400,
          device: 'load',
          startedAt: now,
        })),
      );
      const passed = { drawn: [], answers: {}, startedAt: now, finishedAt: now, correct: 8, passed: true };
      await tx
        .insert(quizAttempts)
        .values(
          part.flatMap(({ id }) => modules.map((moduleId) => ({ id: newId(), personId: id, moduleId, ...passed }))),
        );
    }
  });
  await closeDatabase();
  return made.map(({ id, session }) => ({ personId: id, cookie: `session=${session}` }));
}

function inParts<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, part) => all.slice(part * size, (part + 1) * size));
}
