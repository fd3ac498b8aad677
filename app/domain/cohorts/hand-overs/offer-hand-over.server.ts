import { and, eq, isNull } from 'drizzle-orm';
import { type Transaction, transaction } from '#db/client';
import { newId } from '#db/identifier';
import { classes, handOvers } from '#db/schema/cohorts';
import { record } from '../../audit/record.server';
import type { Trainer } from '../../people/actor';
import { underAge } from '../../people/age';
import type { Letter } from '../../people/letter';
import { queueMail } from '../../people/queue-mail.server';
import { mailTime } from '../../people/quiet-hours';
import { Refusal } from '../../refusal';
import { refuseUnlessClassAllows } from '../class-allows';
import { findSharedPerson } from './find-shared-person.server';
import { handOverTransition } from './hand-over-transitions';

/** What the mail with an offer is made of. */
export type HandOverLetter = Letter<{ name: string; enterprise: string }>;

export type Offer = {
  orderId: string;
  personId: string;
  /** The team they would join; null: the enterprise alone. */
  teamId: string | null;
  letter: HandOverLetter | null;
};

/**
 * An enterprise offers a learner of the class it ordered to take them over, who is mailed outside their quiet hours and
 * decides. Only from the exam window on, only to who shares their name and is of age, once. Throws `not-found` (also for
 * a team that is not its own or has ended), `not-in-this-state`, `under-age`, `hand-over-exists`.
 */
export async function offerHandOver(
  trainer: Trainer,
  { orderId, personId, teamId, letter }: Offer,
  now: number,
): Promise<void> {
  await transaction(async (tx) => {
    const person = await findSharedPerson(tx, trainer, { orderId, personId });
    const { classId, enterpriseId, name, language } = person;
    refuseUnlessClassAllows({ ...person, endedAt: null }, 'hand-over');
    if (underAge(person.comesOfAgeOn, person.zone, now)) throw new Refusal('under-age');
    if (teamId !== null) await refuseForeignTeam(tx, { teamId, enterpriseId });
    const before = await tx
      .select({ state: handOvers.state })
      .from(handOvers)
      .where(and(eq(handOvers.classId, classId), eq(handOvers.personId, personId)));
    const last = before.find(({ state }) => state !== 'withdrawn') ?? before[0];
    const step = handOverTransition('offer', last?.state ?? null);
    if (!step) throw new Refusal('hand-over-exists');
    const id = newId();
    const offered = { state: step.to, offeredBy: trainer.personId, offeredAt: now };
    await tx.insert(handOvers).values({ id, classId, personId, teamId, ...offered });
    await record(tx, {
      at: now,
      actorId: trainer.personId,
      action: 'class-hand-over-offered',
      subject: { type: 'hand-over', id },
      detail: { orderId, personId, teamId },
    });
    if (!letter) return;
    const words = letter(language, { name, enterprise: person.enterprise[language] });
    await queueMail(tx, { recipient: person.email, language, ...words }, now, { notBefore: mailTime(person, now) });
  });
}

async function refuseForeignTeam(
  tx: Transaction,
  { teamId, enterpriseId }: { teamId: string; enterpriseId: string },
): Promise<void> {
  const own = and(
    eq(classes.id, teamId),
    eq(classes.organisationId, enterpriseId),
    isNull(classes.orderId),
    isNull(classes.endedAt),
  );
  if ((await tx.$count(classes, own)) === 0) throw new Refusal('not-found', {}, 'teamId');
}
