import { z } from 'zod';

/** A text in English and 简体中文. Neither side may be empty. */
export const bothLanguages = z.strictObject({ en: z.string().trim().min(1), zh: z.string().trim().min(1) });
export type BothLanguages = z.output<typeof bothLanguages>;
