import { makeInvitation } from '~/domain/organisations/invitations/make-invitation.server';
import type { MembershipRole, Trainer } from '~/domain/people/actor';
import { admitTrainer } from '~/http/admission';
import { makeMember, makeOrganisation } from './organisations';
import { anyRequest, makePerson } from './people';

export const DAY = 86_400_000;

/** A letter that holds its token and nothing else. */
export const tokenLetter = (_language: string, { token }: { token: string }) => ({ subject: 'Invited', body: token });

/** Somebody who runs an enterprise: a new one unless one is named. */
export async function makeSteward(organisationId?: string): Promise<Trainer> {
  const enterprise = organisationId ?? (await makeOrganisation());
  return admitTrainer(await makeMember(await makePerson(), enterprise, 'manager'), anyRequest());
}

export const organisationOf = ({ organisationIds: [id = ''] }: Trainer): string => id;

/** An invitation by link, counting for a week. Returns its token. */
export async function makeLink(steward: Trainer, role: MembershipRole, now: number): Promise<string> {
  const organisationId = organisationOf(steward);
  const wanted = { organisationId, role, email: null, days: 7, language: 'en' as const, letter: tokenLetter };
  const token = await makeInvitation(steward, wanted, now);
  if (token === null) throw new Error('a link is returned');
  return token;
}
