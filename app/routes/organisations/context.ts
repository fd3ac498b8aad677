import { redirect } from '@remix-run/node';
import { z } from 'zod';
import { chooseOrganisation } from '~/domain/organisations/choose-organisation';
import { person } from '~/http/answer';
import { organisationCookie, preferenceCookie } from '~/http/cookies';
import { ownPath } from '~/http/own-path';

const wanted = z.object({ organisationId: z.string().min(1).max(80), next: z.string().max(2_000).optional() });

/** Remembers in this browser which of their organisations a person acts for, and goes back to where they were. */
export const action = person.receive(async ({ actor, form }) => {
  const { organisationId, next } = await form(wanted);
  const chosen = chooseOrganisation(actor, organisationId);
  return redirect(ownPath(next), { headers: { 'Set-Cookie': preferenceCookie(organisationCookie.name, chosen) } });
});

export const loader = person.read(() => redirect('/'));
