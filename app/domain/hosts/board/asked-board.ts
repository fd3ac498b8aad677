import { z } from 'zod';
import { tradeMarkets } from '../../trade';

/** What of the board an address asks for. What it does not know is not asked. */
export const askedBoard = z.object({
  store: z.string().max(80).optional().catch(undefined),
  market: z.enum(tradeMarkets).optional().catch(undefined),
  light: z.enum(['grey', 'amber', 'green']).optional().catch(undefined),
  text: z.string().max(100).optional().catch(undefined),
});
