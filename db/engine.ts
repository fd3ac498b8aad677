/** Which engine this process speaks. Decided once, from the environment, before any table is described. */
export type Engine = 'sqlite' | 'postgres';

const address = process.env.DATABASE_URL ?? '';

/** `DATABASE_URL` unset or `file:` is the embedded SQLite; `postgres://` and `pglite:` (tests, in process) are PostgreSQL. */
export const engine: Engine = /^(postgres(ql)?|pglite):/.test(address) ? 'postgres' : 'sqlite';
