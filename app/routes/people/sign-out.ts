import { redirect } from '@remix-run/node';
import { blankSessionCookie } from '~/domain/people/session.server';
import { signOut } from '~/domain/people/sign-out.server';
import { anyone } from '~/http/answer';

/** Signing out is a write; who only opens the address is led home. */
export const loader = anyone.read(() => redirect('/'));

export const action = anyone.receive(async ({ actor, now }) => {
  if (actor) await signOut(actor, now);
  return redirect('/', { headers: { 'Set-Cookie': blankSessionCookie() } });
});
