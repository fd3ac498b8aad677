/**
 * How the domain tests run on PostgreSQL, in process: those that touch the database, with one PostgreSQL a worker, which
 * takes seconds to start and is emptied before each test. The files that are left out ask no database and take long.
 */
const pure = [
  'exams/result/replay-result.test.ts',
  'courses/search-library.server.test.ts',
  'courses/check-worksheets.test.ts',
  'check-content.server.test.ts',
  'keys/keyring.test.ts',
].flatMap((file) => ['--exclude', `tests/domain/${file}`]);

export const onPostgres = {
  projects: ['domain'],
  env: { DATABASE_URL: 'pglite:' },
  more: ['--no-isolate', ...pure, 'tests/domain', 'tests/db'],
};
