import { run } from '../app/commands/prepare.mjs';

/* `npm run test:postgres`: the domain tests on PostgreSQL, in process. Arguments go to vitest. */
const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.ts', '--project', 'domain'];
process.exit(await run(process.execPath, [...vitest, ...process.argv.slice(2)], { env: { DATABASE_URL: 'pglite:' } }));
