import type { OrganisationKind } from '../organisations/organisation';
import type { Membership } from '../people/actor';
import type { StaffRole } from './staff/staff-role';

export type Holding = Membership & { kind: OrganisationKind };
/** Whose a class is, and which enterprise ordered it; null for a team. */
type Sides = { organisationId: string; enterpriseId: string | null };

/**
 * Whether what somebody holds lets them have a place in a class: those who teach it run its organisation, mentors belong to
 * the enterprise that ordered it, reviewers review for its organisation or for a certifying body.
 */
export function standsInClass(
  role: StaffRole,
  { organisationId, enterpriseId }: Sides,
  held: readonly Holding[],
): boolean {
  const here = held.filter((each) => each.organisationId === organisationId);
  if (role === 'mentor') return held.some((each) => each.organisationId === enterpriseId);
  if (role === 'lecturer') return here.some((each) => each.role === 'lecturer' || each.role === 'manager');
  return held.some(
    (each) => each.role === 'reviewer' && (each.kind === 'certifying-body' || each.organisationId === organisationId),
  );
}
