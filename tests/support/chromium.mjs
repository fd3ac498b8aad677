import { existsSync } from 'node:fs';
import path from 'node:path';
import { root, run } from '../../app/commands/prepare.mjs';

/** The shell has no windows to draw, which is a fifth of the work. */
const SYSTEM = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

async function bundled() {
  const { chromium } = await import('@playwright/test');
  const file = chromium.executablePath();
  return existsSync(file) ? file : undefined;
}

const installed = () => [process.env.CHROMIUM_PATH ?? '', ...SYSTEM].find((file) => file !== '' && existsSync(file));

/** A Chromium to test with: the test runner's own, the system's, or one installed now. Undefined when there is no way. */
export async function findChromium() {
  const found = (await bundled()) ?? installed();
  if (found) return found;
  console.log('Installing Chromium for the browser tests …');
  const cli = path.join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  if ((await run(process.execPath, [cli, 'install', 'chromium'])) === 0) return bundled();
  if (process.getuid?.() !== 0) return undefined;
  if ((await run('apt-get', ['update'])) !== 0) return undefined;
  for (const name of ['chromium-headless-shell', 'chromium']) {
    const args = ['install', '-y', '--no-install-recommends', name];
    if ((await run('apt-get', args, { env: { DEBIAN_FRONTEND: 'noninteractive' } })) === 0) break;
  }
  return installed();
}
