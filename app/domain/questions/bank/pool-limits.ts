import { z } from 'zod';
import { itemTypes } from '../item';

/** What quiz and exam pools promise. Shares are in per cent. */
export const poolLimits = z.strictObject({
  itemsPerObjective: z.int().min(0),
  /** The least number of exam items, by section. */
  exam: z.record(z.string(), z.int().min(1)),
  /** Types the exam pool has to hold. */
  types: z.array(z.enum(itemTypes)),
  /** The least share of exam items that ask to apply. */
  apply: z.number().min(0).max(100),
  /** The least number of cases in the exam pool. */
  cases: z.int().min(0),
  /** By how many points of 100 a strategy that knows nothing may differ from chance. */
  advantage: z.number().min(0),
  /** The largest share of letter groups an exam item may have in common with a quiz item. */
  likeness: z.number().min(0).max(100),
});
export type PoolLimits = z.output<typeof poolLimits>;
