import { db, type Transaction, transaction } from '#db/client';
import { newId } from '#db/identifier';
import { classActs } from '#db/schema/readiness';
import { record } from '../../audit/record.server';
import { findOwnClass, type OwnClass } from '../../cohorts/find-own-class.server';
import type { Trainer } from '../../people/actor';
import { Refusal, type RefusalCode } from '../../refusal';
import type { ActKind } from '../at-risk';
import { byName, standings } from '../class-readiness';
import { type LoadedClass, loadClass } from '../load-class.server';
import type { Judged } from '../stand';
import { assignNext } from './assign-next.server';
import { bookNextRoom } from './book-next-room.server';
import { extendOverdue } from './extend-overdue.server';
import { type ReminderLetter, remindPeople } from './remind-people.server';

/** At most so many people at once: more than a page of them. */
export const MOST_AT_ONCE = 100;

/** What one act made for one person, by name, as its undo needs it. */
export type Made = { personId: string; detail: Record<string, string | number | null> };

export type Acting = {
  trainer: Trainer;
  ofClass: OwnClass;
  loaded: LoadedClass;
  /** Those it is done for. */
  people: readonly Judged[];
  /** Every write of the act is made in this transaction. */
  tx: Transaction;
  letter: ReminderLetter;
  /** What an extension is said to be for. */
  reason: string;
};

/** Does what can be done for each of the people and returns what it made; who is not named there was passed over. */
type Act = (acting: Acting, now: number) => Promise<Made[]>;

const acts: Record<ActKind, { act: Act; nothing: RefusalCode }> = {
  remind: { act: remindPeople, nothing: 'reminded-already' },
  extend: { act: extendOverdue, nothing: 'nothing-to-extend' },
  assign: { act: assignNext, nothing: 'nothing-to-assign' },
  book: { act: bookNextRoom, nothing: 'no-seat-to-book' },
};

export type WantedAct = {
  classId: string;
  kind: ActKind;
  personIds: readonly string[];
  letter: ReminderLetter;
  reason: string;
};

/**
 * Does one thing for one or several people of a class from its dashboard, all in one transaction, and keeps what it made,
 * so that it can be undone. Those for whom there is nothing to do are passed over and counted. Returns the id of the first
 * of what was kept. Throws `not-found` for a class or a person that is not the trainer's, `nobody-chosen`, the refusal of
 * the act when it could be done for nobody, and what the use case behind it throws.
 */
export async function actOnPeople(
  trainer: Trainer,
  { classId, kind, personIds, letter, reason }: WantedAct,
  now: number,
): Promise<{ actId: string; done: number; skipped: number }> {
  const chosen = new Set(personIds);
  await findOwnClass(db, trainer, classId);
  if (chosen.size === 0) throw new Refusal('nobody-chosen');
  if (chosen.size > MOST_AT_ONCE) throw new Refusal('too-many-chosen', { most: MOST_AT_ONCE });
  const loaded = await loadClass(classId, now);
  const people = standings(loaded, now)
    .people.filter(({ person }) => chosen.has(person.personId))
    .sort(byName);
  if (people.length < chosen.size) throw new Refusal('not-found');
  const { act, nothing } = acts[kind];
  return transaction(async (tx) => {
    const ofClass = await findOwnClass(tx, trainer, classId);
    if (ofClass.endedAt !== null) throw new Refusal('not-in-this-state', { state: 'closed' });
    const made = await act({ trainer, ofClass, loaded, people, tx, letter, reason }, now);
    const kept = made.map((each) => ({ id: newId(), ...each }));
    const [first] = kept;
    if (!first) throw new Refusal(nothing);
    const common = { classId, kind, doneBy: trainer.personId, doneAt: now };
    await tx.insert(classActs).values(kept.map((each) => ({ ...each, ...common })));
    for (const { id, personId } of kept) {
      await record(tx, {
        at: now,
        actorId: trainer.personId,
        action: 'class-act-done',
        subject: { type: 'order-class', id: classId },
        detail: { actId: id, kind, personId },
      });
    }
    const done = new Set(made.map(({ personId }) => personId)).size;
    return { actId: first.id, done, skipped: chosen.size - done };
  });
}
