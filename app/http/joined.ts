import type { Joined } from '~/domain/cohorts/joining/join-by-link.server';
import { organisationCookie, preferenceCookie } from './cookies';

/** Where somebody is led who has just joined, and that they act for the organisation from then on. */
export function joinedAt(joined: Joined): [address: string, init?: ResponseInit] {
  if ('classId' in joined) return ['/due'];
  const cookie = preferenceCookie(organisationCookie.name, joined.organisationId);
  return ['/organisation?done=joined', { headers: { 'Set-Cookie': cookie } }];
}
