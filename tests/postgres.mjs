import { run } from '../app/commands/prepare.mjs';
import { onPostgres } from './support/on-postgres.mjs';

/* `npm run test:postgres`: the domain tests on PostgreSQL, in process. With arguments, only those. */
const { projects, env, more } = onPostgres;
const asked = process.argv.slice(2);
const vitest = [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--config',
  'tests/vitest.config.ts',
  '--project',
  ...projects,
];
process.exit(await run(process.execPath, [...vitest, ...(asked.length > 0 ? asked : more)], { env }));
