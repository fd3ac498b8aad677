import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { db } from '#db/client';
import { classes } from '#db/schema/cohorts';
import { memberships } from '#db/schema/organisations';
import { people } from '#db/schema/people';
import type { Trainer } from '../../people/actor';
import { classAllows } from '../class-allows';
import { findOwnClass } from '../find-own-class.server';
import { listStaff } from '../staff/list-staff.server';

/**
 * What can be said of a class and who is appointed for it, with those of its organisation who could teach it. Four queries.
 */
export async function findClassSettings(trainer: Trainer, classId: string, now: number) {
  const own = await findOwnClass(db, trainer, classId);
  const [row] = await db
    .select({ nameEn: classes.nameEn, nameZh: classes.nameZh, code: classes.joinCode, until: classes.joinCodeUntil })
    .from(classes)
    .where(eq(classes.id, classId));
  const staff = await listStaff(db, classId);
  const trainers = await db
    .selectDistinct({ personId: people.id, name: people.name })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(
      and(
        eq(memberships.organisationId, own.organisationId),
        inArray(memberships.role, ['lecturer', 'manager']),
        isNull(memberships.endedAt),
      ),
    )
    .orderBy(asc(people.name));
  const { nameEn = '', nameZh = '', code = null, until = null } = row ?? {};
  const allows = (act: Parameters<typeof classAllows>[1]) => own.endedAt === null && classAllows(own.orderState, act);
  return {
    ...own,
    nameEn,
    nameZh,
    /** The join code, while it works. */
    code: code !== null && until !== null && now < until ? { code, until } : null,
    staff,
    lecturers: trainers.filter(({ personId }) => !staff.some((held) => held.personId === personId)),
    may: {
      change: allows('change-class'),
      appoint: allows('change-staff'),
      makeCode: allows('change-roster'),
      end: own.orderId === null && own.endedAt === null,
    },
  };
}
