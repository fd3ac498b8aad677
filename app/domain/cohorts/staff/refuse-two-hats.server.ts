import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Transaction } from '#db/client';
import { classMembers, classStaff } from '#db/schema/cohorts';
import { Refusal } from '../../refusal';
import type { StaffRole } from './staff-role';

/**
 * Nobody reviews the people they train: throws `reviewer-trains-class` when a reviewer would be somebody who teaches or
 * mentors the class, or is in it, and when somebody who would teach or mentor it reviews it.
 */
export async function refuseTwoHats(
  tx: Transaction,
  { classId, personId, role }: { classId: string; personId: string; role: StaffRole },
): Promise<void> {
  const others = role === 'reviewer' ? (['lecturer', 'mentor'] as const) : (['reviewer'] as const);
  const appointed = and(
    eq(classStaff.classId, classId),
    eq(classStaff.personId, personId),
    inArray(classStaff.role, [...others]),
    isNull(classStaff.endedAt),
  );
  const learns = and(
    eq(classMembers.classId, classId),
    eq(classMembers.personId, personId),
    isNull(classMembers.leftAt),
  );
  const two = (await tx.$count(classStaff, appointed)) > 0;
  if (two || (role === 'reviewer' && (await tx.$count(classMembers, learns)) > 0)) {
    throw new Refusal('reviewer-trains-class');
  }
}
