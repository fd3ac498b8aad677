import { and, eq, inArray } from 'drizzle-orm';
import { db, type Transaction, transaction } from '#db/client';
import { classes } from '#db/schema/cohorts';
import { organisations } from '#db/schema/organisations';
import { rosterPlaces } from '#db/schema/rosters';
import { record } from '../../../audit/record.server';
import { inBatches } from '../../../in-batches';
import type { Trainer } from '../../../people/actor';
import { queueMail } from '../../../people/queue-mail.server';
import { Refusal } from '../../../refusal';
import { refuseUnlessClassAllows } from '../../class-allows';
import { findOwnClass } from '../../find-own-class.server';
import { findOwnPlace } from './find-own-place.server';
import { type PlaceRow, placeRows, soughtPlaces } from './place-rows.server';
import { renewLink } from './renew-link.server';

type Names = { en: string; zh: string };

/** What the mail around the link says, in both languages: it is not known which of them its reader has. */
export type PlaceLetter = (facts: {
  name: string;
  inviter: string;
  className: Names;
  organisation: Names;
  token: string;
  until: number;
  zone: string;
}) => { subject: string; body: string };

const MAILS_AT_ONCE = 50;
const MAILS_AT_MOST = 5_000;
/** Nobody is mailed again before so much time has passed. */
const AGAIN_AFTER_MS = 10 * 60_000;

/**
 * Mails a new link to everybody on the roster who has an address and was not invited yet. Returns how many. The same is
 * written to each, whether the address has an account or not. Throws `not-found`, `not-in-this-state`.
 */
export async function inviteAll(
  trainer: Trainer,
  { classId, letter }: { classId: string; letter: PlaceLetter },
  now: number,
): Promise<number> {
  refuseUnlessClassAllows(await findOwnClass(db, trainer, classId), 'change-roster');
  const uninvited = soughtPlaces(classId, { state: 'uninvited' });
  const places = await placeRows(db, uninvited, { limit: MAILS_AT_MOST, offset: 0 });
  let invited = 0;
  for (const part of inBatches(places, MAILS_AT_ONCE)) {
    await transaction(async (tx) => {
      const ids = part.map(({ id }) => id);
      const still = await placeRows(tx, and(uninvited, inArray(rosterPlaces.id, ids)), {
        limit: ids.length,
        offset: 0,
      });
      await mail(tx, trainer, { classId, places: still, letter }, now);
      invited += still.length;
    });
  }
  return invited;
}

/**
 * Mails one person a new link, also again. Throws `not-found`, `not-in-this-state`, `place-taken-already`,
 * `place-without-email`, and `place-invited-lately` so soon after the last one.
 */
export async function invitePlace(
  trainer: Trainer,
  { classId, placeId, letter }: { classId: string; placeId: string; letter: PlaceLetter },
  now: number,
): Promise<void> {
  await transaction(async (tx) => {
    const { place } = await findOwnPlace(tx, trainer, { classId, placeId });
    if (place.personId !== null) throw new Refusal('place-taken-already');
    if (place.email === null) throw new Refusal('place-without-email');
    if (place.invitedAt !== null && now < place.invitedAt + AGAIN_AFTER_MS) throw new Refusal('place-invited-lately');
    await mail(tx, trainer, { classId, places: [place], letter }, now);
  });
}

type Mailing = { classId: string; places: readonly PlaceRow[]; letter: PlaceLetter };

async function mail(tx: Transaction, trainer: Trainer, { classId, places, letter }: Mailing, now: number) {
  const own = await findOwnClass(tx, trainer, classId);
  refuseUnlessClassAllows(own, 'change-roster');
  const [names] = await tx
    .select({
      className: { en: classes.nameEn, zh: classes.nameZh },
      organisation: { en: organisations.nameEn, zh: organisations.nameZh },
    })
    .from(classes)
    .innerJoin(organisations, eq(organisations.id, classes.organisationId))
    .where(eq(classes.id, classId));
  if (!names || places.length === 0) return;
  for (const { id, name, email } of places) {
    const { token, expiresAt } = await renewLink(tx, id, now);
    const facts = { name, inviter: trainer.name, ...names, token, until: expiresAt, zone: own.zone };
    await queueMail(tx, { recipient: email ?? '', language: 'zh', ...letter(facts) }, now);
  }
  await record(tx, {
    at: now,
    actorId: trainer.personId,
    action: 'place-invited',
    subject: { type: 'order-class', id: classId },
    detail: { mails: places.length },
  });
}
