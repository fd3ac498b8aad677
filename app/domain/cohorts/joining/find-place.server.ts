import { eq } from 'drizzle-orm';
import { db, type Reader } from '#db/client';
import { classes, orders } from '#db/schema/cohorts';
import { organisations } from '#db/schema/organisations';
import { rosterPlaces } from '#db/schema/rosters';
import { hashLinkToken } from '../../people/link-token';
import { Refusal } from '../../refusal';

/** A place by the token of its link, inside a transaction or not; undefined for a token of none. */
export async function placeOf(reader: Pick<Reader, 'select'>, token: string) {
  const [found] = await reader
    .select({
      id: rosterPlaces.id,
      classId: rosterPlaces.classId,
      name: rosterPlaces.name,
      personId: rosterPlaces.personId,
      expiresAt: rosterPlaces.expiresAt,
      removedAt: rosterPlaces.removedAt,
      organisationId: classes.organisationId,
      orderState: orders.state,
      endedAt: classes.endedAt,
      className: { en: classes.nameEn, zh: classes.nameZh },
      organisation: { en: organisations.nameEn, zh: organisations.nameZh },
    })
    .from(rosterPlaces)
    .innerJoin(classes, eq(classes.id, rosterPlaces.classId))
    .innerJoin(organisations, eq(organisations.id, classes.organisationId))
    .leftJoin(orders, eq(orders.id, classes.orderId))
    .where(eq(rosterPlaces.tokenHash, hashLinkToken(token)));
  return found;
}

/** Throws `link-expired` for a link that lets nobody in any more: too old, or of a place that was taken off the roster. */
export function refuseOverLink(
  { expiresAt, removedAt }: { expiresAt: number | null; removedAt: number | null },
  now: number,
): void {
  if (removedAt !== null || expiresAt === null || now >= expiresAt) throw new Refusal('link-expired');
}

/**
 * What a link keeps a place in, and under which name, for whoever has the link. Throws `not-found`, and `link-expired` for
 * one that was used, is too old, or whose place is gone.
 */
export async function findPlace(token: string, now: number) {
  const found = await placeOf(db, token);
  if (!found) throw new Refusal('not-found');
  if (found.personId !== null) throw new Refusal('link-expired');
  refuseOverLink(found, now);
  const { className, organisation, name } = found;
  return { className, organisation, name };
}
