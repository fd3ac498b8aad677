import type { Request as ExpressRequest, Response as ExpressResponse } from 'express';
import type { Language } from '~/domain/language';
import { findActor } from '~/domain/organisations/find-actor.server';
import type { Actor } from '~/domain/people/actor';
import { noteSeen } from '~/domain/people/last-seen.server';
import { validateSession } from '~/domain/people/session.server';
import { hashClient } from './client-address';
import { cookieOf, languageCookie, organisationCookie, zoneCookie } from './cookies';
import { preferredLanguage } from './preferred-language';
import { whenGone } from './when-gone';

declare module '@remix-run/node' {
  /** What every loader and action knows of the request before it starts. */
  interface AppLoadContext {
    requestId: string;
    nonce: string;
    /** The server's clock at the start of the request, in ms. Rules take it as a parameter. */
    now: number;
    actor: Actor | null;
    language: Language;
    /** IANA zone for times on the page: the person's, else the browser's as a cookie told, else UTC. */
    zone: string;
    /** Whom to count tries against: the address, hashed. */
    client: string;
    device: string;
    /** A signal that is raised when whoever asked has gone: what a stream ends by. */
    whenGone(): AbortSignal;
  }
}

/** Validates the session once for all loaders of a request and sets its cookie when it was prolonged or is dead. */
export async function loadContext(request: ExpressRequest, response: ExpressResponse) {
  const header = request.headers.cookie ?? '';
  const { session, setCookie } = await validateSession(header);
  const chosen = cookieOf(header, organisationCookie);
  const actor = session ? await findActor(session.personId, session.id, chosen) : null;
  if (setCookie) response.append('Set-Cookie', setCookie);
  if (actor) noteSeen(actor.personId, Date.now());
  const locals: Record<string, unknown> = response.locals;
  return {
    requestId: String(locals.requestId),
    nonce: String(locals.nonce),
    now: Date.now(),
    actor,
    language:
      cookieOf(header, languageCookie) ?? actor?.language ?? preferredLanguage(request.headers['accept-language']),
    zone: actor?.zone ?? cookieOf(header, zoneCookie) ?? 'UTC',
    client: hashClient(request.ip),
    device: (request.headers['user-agent'] ?? '').slice(0, 160),
    whenGone: () => whenGone(response),
  };
}
