import { eq } from 'drizzle-orm';
import { db } from '#db/client';
import { classes } from '#db/schema/cohorts';
import { classAllows } from '../../cohorts/class-allows';
import { findOwnClass } from '../../cohorts/find-own-class.server';
import { content } from '../../content.server';
import type { Language } from '../../language';
import type { Trainer } from '../../people/actor';
import { listMembers } from './list-members.server';

/** What a trainer plans a room of a class with: its zone, the exams there are, those that update others last, and who could be seated. Throws `not-found`. */
export async function findRoomPlan(trainer: Trainer, classId: string, language: Language) {
  const { zone, orderState, endedAt } = await findOwnClass(db, trainer, classId);
  const [named] = await db
    .select({ en: classes.nameEn, zh: classes.nameZh })
    .from(classes)
    .where(eq(classes.id, classId));
  return {
    zone,
    className: named?.[language] ?? '',
    /** Whether the class's order lets rooms be opened now. */
    mayOpen: endedAt === null && classAllows(orderState, 'open-room'),
    exams: [...content().policies]
      .sort((a, b) => Number(a.updates !== undefined) - Number(b.updates !== undefined))
      .map(({ id, title, minutes }) => ({ id, title: title[language], minutes })),
    members: await listMembers(db, classId),
  };
}
