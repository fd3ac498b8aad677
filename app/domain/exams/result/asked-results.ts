import { z } from 'zod';
import { resultFilters } from './result-filter';

/** What an address asks of the results; what cannot be asked is not asked. */
export const askedResults = z.object({
  search: z.string().max(100).optional().catch(undefined),
  filter: z.enum(resultFilters).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1),
});
export type AskedResults = Omit<z.output<typeof askedResults>, 'page'>;
