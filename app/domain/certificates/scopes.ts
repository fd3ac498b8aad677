import type { z } from 'zod';
import type { certificateScopes } from '#db/schema/certificates';
import { tradeCategories, tradeLanguages, tradeMarkets } from '../trade';

/** What a certificate covers. An empty list is not limited. */
export type Scopes = z.output<typeof certificateScopes>;

export const scopeNames = ['languages', 'categories', 'markets'] as const;
export type ScopeName = (typeof scopeNames)[number];

/** Every code there is, by scope. */
export const scopeCodes = {
  languages: tradeLanguages,
  categories: tradeCategories,
  markets: tradeMarkets,
} as const satisfies Record<ScopeName, readonly string[]>;

/** What an exam's policy may cover, where it says so. */
export type OfferedScopes = { readonly [Name in ScopeName]?: readonly string[] | undefined };

/**
 * The scopes of a certificate: those the policy offers, narrowed to what is chosen. Nothing chosen keeps what is offered.
 * Null when something is chosen that the policy does not offer, or that is no code.
 */
export function narrowScopes(offered: OfferedScopes, chosen: OfferedScopes): Scopes | null {
  const narrowed = scopeNames.map((name): [ScopeName, string[] | null] => [
    name,
    narrow(offered[name] ?? [], chosen[name] ?? [], scopeCodes[name]),
  ]);
  const lists = Object.fromEntries(narrowed);
  const { languages, categories, markets } = lists;
  return languages && categories && markets ? { languages, categories, markets } : null;
}

function narrow(offered: readonly string[], chosen: readonly string[], codes: readonly string[]): string[] | null {
  const possible = offered.length === 0 ? codes : offered;
  if (chosen.some((code) => !possible.includes(code))) return null;
  return chosen.length === 0 ? [...offered] : possible.filter((code) => chosen.includes(code));
}
