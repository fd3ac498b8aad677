/** A row of a table: what stands in its cells, by column. */
export type Row = Readonly<Record<string, string>>;

/** What somebody filled in: single fields by id, rows of tables by the id of their part. An empty text is an empty field. */
export type Answers = {
  readonly fields: Readonly<Record<string, string>>;
  readonly tables: Readonly<Record<string, readonly Row[]>>;
};

/** Of a worksheet, what says which answers it has room for. */
export type Shape = {
  readonly parts: readonly {
    readonly id: string;
    readonly fields?: readonly { readonly id: string }[];
    readonly table?: { readonly columns: readonly { readonly id: string }[]; readonly most: number } | null;
  }[];
};

const lines = (text: string): string => text.replaceAll('\r\n', '\n');

const pick = (entries: readonly { readonly id: string }[], from: Row): Row =>
  Object.fromEntries(entries.map(({ id }) => [id, lines(from[id] ?? '')]));

/**
 * Answers as a worksheet has room for them: every field is there, in the worksheet's order, and nothing else. What a later
 * edition of the worksheet no longer asks is left out, and so are rows beyond the most.
 */
export function fitAnswers({ parts }: Shape, { fields, tables }: Answers): Answers {
  const single = parts.flatMap((part) => part.fields ?? []);
  const rows = parts.flatMap(({ id, table }) =>
    table
      ? [[id, (tables[id] ?? []).slice(0, table.most).map((row) => pick(table.columns, row))] as [string, Row[]]]
      : [],
  );
  return { fields: pick(single, fields), tables: Object.fromEntries(rows) };
}

/** Whether two answers to one worksheet say the same. */
export const sameAnswers = (shape: Shape, one: Answers, other: Answers): boolean =>
  JSON.stringify(fitAnswers(shape, one)) === JSON.stringify(fitAnswers(shape, other));

/** How many characters somebody wrote. */
export function lengthOf({ fields, tables }: Answers): number {
  const rows = [fields, ...Object.values(tables).flat()];
  return rows.reduce((all, row) => Object.values(row).reduce((sum, text) => sum + text.length, all), 0);
}
