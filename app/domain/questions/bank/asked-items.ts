import { z } from 'zod';
import { itemTypes } from '../item';

/** A filter of the bank as an address holds it; what cannot be asked is not asked. */
export const itemFilter = z.object({
  pool: z.enum(['quiz', 'exam']).optional().catch(undefined),
  section: z.string().max(80).optional().catch(undefined),
  status: z.enum(['in-use', 'withdrawn']).optional().catch(undefined),
  type: z.enum(itemTypes).optional().catch(undefined),
  difficulty: z.enum(['easy', 'medium', 'hard']).optional().catch(undefined),
  lesson: z.string().max(20).optional().catch(undefined),
  text: z.string().max(80).optional().catch(undefined),
});
