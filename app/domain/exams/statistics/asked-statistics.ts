import { z } from 'zod';
import { itemFlags } from './flag-names';
import { statisticsColumns } from './sort-statistics';

/** What an address asks of the statistics; what cannot be asked is not asked. */
export const askedStatistics = z.object({
  flag: z
    .enum(['flagged', ...itemFlags])
    .nullable()
    .catch(null)
    .default(null),
  section: z.string().max(80).optional().catch(undefined),
  by: z.enum(statisticsColumns).catch('item').default('item'),
  order: z.enum(['up', 'down']).catch('up').default('up'),
});
export type AskedStatistics = z.output<typeof askedStatistics>;
