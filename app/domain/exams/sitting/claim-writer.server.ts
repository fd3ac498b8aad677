import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { type Transaction, transaction } from '#db/client';
import { sittings } from '#db/schema/exams';
import { record } from '../../audit/record.server';
import type { Actor } from '../../people/actor';
import { type Device, describeDevice } from '../../people/device';
import { Refusal } from '../../refusal';
import { keepSittingEvents } from '../evidence/keep-sitting-events.server';
import { writerName } from './answer-save';
import { type HeldAnswer, loadHeldAnswers } from './load-held-answers.server';
import { refuseEnded } from './refuse-ended';
import { mayWrite } from './sitting-writer';

/** What a page asks for: to write, under the name it gave itself; `takeOver` also when another page writes. */
export const writerClaim = z.strictObject({ writer: writerName, takeOver: z.boolean() });
export type WriterClaim = z.output<typeof writerClaim>;

/** Where a sitting is being written, for another page to say. */
export type Holder = { device: Device; since: number | null };

export type Claimed = {
  /** Null when the page that asked is the writer now. */
  holder: Holder | null;
  deadline: number;
  /** What the server holds at the moment the claim was decided: nothing the earlier writer sends is taken after it. */
  answers: HeldAnswer[];
};

/** Pages that were told already, so that one that asks again leaves one event. A restart forgets them, which costs a line. */
const told = new Set<string>();
const TOLD_AT_MOST = 20_000;

/**
 * Makes a page the writer of one's own open sitting when nobody else is, or when it takes over. Otherwise tells where the
 * sitting is being written, and records the second page as evidence. A take-over is evidence and audited; the page that
 * loses learns of it by its next save or the live stream. Throws `not-found`, `sitting-closed` or `sitting-over`.
 */
export async function claimWriter(
  actor: Actor,
  sittingId: string,
  claim: WriterClaim & { device: string },
  now: number,
): Promise<Claimed> {
  const { writer, takeOver, device } = claim;
  const page = `${sittingId} ${writer}`;
  const claimed = await transaction(async (tx): Promise<Claimed> => {
    const sitting = await findOpen(tx, actor, sittingId, now);
    const { deadline } = sitting;
    const free = mayWrite(sitting.writer, writer, actor.sessionId);
    if (!free && !takeOver) {
      if (!told.has(page)) await notice(tx, sittingId, 'second-page', device, now);
      const holder = { device: describeDevice(sitting.writerDevice ?? ''), since: sitting.writerSince };
      return { holder, deadline, answers: await loadHeldAnswers(tx, sittingId) };
    }
    if (sitting.writer !== writer) {
      const become = { writer, writerDevice: device, writerSince: now };
      const changedAt = sitting.writer === null ? sitting.changedAt : now;
      await tx
        .update(sittings)
        .set({ ...become, changedAt })
        .where(eq(sittings.id, sittingId));
    }
    if (!free) {
      await notice(tx, sittingId, 'taken-over', device, now);
      await record(tx, {
        at: now,
        actorId: actor.personId,
        action: 'sitting-taken-over',
        subject: { type: 'sitting', id: sittingId },
        detail: { from: sitting.writerDevice, to: device },
      });
    }
    return { holder: null, deadline, answers: await loadHeldAnswers(tx, sittingId) };
  });
  if (claimed.holder) {
    if (told.size >= TOLD_AT_MOST) told.clear();
    told.add(page);
  }
  return claimed;
}

async function findOpen(tx: Transaction, actor: Actor, sittingId: string, now: number) {
  const [sitting] = await tx
    .select({
      state: sittings.state,
      deadline: sittings.deadline,
      grace: sittings.grace,
      writer: sittings.writer,
      writerDevice: sittings.writerDevice,
      writerSince: sittings.writerSince,
      changedAt: sittings.changedAt,
    })
    .from(sittings)
    .where(and(eq(sittings.id, sittingId), eq(sittings.personId, actor.personId)));
  if (!sitting) throw new Refusal('not-found');
  refuseEnded(sitting, now);
  return sitting;
}

const notice = (tx: Transaction, sittingId: string, kind: 'second-page' | 'taken-over', device: string, now: number) =>
  keepSittingEvents(tx, sittingId, [{ kind, startedAt: now, lasted: null }], device, now);
