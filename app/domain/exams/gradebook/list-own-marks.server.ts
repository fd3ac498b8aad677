import { and, desc, eq, isNull } from 'drizzle-orm';
import { db } from '#db/client';
import { classes, classMembers } from '#db/schema/cohorts';
import type { Actor } from '../../people/actor';
import { Refusal } from '../../refusal';
import { explainMarks } from './explain-marks.server';

/** The classes somebody is in, the newest first. */
export async function listMarkedClasses(actor: Actor) {
  const rows = await db
    .select({ id: classes.id, en: classes.nameEn, zh: classes.nameZh })
    .from(classMembers)
    .innerJoin(classes, eq(classes.id, classMembers.classId))
    .where(and(eq(classMembers.personId, actor.personId), isNull(classMembers.leftAt)))
    .orderBy(desc(classMembers.joinedAt), desc(classes.createdAt));
  return rows.map(({ id, ...name }) => ({ id, name }));
}

/**
 * A learner's own marks in one of their classes, explained as their trainers read them; the newest class unless one is named.
 * Null when they are in none; `not-found` for one they are not in. Marks that are only proposed are not theirs to read yet.
 */
export async function findOwnMarks(actor: Actor, classId?: string) {
  const own = await listMarkedClasses(actor);
  const chosen = classId === undefined ? own[0] : own.find(({ id }) => id === classId);
  if (!chosen && classId !== undefined) throw new Refusal('not-found');
  if (!chosen) return null;
  const { overrides, ...explained } = await explainMarks(db, { classId: chosen.id, personId: actor.personId });
  const shown = overrides.filter(({ state }) => state === 'in-force' || state === 'ended');
  return { classes: own, chosen, ...explained, overrides: shown.map(({ proposedBy: _, ...override }) => override) };
}
