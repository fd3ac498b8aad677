import { and, eq, isNull, sql } from 'drizzle-orm';
import { db } from '#db/client';
import { outboxMails, people } from '#db/schema/people';
import { classActs } from '#db/schema/readiness';
import { findOwnClass } from '../../cohorts/find-own-class.server';
import type { Trainer } from '../../people/actor';
import { UNDONE_WITHIN_MS } from './undo-acts.server';

/**
 * What was done in one click, for the notice after it: the kind, for how many, when a reminder goes out, and whether it can
 * still be undone. Null for an act that is not of this class. Throws `not-found`.
 */
export async function findAct(trainer: Trainer, { classId, actId }: { classId: string; actId: string }, now: number) {
  await findOwnClass(db, trainer, classId);
  const [named] = await db
    .select()
    .from(classActs)
    .where(and(eq(classActs.id, actId), eq(classActs.classId, classId)));
  if (!named) return null;
  const { kind, doneAt, doneBy, detail } = named;
  const together = and(
    eq(classActs.classId, classId),
    eq(classActs.doneAt, doneAt),
    eq(classActs.doneBy, doneBy),
    eq(classActs.kind, kind),
  );
  const [counted] = await db
    .select({
      people: sql<number>`count(distinct ${classActs.personId})`.mapWith(Number),
      standing: sql<number>`sum(case when ${classActs.undoneAt} is null then 1 else 0 end)`.mapWith(Number),
    })
    .from(classActs)
    .where(together);
  const [first] = await db.select({ name: people.name }).from(people).where(eq(people.id, named.personId));
  const sendsAt = typeof detail.notBefore === 'number' ? detail.notBefore : null;
  return {
    id: named.id,
    kind,
    doneAt,
    people: counted?.people ?? 0,
    name: first?.name ?? '',
    sendsAt: sendsAt !== null && sendsAt > now ? sendsAt : null,
    undone: (counted?.standing ?? 0) === 0,
    undoable: now - doneAt < UNDONE_WITHIN_MS && (kind !== 'remind' || (await isWaiting(detail.position))),
  };
}

export type DoneAct = NonNullable<Awaited<ReturnType<typeof findAct>>>;

async function isWaiting(position: unknown): Promise<boolean> {
  if (typeof position !== 'number') return false;
  const unsent = and(eq(outboxMails.position, position), isNull(outboxMails.sentAt), eq(outboxMails.attempts, 0));
  return (await db.$count(outboxMails, unsent)) > 0;
}
