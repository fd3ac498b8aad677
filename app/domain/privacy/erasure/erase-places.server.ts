import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Transaction } from '#db/client';
import { classConsents, classMembers, classStaff, handOvers, shortlistings } from '#db/schema/cohorts';
import { markOverrides } from '#db/schema/gradebooks';
import { invitations } from '#db/schema/organisations';
import { classActs } from '#db/schema/readiness';
import { rosterImportRows, rosterPlaces } from '#db/schema/rosters';
import { announcementReads, deadlineExtensions, deadlines } from '#db/schema/schedules';
import type { Erased } from './erase-account.server';

/**
 * Takes somebody out of classes and rosters: their membership and their work for classes end, what they shared is withdrawn,
 * and the places that name them, or their address, in whatever class, say nothing any more. Rows of files that were sent to
 * become rosters lose what they say of them.
 */
export async function erasePlaces(tx: Transaction, { personId, email, now }: Erased): Promise<void> {
  const theirs = await tx
    .update(rosterPlaces)
    .set({ name: '', number: null, email: null, tokenHash: null, invitedAt: null, expiresAt: null })
    .where(or(eq(rosterPlaces.personId, personId), eq(rosterPlaces.email, email)))
    .returning({ id: rosterPlaces.id });
  const placeIds = theirs.map(({ id }) => id);
  await tx
    .update(rosterPlaces)
    .set({ removedAt: now })
    .where(and(inArray(rosterPlaces.id, placeIds), isNull(rosterPlaces.removedAt)));
  await tx
    .update(rosterImportRows)
    .set({ cells: [], name: null, number: null, email: null, faults: null })
    .where(
      or(
        inArray(rosterImportRows.placeId, placeIds),
        eq(rosterImportRows.email, email),
        sql`lower(${rosterImportRows.cells}) like ${`%${escapeLike(email)}%`} escape '~'`,
      ),
    );
  await tx
    .update(invitations)
    .set({ withdrawnAt: now })
    .where(and(eq(invitations.email, email), isNull(invitations.usedAt), isNull(invitations.withdrawnAt)));
  await tx.update(invitations).set({ email: null }).where(eq(invitations.email, email));
  const left = and(eq(classMembers.personId, personId), isNull(classMembers.leftAt));
  await tx.update(classMembers).set({ leftAt: now }).where(left);
  await tx
    .update(classStaff)
    .set({ endedAt: now })
    .where(and(eq(classStaff.personId, personId), isNull(classStaff.endedAt)));
  await tx.delete(classConsents).where(eq(classConsents.personId, personId));
  await tx.delete(shortlistings).where(eq(shortlistings.personId, personId));
  await tx.delete(classActs).where(eq(classActs.personId, personId));
  await tx.delete(announcementReads).where(eq(announcementReads.personId, personId));
  await tx.delete(deadlineExtensions).where(eq(deadlineExtensions.personId, personId));
  await tx.delete(markOverrides).where(eq(markOverrides.personId, personId));
  await tx.update(deadlines).set({ title: null }).where(eq(deadlines.personId, personId));
  await tx
    .update(deadlines)
    .set({ endedAt: now })
    .where(and(eq(deadlines.personId, personId), isNull(deadlines.endedAt)));
  await tx
    .update(handOvers)
    .set({ state: 'withdrawn', decidedAt: now })
    .where(and(eq(handOvers.personId, personId), eq(handOvers.state, 'offered')));
}

const escapeLike = (text: string): string => text.toLowerCase().replace(/[%_~]/g, '~$&');
