import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { precompress } from './precompress.mjs';
import { digestSources, root, run, stampFile } from './prepare.mjs';

/* `npm run build`: bundle, compress, and note what it was built from. */
const sources = digestSources();
rmSync(stampFile, { force: true });
const remix = path.join(root, 'node_modules', '@remix-run', 'dev', 'dist', 'cli.js');
const code = await run(process.execPath, [remix, 'vite:build'], { env: { NODE_ENV: 'production' } });
if (code !== 0) process.exit(code);
await precompress(path.join(root, 'build', 'client'));
writeFileSync(stampFile, sources);
