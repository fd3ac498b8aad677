import { and, eq, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client';
import { deadlines } from '#db/schema/schedules';
import type { Trainer } from '../../people/actor';
import { Refusal } from '../../refusal';
import { findOwnClass } from '../find-own-class.server';

/** A due date in force, with its class, looked up through whoever runs that. Throws `not-found`. */
export async function findOwnDeadline(reader: Reader, trainer: Trainer, deadlineId: string) {
  const [deadline] = await reader
    .select()
    .from(deadlines)
    .where(and(eq(deadlines.id, deadlineId), isNull(deadlines.endedAt)));
  if (!deadline) throw new Refusal('not-found');
  return { deadline, ofClass: await findOwnClass(reader, trainer, deadline.classId) };
}
