import type { Language } from '../language';

export type MembershipRole = 'learner' | 'manager' | 'lecturer' | 'reviewer';
export type Membership = { organisationId: string; role: MembershipRole };

/** Somebody signed in: who they are and what they hold, read afresh at each request. */
export type Actor = {
  personId: string;
  name: string;
  email: string;
  language: Language;
  zone: string;
  sessionId: string;
  isAdmin: boolean;
  memberships: readonly Membership[];
  /** The one organisation they act for at this request, of those they belong to; null when they belong to none. */
  organisationId: string | null;
};

declare const admitted: unique symbol;
/** An actor whom a guard has found to be an admin. Only `app/http/admission.ts` makes one. */
export type Admin = Actor & { readonly [admitted]: 'admin' };
/*
 * `organisationIds` is the organisation an actor acts for in a role: the one they act for now if they hold the role there,
 * else the oldest where they do. Rows are looked up through it.
 */
/** An actor who manages an enterprise or platform. */
export type Manager = Actor & { readonly [admitted]: 'manager'; readonly organisationIds: readonly string[] };
/** An actor who lectures at a university. */
export type Lecturer = Actor & { readonly [admitted]: 'lecturer'; readonly organisationIds: readonly string[] };
/** Whoever runs classes: lecturers those of their university, managers the teams of their enterprise. */
export type Trainer = Actor & { readonly [admitted]: 'trainer'; readonly organisationIds: readonly string[] };
