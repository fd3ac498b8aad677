import * as pg from 'drizzle-orm/pg-core';
import * as sqlite from 'drizzle-orm/sqlite-core';
import type { z } from 'zod';
import { engine } from './engine';

/*
 * One schema, two engines. Tables are described only with what this file exports. The dialect is picked once, from the
 * environment; the TypeScript types are always SQLite's, and db/client.ts keeps the promise that both engines answer
 * in that shape. These casts are the only place where one dialect is passed off as the other.
 */
const postgres = engine === 'postgres';

/** A table. Column names are the property names in snake_case (`casing` in db/client.ts and db/drizzle.config.ts). */
export const table = (postgres ? pg.pgTable : sqlite.sqliteTable) as typeof sqlite.sqliteTable;

export const index = (postgres ? pg.index : sqlite.index) as typeof sqlite.index;
export const uniqueIndex = (postgres ? pg.uniqueIndex : sqlite.uniqueIndex) as typeof sqlite.uniqueIndex;
/** A table under another name, to join it with itself. */
export const alias = (postgres ? pg.alias : sqlite.alias) as typeof sqlite.alias;
export const primaryKey = (postgres ? pg.primaryKey : sqlite.primaryKey) as typeof sqlite.primaryKey;
export const check = (postgres ? pg.check : sqlite.check) as typeof sqlite.check;

const sqliteText = () => sqlite.text();
const sqliteInteger = () => sqlite.integer({ mode: 'number' });
const sqliteBoolean = () => sqlite.integer({ mode: 'boolean' });

/** An opaque identifier: 128 random bits in base32, or the id of a piece of content. */
export const id = (postgres ? () => pg.text() : sqliteText) as typeof sqliteText;
export const text = (postgres ? () => pg.text() : sqliteText) as typeof sqliteText;
export const integer = (postgres ? () => pg.bigint({ mode: 'number' }) : sqliteInteger) as typeof sqliteInteger;
export const boolean = (postgres ? () => pg.boolean() : sqliteBoolean) as unknown as typeof sqliteBoolean;

/** A moment in UTC, in milliseconds since 1970. */
export const instant = integer;

/** A row number the database hands out, ever growing: the order in which rows were written. */
const sqliteSerial = () => sqlite.integer({ mode: 'number' }).primaryKey({ autoIncrement: true });
export const serial = (postgres
  ? () => pg.bigserial({ mode: 'number' }).primaryKey()
  : sqliteSerial) as unknown as typeof sqliteSerial;

/** One of a fixed list of words. The list is in the type; a check constraint is the table's own business. */
export function oneOf<const Words extends readonly [string, ...string[]]>(words: Words) {
  const build = () => sqlite.text({ enum: words });
  return (postgres ? pg.text({ enum: [...words] as [string, ...string[]] }) : build()) as unknown as ReturnType<
    typeof build
  >;
}

/** A JSON document, stored as text so that its bytes (and digests of them) survive, checked by its schema when read. */
export function json<Schema extends z.ZodType>(schema: Schema) {
  type Document = z.output<Schema>;
  const codec = {
    dataType: () => 'text',
    toDriver: (value: Document) => JSON.stringify(value),
    fromDriver: (value: string): Document => schema.parse(JSON.parse(value)),
  };
  const build = sqlite.customType<{ data: Document; driverData: string }>(codec);
  const buildForPostgres = pg.customType<{ data: Document; driverData: string }>(codec);
  return (postgres ? buildForPostgres() : build()) as ReturnType<typeof build>;
}
