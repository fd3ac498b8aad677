import { and, asc, eq, isNull } from 'drizzle-orm';
import { db } from '#db/client';
import { classes, classMembers } from '#db/schema/cohorts';
import { people } from '#db/schema/people';
import { loadHeld } from '../certificates/issuing/load-awaiting.server';
import { renewalWindow } from '../certificates/renewal/renewal-window';
import { findOwnClass } from '../cohorts/find-own-class.server';
import type { Trainer } from '../people/actor';
import { recertificationStep } from './recertification';

/**
 * The members of a class or team by the day their certificate ends, those without one last: since when it can be renewed,
 * and what is to be done. Of several certificates the one that lasts longest counts. Four queries.
 */
export async function listRecertification(trainer: Trainer, classId: string, now: number) {
  const { orderId } = await findOwnClass(db, trainer, classId);
  const [named] = await db
    .select({ en: classes.nameEn, zh: classes.nameZh })
    .from(classes)
    .where(eq(classes.id, classId));
  const members = await db
    .select({ personId: people.id, name: people.name })
    .from(classMembers)
    .innerJoin(people, eq(people.id, classMembers.personId))
    .where(and(eq(classMembers.classId, classId), isNull(classMembers.leftAt)))
    .orderBy(asc(people.name));
  const held = (
    await loadHeld(
      db,
      members.map(({ personId }) => personId),
    )
  ).sort((a, b) => a.validUntil - b.validUntil);
  const longest = new Map(held.map((certificate) => [certificate.personId, certificate]));
  const rows = members.map(({ personId, name }) => {
    const found = longest.get(personId);
    const term = found ? { state: found.state, validUntil: found.validUntil, ...renewalWindow(found) } : null;
    return { personId, name, certificate: term, step: recertificationStep(term, now) };
  });
  const end = (row: (typeof rows)[number]) => row.certificate?.validUntil ?? Number.POSITIVE_INFINITY;
  return { name: named ?? { en: '', zh: '' }, isTeam: orderId === null, rows: rows.sort((a, b) => end(a) - end(b)) };
}
