import { z } from 'zod';
import { bothLanguages } from '../both-languages';

/** Part of a field's name in a form, so it begins with a letter. */
const id = z.string().regex(/^(?!constructor$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'is a word like market-hour');

export const entryKinds = ['text', 'long', 'number', 'date-time', 'choice'] as const;
export type EntryKind = (typeof entryKinds)[number];

const entry = z
  .strictObject({
    id,
    kind: z.enum(entryKinds),
    label: bothLanguages,
    hint: bothLanguages.optional(),
    options: z
      .array(z.strictObject({ id, text: bothLanguages }))
      .min(2)
      .optional(),
    /** Of a table's column. */
    width: z.enum(['narrow', 'broad']).optional(),
  })
  .refine(({ kind, options }) => (kind === 'choice') === (options !== undefined), 'a choice has options, others none');
export type Entry = z.output<typeof entry>;

const table = z
  .strictObject({
    columns: z.array(entry).min(2).max(8),
    /** How many rows a new sheet has, how many it may have, and how many stand on a blank one that is filled in by hand. */
    begin: z.int().min(1).max(12),
    most: z.int().max(60),
    blank: z.int().min(1).max(14),
    /** What stands in the first rows already. */
    start: z.array(z.record(z.string(), bothLanguages)).default([]),
  })
  .refine(({ begin, most, start }) => start.length <= begin && begin <= most, 'start ≤ begin ≤ most does not hold');

const part = z
  .strictObject({
    id,
    title: bothLanguages,
    hint: bothLanguages.optional(),
    fields: z.array(entry).min(1).optional(),
    table: table.optional(),
  })
  .refine(({ fields, table }) => (fields === undefined) !== (table === undefined), 'a part has fields or a table');
export type Part = z.output<typeof part>;

/** `worksheets/<id>.yaml`: what a host fills in for a broadcast, and keeps. */
export const worksheetFile = z.strictObject({
  id,
  order: z.int().min(1),
  title: bothLanguages,
  summary: bothLanguages,
  /** The lessons it belongs to, by id. */
  lessons: z.array(z.string()).min(1),
  /** How it lies on paper. */
  paper: z.enum(['portrait', 'landscape']),
  parts: z.array(part).min(1),
});
export type Worksheet = z.output<typeof worksheetFile> & { file: string };
