import { z } from 'zod';
import { certificateFilters } from './certificate-filter';
import { type OfferedScopes, scopeNames } from './scopes';

const page = z.coerce.number().int().min(1).max(1_000_000).catch(1);

/** What an address asks of the certificates; what cannot be asked is not asked. */
export const askedCertificates = z.object({
  search: z.string().max(100).optional().catch(undefined),
  filter: z.enum(certificateFilters).optional().catch(undefined),
  page,
  /** The page of the issue queue. */
  queue: page,
  issued: z.coerce.number().int().min(1).max(500).nullable().catch(null),
  reminded: z.literal('1').optional().catch(undefined),
});
export type AskedCertificates = z.output<typeof askedCertificates>;

/** Which certificates a preview is of: the ticked ones, or `all`; and what they are to cover. */
export function askedIssue(query: URLSearchParams): { sittingIds: string[] | undefined; scopes: OfferedScopes } {
  const sittingIds = query.get('all') === '1' ? undefined : query.getAll('sitting').slice(0, 100);
  const chosen = scopeNames.map((name) => [name, query.getAll(name).slice(0, 100)] as const);
  return { sittingIds, scopes: Object.fromEntries(chosen) };
}
