/** Rows by the person each is about, in the order they came. */
export function group<Row extends { personId: string }, T>(
  rows: readonly Row[],
  shown: (row: Row) => T,
): Map<string, T[]> {
  const grouped: Map<string, T[]> = new Map();
  for (const row of rows) {
    const known = grouped.get(row.personId);
    if (known) known.push(shown(row));
    else grouped.set(row.personId, [shown(row)]);
  }
  return grouped;
}

/** The same where a person has one row at most. */
export const single = <Row extends { personId: string }, T>(
  rows: readonly Row[],
  shown: (row: Row) => T,
): Map<string, T> => new Map(rows.map((row) => [row.personId, shown(row)]));
