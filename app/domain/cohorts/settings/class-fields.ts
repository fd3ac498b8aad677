import { z } from 'zod';
import { isZone } from '../../people/zone';
import { zonedDay } from '../../people/zoned-day';

const name = z.string().trim().min(1).max(120);

/** What a class is called in each language, where its dates are meant, and its first day; null: not set yet. */
export const classFields = {
  nameEn: name,
  nameZh: name,
  zone: z.string().max(80).refine(isZone, 'fields:choose'),
  startsOn: z
    .string()
    .refine((day) => /^2\d{3}-\d{2}-\d{2}$/.test(day) && zonedDay('UTC', day) !== null, 'fields:unusable')
    .optional()
    .transform((day) => day ?? null),
};
