import { z } from 'zod';
import { cleanEmail, cleanName, cleanNumber } from './clean-cell';
import { placeLimits, valueFault } from './read-person';
import type { RosterColumn } from './roster-row';

const value = (column: RosterColumn, clean: (text: string) => string) =>
  z
    .string()
    .max(placeLimits[column] * 2)
    .transform(clean)
    .refine((text) => valueFault(column, text) === null);
const optional = (column: RosterColumn, clean: (text: string) => string) =>
  value(column, clean)
    .optional()
    .transform((text) => text || null);

/** What a roster says of somebody, as a form sends it. */
export const placeFields = {
  name: value('name', cleanName),
  number: optional('number', cleanNumber),
  email: optional('email', cleanEmail),
};

export type PlaceValues = { name: string; number: string | null; email: string | null };
