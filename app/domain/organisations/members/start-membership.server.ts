import { and, eq, isNull } from 'drizzle-orm';
import type { Transaction } from '#db/client';
import { newId } from '#db/identifier';
import { memberships } from '#db/schema/organisations';
import { record } from '../../audit/record.server';
import type { MembershipRole } from '../../people/actor';
import type { MembershipAct } from './membership-transitions';

type Start = {
  act: MembershipAct;
  actorId: string;
  organisationId: string;
  personId: string;
  role: MembershipRole;
  /** The invitation or code that let them in. */
  by?: string;
};

/** Puts a role in force, once: false, and nothing written, when it is. Recorded with how it came about. */
export async function startMembership(tx: Transaction, start: Start, now: number): Promise<boolean> {
  const { act, actorId, organisationId, personId, role, by } = start;
  const held = and(
    eq(memberships.organisationId, organisationId),
    eq(memberships.personId, personId),
    eq(memberships.role, role),
    isNull(memberships.endedAt),
  );
  if ((await tx.$count(memberships, held)) > 0) return false;
  await tx.insert(memberships).values({ id: newId(), organisationId, personId, role, since: now });
  await record(tx, {
    at: now,
    actorId,
    action: 'membership-granted',
    subject: { type: 'person', id: personId },
    detail: { organisationId, role, how: act, ...(by && { by }) },
  });
  return true;
}
