/**
 * How the domain tests run on PostgreSQL, in process: those that touch the database, with one PostgreSQL a worker, which
 * takes seconds to start and is emptied before each test.
 */
export const onPostgres = {
  projects: ['domain'],
  env: { DATABASE_URL: 'pglite:' },
  more: ['--no-isolate', 'tests/domain', 'tests/db'],
};
