import path from 'node:path';
import tsconfigPaths from 'vite-tsconfig-paths';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './support/longest-first';

const root = path.resolve(import.meta.dirname, '..');

/**
 * `domain` runs the rules against a fresh database each; the same tests run on PostgreSQL when DATABASE_URL says so.
 * `house` checks the files themselves. `routes` asks the built server over HTTP.
 */
export default defineConfig({
  root,
  plugins: [tsconfigPaths()],
  test: {
    /** A core each: left alone, vitest keeps one for itself, which is half of a small machine. */
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'domain',
          include: [
            'tests/domain/**/*.test.ts',
            'tests/db/**/*.test.ts',
            'tests/http/**/*.test.ts',
            'tests/content/**/*.test.ts',
            'tests/i18n/**/*.test.ts',
            'tests/ui/**/*.test.ts',
          ],
          setupFiles: ['tests/support/fresh-database.ts'],
          /** PostgreSQL in process takes long to start on a machine that is busy with the other files. */
          hookTimeout: 60_000,
          testTimeout: 60_000,
          /** Each test has a database of its own; modules are loaded once a worker, not once a file. */
          isolate: false,
          pool: 'forks',
        },
      },
      {
        extends: true,
        test: { name: 'house', include: ['tests/architecture/**/*.test.ts'], pool: 'forks' },
      },
      {
        extends: true,
        test: {
          name: 'routes',
          include: ['tests/routes/**/*.test.ts'],
          globalSetup: ['tests/support/served.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          pool: 'forks',
          chaiConfig: { truncateThreshold: 0 },
        },
      },
    ],
  },
});
