/**
 * How the domain tests run on PostgreSQL, in process: those that touch the database, with one PostgreSQL a worker, which
 * takes seconds to start and is emptied before each test. The 10,000 replays ask no database.
 */
export const onPostgres = {
  projects: ['domain'],
  env: { DATABASE_URL: 'pglite:' },
  more: ['--no-isolate', '--exclude', 'tests/domain/exams/result/replay-result.test.ts', 'tests/domain', 'tests/db'],
};
