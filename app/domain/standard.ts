import { z } from 'zod';
import { readingLimits } from './courses/check-prose';
import { poolLimits } from './questions/bank/pool-limits';

/** `standard.yaml`: what the content promises to keep. */
export const standardFile = z.strictObject({ reading: readingLimits, pools: poolLimits });
export type Standard = z.output<typeof standardFile>;
