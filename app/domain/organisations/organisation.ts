import type { MembershipRole } from '../people/actor';

export const organisationKinds = ['enterprise', 'university', 'certifying-body', 'platform'] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

export const membershipRoles = [
  'learner',
  'manager',
  'lecturer',
  'reviewer',
] as const satisfies readonly MembershipRole[];

/** Which organisations a role exists in: enterprises and platforms are managed, universities are taught at. */
export function roleExistsAt(role: MembershipRole, kind: OrganisationKind): boolean {
  if (role === 'manager') return kind === 'enterprise' || kind === 'platform';
  if (role === 'lecturer') return kind === 'university';
  return true;
}

/** The role that runs an organisation of a kind; null: its members are added and ended by admins. */
export function stewardRole(kind: OrganisationKind): MembershipRole | null {
  return (
    membershipRoles.find((role) => (role === 'manager' || role === 'lecturer') && roleExistsAt(role, kind)) ?? null
  );
}
