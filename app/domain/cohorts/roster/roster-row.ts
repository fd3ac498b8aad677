import { z } from 'zod';

/** What a roster says of somebody. */
export const rosterColumns = ['name', 'number', 'email'] as const;
export type RosterColumn = (typeof rosterColumns)[number];

/** Which column of the file each of them is in, counted from 0. */
export const rosterMapping = z.partialRecord(z.enum(rosterColumns), z.number().int().min(0));
export type RosterMapping = z.output<typeof rosterMapping>;

/** What is wrong with a row: a word of the dictionary, with what fills it, at a column. */
export const rosterFaults = z.array(
  z.object({
    code: z.string(),
    column: z.enum(rosterColumns).nullable(),
    facts: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
);
export type RosterFault = z.output<typeof rosterFaults>[number];
