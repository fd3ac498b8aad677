import { redirect } from '@remix-run/node';
import type { Actor, Admin, Lecturer, Manager, MembershipRole } from '~/domain/people/actor';
import { Refusal } from '~/domain/refusal';

/*
 * Who may. The casts below are the only place where an `Admin`, a `Manager` or a `Lecturer` comes from: a use case that asks
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

function inRole(actor: Actor | null, role: MembershipRole): string[] {
  const ids = (actor?.memberships ?? []).filter((held) => held.role === role).map((held) => held.organisationId);
  if (actor && ids.length === 0) throw new Refusal('not-allowed');
  return ids;
}

function withoutRoutes(search: string): string {
  const query = new URLSearchParams(search);
  query.delete('_routes');
  const rest = query.toString();
  return rest ? `?${rest}` : '';
}
