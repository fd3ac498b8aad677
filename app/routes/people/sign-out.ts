import { redirect } from '@remix-run/node';
import { z } from 'zod';
import { blankSessionCookie } from '~/domain/people/session.server';
import { signOut } from '~/domain/people/sign-out.server';
import { anyone } from '~/http/answer';
import { ownPath } from '~/http/own-path';

/** Signing out is a write; who only opens the address is led home. */
export const loader = anyone.read(() => redirect('/'));

const wanted = z.object({ next: z.string().max(2_000).optional() });

export const action = anyone.receive(async ({ actor, form, now }) => {
  const { next } = await form(wanted);
  if (actor) await signOut(actor, now);
  return redirect(ownPath(next), { headers: { 'Set-Cookie': blankSessionCookie() } });
});
