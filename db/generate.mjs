/*
 * npm run db:generate -- <name>: writes the next migration for both engines from db/schema.
 * npm run db:generate -- <name> --custom: writes empty ones, for what a schema cannot say (triggers).
 */
import { spawnSync } from 'node:child_process';

const [name, ...flags] = process.argv.slice(2);
if (!name || name.startsWith('-')) {
  console.error('Say what the migration does: npm run db:generate -- add-exam-windows');
  process.exit(2);
}
for (const address of ['', 'postgres://generate']) {
  const { status } = spawnSync(
    'npx',
    ['drizzle-kit', 'generate', '--config', 'db/drizzle.config.ts', '--name', name, ...flags],
    { stdio: 'inherit', env: { ...process.env, DATABASE_URL: address } },
  );
  if (status !== 0) process.exit(status ?? 1);
}
