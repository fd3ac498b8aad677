import { z } from 'zod';
import type { Entry, EntryKind, Worksheet } from '../courses/worksheet';
import { type Answers, fitAnswers, type Row } from './answers';
import { entryLimits, TITLE_LIMIT } from './sheet-limits';

/** Digits as people write amounts: 20, 1,500, 0.90, -3. Digits of full width are read as well. */
const NUMBER = /^[-+−]?\d[\d.,' {2}]*%?$/;
const MOMENT = /^2\d{3}-(\d{2})-(\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/;

const kindChecks: Partial<Record<EntryKind, readonly [fits: (text: string) => boolean, message: string]>> = {
  number: [(text) => NUMBER.test(text.normalize('NFKC').trim()), 'fields:number'],
  'date-time': [isMoment, 'fields:date-time'],
};

function isMoment(text: string): boolean {
  const [, month, day] = MOMENT.exec(text) ?? [];
  const at = new Date(`${text.slice(0, 10)}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.getUTCMonth() + 1 === Number(month) && at.getUTCDate() === Number(day);
}

/** An empty field is always right: a sheet is filled in bit by bit. */
function entryField({ kind, options = [] }: Entry) {
  const text = z.string().max(entryLimits[kind]);
  if (kind === 'choice') {
    const ids = options.map(({ id }) => id);
    return text.refine((chosen) => ids.includes(chosen), 'fields:choose').optional();
  }
  const [fits, message] = kindChecks[kind] ?? [() => true, ''];
  return text.refine(fits, message).optional();
}

const entryFields = (entries: readonly Entry[]) =>
  z.object(Object.fromEntries(entries.map((entry) => [entry.id, entryField(entry)]))).optional();

/** The form of a sheet: its title, the version it was made upon, every field of its worksheet, and which button was pressed. */
export const sheetFields = ({ parts }: Worksheet) =>
  z.object({
    version: z.string().regex(/^\d{1,9}$/, 'fields:unusable'),
    title: z.string().trim().min(1).max(TITLE_LIMIT),
    act: z
      .string()
      .regex(/^[a-z0-9:-]{1,80}$/, 'fields:unusable')
      .optional(),
    fields: entryFields(parts.flatMap(({ fields = [] }) => fields)),
    tables: z
      .object(
        Object.fromEntries(
          parts.flatMap(({ id, table }) =>
            table ? [[id, z.array(entryFields(table.columns)).max(table.most, 'fields:too-many-rows').optional()]] : [],
          ),
        ),
      )
      .optional(),
  });

type Filled = Partial<Record<string, string>>;

/** What the form said, as answers. */
export function answersIn(
  worksheet: Worksheet,
  { fields = {}, tables = {} }: { fields?: Filled; tables?: Partial<Record<string, (Filled | undefined)[]>> },
): Answers {
  const texts = (filled: Filled = {}): Row =>
    Object.fromEntries(Object.entries(filled).map(([id, text]) => [id, text ?? '']));
  const rows = Object.entries(tables).map(([id, filled]) => [id, Array.from(filled ?? [], texts)] as const);
  return fitAnswers(worksheet, { fields: texts(fields), tables: Object.fromEntries(rows) });
}
