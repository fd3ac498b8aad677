import { and, eq, isNull } from 'drizzle-orm';
import { db } from '#db/client';
import { classMembers } from '#db/schema/cohorts';
import { people } from '#db/schema/people';
import { classAllows } from '../../cohorts/class-allows';
import { findOwnClass } from '../../cohorts/find-own-class.server';
import type { Trainer } from '../../people/actor';
import { Refusal } from '../../refusal';
import { explainMarks, type MarkOf } from './explain-marks.server';
import { listQuizModules } from './list-quiz-modules.server';

/**
 * One learner's marks as a trainer of their class reads them, and what the trainer may do about each mark given by hand.
 * Throws `not-found` for a class or a learner that is not theirs.
 */
export async function findMarks(trainer: Trainer, { classId, personId }: MarkOf) {
  const own = await findOwnClass(db, trainer, classId);
  const [learner] = await db
    .select({ name: people.name })
    .from(classMembers)
    .innerJoin(people, eq(people.id, classMembers.personId))
    .where(and(eq(classMembers.classId, own.id), eq(classMembers.personId, personId), isNull(classMembers.leftAt)));
  if (!learner) throw new Refusal('not-found');
  const { overrides, ...explained } = await explainMarks(db, { classId: own.id, personId });
  const about = personId !== trainer.personId;
  return {
    name: learner.name,
    ...explained,
    modules: listQuizModules(),
    mayOverride: about && own.endedAt === null && classAllows(own.orderState, 'override-mark'),
    overrides: overrides.map(({ proposedBy, ...override }) => ({
      ...override,
      mayAccept: about && override.state === 'proposed' && proposedBy !== trainer.personId,
      mayDecline: about && override.state === 'proposed',
      mayEnd: about && override.state === 'in-force',
    })),
  };
}
