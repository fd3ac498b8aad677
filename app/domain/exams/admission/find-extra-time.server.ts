import { and, eq, isNull } from 'drizzle-orm';
import { db, type Reader } from '#db/client';
import { accommodations } from '#db/schema/windows';

/** The extra time a person is entitled to now, in per cent of an exam's minutes; 0 for nearly everybody. */
export async function findExtraTime(personId: string, reader: Reader = db): Promise<number> {
  const [granted] = await reader
    .select({ extraPercent: accommodations.extraPercent })
    .from(accommodations)
    .where(and(eq(accommodations.personId, personId), isNull(accommodations.endedAt)));
  return granted?.extraPercent ?? 0;
}
