import { and, desc, eq, isNull } from 'drizzle-orm';
import { db } from '#db/client';
import { accommodations, practicePasses } from '#db/schema/windows';
import type { Admin } from '../../people/actor';

/** What an admin has granted or recorded for a person's exams: extra time in force, and the practice that passed. */
export async function findEntitlements(_admin: Admin, personId: string) {
  const [extraTime] = await db
    .select({
      extraPercent: accommodations.extraPercent,
      reason: accommodations.reason,
      grantedAt: accommodations.grantedAt,
    })
    .from(accommodations)
    .where(and(eq(accommodations.personId, personId), isNull(accommodations.endedAt)));
  const [practice] = await db
    .select({ evidence: practicePasses.evidence, recordedAt: practicePasses.recordedAt })
    .from(practicePasses)
    .where(and(eq(practicePasses.personId, personId), isNull(practicePasses.withdrawnAt)))
    .orderBy(desc(practicePasses.recordedAt));
  return { extraTime: extraTime ?? null, practice: practice ?? null };
}

export type Entitlements = Awaited<ReturnType<typeof findEntitlements>>;
