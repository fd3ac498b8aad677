import { randomBytes } from 'node:crypto';
import { and, asc, eq, isNull, lte } from 'drizzle-orm';
import { db, transaction } from '#db/client';
import { people } from '#db/schema/people';
import { erasures } from '#db/schema/privacy';
import { record } from '../../audit/record.server';
import { removePapersOf } from '../../certificates/paper/paper-folder.server';
import { hashPassword } from '../../people/password.server';
import { Refusal } from '../../refusal';
import { eraseAccount } from './erase-account.server';
import { eraseCertificates } from './erase-certificates.server';
import { eraseHosting } from './erase-hosting.server';
import { eraseLearning } from './erase-learning.server';
import { erasePlaces } from './erase-places.server';
import { refuseErasure } from './refuse-erasure.server';

type Outcome = { erased: number; heldUp: { personId: string; code: string }[] };

/**
 * Erases everybody whose wish has fallen due, each in one transaction, and takes their certificates' papers out of the
 * folder afterwards. Somebody who cannot be erased at this moment (an exam under way, the last admin) comes back under `heldUp`
 * and is tried again; a wish taken back in time is not carried out.
 */
export async function carryOutErasures(now: number): Promise<Outcome> {
  const due = await db
    .select({ id: erasures.id, personId: erasures.personId })
    .from(erasures)
    .where(and(lte(erasures.dueAt, now), isNull(erasures.withdrawnAt), isNull(erasures.doneAt)))
    .orderBy(asc(erasures.dueAt))
    .limit(100);
  const outcome: Outcome = { erased: 0, heldUp: [] };
  if (due.length === 0) return outcome;
  const passwordHash = await hashPassword(randomBytes(32).toString('hex'));
  for (const { id, personId } of due) {
    try {
      const numbers = await erasePerson({ erasureId: id, personId, passwordHash }, now);
      if (numbers === null) continue;
      await removePapersOf(numbers);
      outcome.erased += 1;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      outcome.heldUp.push({ personId, code: error.code });
    }
  }
  return outcome;
}

type Due = { erasureId: string; personId: string; passwordHash: string };

/** Null when the wish was taken back or carried out meanwhile; else the numbers of the certificates that lost their name. */
async function erasePerson({ erasureId, personId, passwordHash }: Due, now: number): Promise<string[] | null> {
  return transaction(async (tx) => {
    const claimed = await tx
      .update(erasures)
      .set({ doneAt: now })
      .where(and(eq(erasures.id, erasureId), isNull(erasures.withdrawnAt), isNull(erasures.doneAt)))
      .returning({ id: erasures.id });
    if (claimed.length === 0) return null;
    const [person] = await tx
      .select({ email: people.email, language: people.language })
      .from(people)
      .where(eq(people.id, personId));
    if (!person) return null;
    await refuseErasure(tx, personId, person.language);
    const erased = { personId, email: person.email, now };
    await eraseAccount(tx, { ...erased, passwordHash });
    await eraseHosting(tx, erased);
    const numbers = await eraseCertificates(tx, erased);
    await erasePlaces(tx, erased);
    await eraseLearning(tx, erased);
    await record(tx, { at: now, actorId: null, action: 'person-erased', subject: { type: 'person', id: personId } });
    return numbers;
  });
}
