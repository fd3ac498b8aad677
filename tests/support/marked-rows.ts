import path from 'node:path';
import Database from 'better-sqlite3';

type Row = Record<string, unknown>;

/** Where nobody can put anything back. */
const APPEND_ONLY = new Set(['audit_entries', 'audit_seals']);

/** A served database as somebody sees it who looks for a mark in every column of every table. */
export function markedRows(dataDir: string) {
  const database = new Database(path.join(dataDir, 'greenroom.sqlite'), { timeout: 10_000 });
  database.pragma('foreign_keys = OFF');
  const tables = database
    .prepare<[], string>(
      // When somebody was last here is written by a job of its own, about whoever asked.
      "select name from sqlite_master where type = 'table' and name not in ('people_seen') and name not like 'sqlite_%' and name not like '\\_\\_%' escape '\\'",
    )
    .pluck()
    .all();
  const columnsOf = (table: string) =>
    database
      .prepare<[], { name: string }>(`pragma table_info("${table}")`)
      .all()
      .map(({ name }) => name);
  const queries = tables.map((table) => {
    const columns = columnsOf(table);
    const marked = columns.map((name) => `instr(lower(coalesce("${name}", '')), ?) > 0`).join(' or ');
    return {
      table,
      columns,
      select: database.prepare<unknown[], Row>(`select * from "${table}" where ${marked}`),
      remove: database.prepare(`delete from "${table}" where ${columns.map((name) => `"${name}" is ?`).join(' and ')}`),
      put: database.prepare(
        `insert or replace into "${table}" (${columns.map((name) => `"${name}"`).join(', ')}) values (${columns.map(() => '?').join(', ')})`,
      ),
    };
  });
  const version = database.prepare<[], number>('pragma data_version');

  /** Every row that mentions a mark, as text, with the table it is in. */
  function mentioning(mark: string): Map<string, { table: string; row: Row }> {
    const found = new Map<string, { table: string; row: Row }>();
    for (const { table, columns, select } of queries) {
      for (const row of select.all(columns.map(() => mark)))
        found.set(`${table} ${JSON.stringify(row)}`, { table, row });
    }
    return found;
  }

  return {
    tables,
    mentioning,
    column: (query: string, ...values: unknown[]): string[] =>
      database
        .prepare<unknown[], string>(query)
        .pluck()
        .all(...values),
    change: (query: string, ...values: unknown[]): void => void database.prepare(query).run(...values),
    /** Grows whenever somebody else has written. */
    version: (): unknown => version.get(),
    /** Brings the rows that mention a mark back to what they were. */
    restore(mark: string, wanted: ReturnType<typeof mentioning>): void {
      const present = mentioning(mark);
      const queryOf = (table: string) => queries.find((each) => each.table === table);
      const valuesOf = (row: Row, columns: string[]) => columns.map((name) => row[name]);
      database
        .transaction(() => {
          for (const [text, { table, row }] of present) {
            const query = queryOf(table);
            if (!wanted.has(text) && query && !APPEND_ONLY.has(table)) query.remove.run(valuesOf(row, query.columns));
          }
          for (const [text, { table, row }] of wanted) {
            const query = queryOf(table);
            if (!present.has(text) && query && !APPEND_ONLY.has(table)) query.put.run(valuesOf(row, query.columns));
          }
        })
        .immediate();
    },
    close: () => database.close(),
  };
}
export type MarkedRows = ReturnType<typeof markedRows>;
