import { z } from 'zod';

const row = z.record(z.string(), z.string()).readonly();

/** Answers as the database keeps them. What a worksheet has room for is for `fitAnswers` to say, since it may change. */
export const storedAnswers = z.object({
  fields: row,
  tables: z.record(z.string(), z.array(row).readonly()).readonly(),
});
