import { type Column, type SQL, sql } from 'drizzle-orm';

/** That a column's text holds what somebody typed, in either case; `%` and `_` stand for themselves. */
export function contains(column: Column, typed: string): SQL {
  const pattern = `%${typed.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  return sql`lower(${column}) like ${pattern} escape '\\'`;
}
