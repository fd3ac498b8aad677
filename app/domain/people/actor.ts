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
};

declare const admitted: unique symbol;
/** An actor whom a guard has found to be an admin. Only `app/http/admission.ts` makes one. */
export type Admin = Actor & { readonly [admitted]: 'admin' };
/** An actor who manages at least one enterprise or platform; `organisationIds` are those; rows are looked up through them. */
export type Manager = Actor & { readonly [admitted]: 'manager'; readonly organisationIds: readonly string[] };
/** An actor who lectures at at least one university. */
export type Lecturer = Actor & { readonly [admitted]: 'lecturer'; readonly organisationIds: readonly string[] };
/** Whoever runs classes: lecturers those of their universities, managers the teams of their enterprises. */
export type Trainer = Actor & { readonly [admitted]: 'trainer'; readonly organisationIds: readonly string[] };
