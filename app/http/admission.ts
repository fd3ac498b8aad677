import { redirect } from '@remix-run/node';
import type { Actor, Admin, Lecturer, Manager, MembershipRole, Trainer } from '~/domain/people/actor';
import { Refusal } from '~/domain/refusal';

/*
 * Who may. The casts below are the only place where an `Admin`, a `Manager`, a `Lecturer` or a `Trainer` comes from: a use case that asks
 * for one can only be called behind a guard.
 */

/** Anybody signed in. Others are sent to sign in, and come back to where they were. */
export function admitPerson(actor: Actor | null, request: Request): Actor {
  if (actor) return actor;
  const { pathname, search } = new URL(request.url);
  const target = request.method === 'GET' ? pathname.replace(/\.data$/, '') + withoutRoutes(search) : '/';
  throw redirect(`/sign-in?next=${encodeURIComponent(target)}`, { headers: { 'Cache-Control': 'no-store' } });
}

export function admitAdmin(actor: Actor | null, request: Request): Admin {
  const person = admitPerson(actor, request);
  if (!person.isAdmin) throw new Refusal('not-allowed');
  return person as Admin;
}

export function admitManager(actor: Actor | null, request: Request): Manager {
  return { ...admitPerson(actor, request), organisationIds: inRole(actor, 'manager') } as unknown as Manager;
}

export function admitLecturer(actor: Actor | null, request: Request): Lecturer {
  return { ...admitPerson(actor, request), organisationIds: inRole(actor, 'lecturer') } as unknown as Lecturer;
}

export function admitTrainer(actor: Actor | null, request: Request): Trainer {
  return {
    ...admitPerson(actor, request),
    organisationIds: inRole(actor, 'lecturer', 'manager'),
  } as unknown as Trainer;
}

/**
 * The one organisation somebody acts for in a role: the one they act for now, if they hold the role there, else the oldest
 * where they do.
 */
function inRole(actor: Actor | null, ...roles: MembershipRole[]): string[] {
  const held = (actor?.memberships ?? []).filter(({ role }) => roles.includes(role));
  const here = held.find(({ organisationId }) => organisationId === actor?.organisationId) ?? held[0];
  if (actor && !here) throw new Refusal('not-allowed');
  return here ? [here.organisationId] : [];
}

function withoutRoutes(search: string): string {
  const query = new URLSearchParams(search);
  query.delete('_routes');
  const rest = query.toString();
  return rest ? `?${rest}` : '';
}
