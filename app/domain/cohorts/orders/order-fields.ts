import { z } from 'zod';
import { isZone } from '../../people/zone';
import { tradeCategories, tradeLanguages, tradeMarkets } from '../../trade';
import { SEATS_AT_MOST } from './order-limits';

const anyOf = <const Codes extends readonly [string, ...string[]]>(codes: Codes) =>
  z.array(z.enum(codes)).max(codes.length).default([]);

/** The fields of an order's form, without its seats and date. */
export const restFields = {
  title: z.string().trim().min(1).max(120),
  skills: z.array(z.string().max(80)).max(20).default([]),
  languages: anyOf(tradeLanguages),
  categories: anyOf(tradeCategories),
  markets: anyOf(tradeMarkets),
  note: z
    .string()
    .trim()
    .max(2000)
    .optional()
    .transform((note) => note ?? ''),
};

export const seatsField = z
  .string()
  .regex(/^\d{1,3}$/, 'fields:unusable')
  .transform(Number)
  .refine((seats) => seats >= 1 && seats <= SEATS_AT_MOST, 'fields:unusable');

/** A day as a browser's field writes it. */
export const dayField = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'fields:unusable');
export const zoneField = z.string().max(80).refine(isZone, 'fields:choose');
