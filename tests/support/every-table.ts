import { getTableColumns, getTableName, is, Table } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { db } from '#db/client';

const files = import.meta.glob<Record<string, unknown>>('../../db/schema/*.ts', { eager: true });

/** Every table there is, by name. */
export const everyTable: ReadonlyMap<string, SQLiteTable> = new Map(
  Object.values(files)
    .flatMap((exported) => Object.values(exported))
    .filter((value): value is SQLiteTable => is(value, Table))
    .map((table) => [getTableName(table), table]),
);

/** The columns of a table that name a person, by their property: `personId`, `…By`, and the recipient of mails. */
export const personColumns = (table: SQLiteTable): string[] =>
  Object.entries<SQLiteColumn>(getTableColumns(table))
    .filter(([name]) => name !== 'neededBy')
    .filter(([name]) => /^(personId|actorId|authorId|usedBy|recipient|by|.+By)$/.test(name) || /PersonId$/.test(name))
    .map(([name]) => name);

/** The tables in which a text stands anywhere. */
export async function tablesWith(text: string): Promise<string[]> {
  const found: string[] = [];
  for (const [name, table] of everyTable) {
    const rows = await db.select().from(table);
    if (JSON.stringify(rows).toLowerCase().includes(text.toLowerCase())) found.push(name);
  }
  return found.sort();
}
