import { and, eq } from 'drizzle-orm';
import { transaction } from '#db/client';
import { newId } from '#db/identifier';
import { classes, classMembers } from '#db/schema/cohorts';
import { people } from '#db/schema/people';
import { LONG_AGO } from './people';

/** Gives a made class a first day, and a zone if it is another than Shanghai's. */
export async function beginClass(classId: string, startsOn: string, zone = 'Asia/Shanghai'): Promise<void> {
  await transaction(async (tx) => {
    await tx.update(classes).set({ startsOn, zone }).where(eq(classes.id, classId));
  });
}

/** A team of an enterprise's own, with its people. Returns its id. */
export async function makeTeamOf(organisationId: string, members: readonly { personId: string }[]): Promise<string> {
  const id = newId();
  await transaction(async (tx) => {
    const names = { nameEn: 'Pump hosts', nameZh: '水泵主播组' };
    await tx.insert(classes).values({ id, organisationId, ...names, zone: 'Europe/Berlin', createdAt: LONG_AGO });
    for (const { personId } of members)
      await tx.insert(classMembers).values({ classId: id, personId, joinedAt: LONG_AGO });
  });
  return id;
}

/** Has somebody leave a class. */
export async function leaveClass(classId: string, personId: string, leftAt: number): Promise<void> {
  await transaction(async (tx) => {
    await tx
      .update(classMembers)
      .set({ leftAt })
      .where(and(eq(classMembers.classId, classId), eq(classMembers.personId, personId)));
  });
}

/** Sets what somebody has said of when mail may disturb them, or that they are erased. */
export async function changePerson(
  personId: string,
  change: Partial<Pick<typeof people.$inferInsert, 'quietFrom' | 'quietUntil' | 'zone' | 'erasedAt'>>,
): Promise<void> {
  await transaction(async (tx) => {
    await tx.update(people).set(change).where(eq(people.id, personId));
  });
}
