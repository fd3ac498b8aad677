import { spawn } from 'node:child_process';
import path from 'node:path';
import { build, install, root } from './prepare.mjs';
import { welcome } from './welcome.mjs';

/*
 * `npm start`: from a clean clone to a served page with demo people. Installs and builds only what changed, then runs the
 * server in a process of its own, passes signals on and ends with its code.
 */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Greenroom needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

for (const prepare of [install, build]) {
  const code = await prepare();
  if (code !== 0) process.exit(code);
}

const env = { ...process.env, NODE_ENV: 'production' };
env.DEMO ||= '1';
/* The terminal is for the person in front of it; LOG_LEVEL=info writes a line a request. */
env.LOG_LEVEL ||= 'warn';
/* Most of what an answer is made of lives for that answer only: with more room for the young, it is collected less often. */
const options = ['--enable-source-maps', '--max-semi-space-size=64'];
const server = spawn(process.execPath, [...options, path.join(root, 'build', 'server', 'index.js')], {
  cwd: root,
  env,
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
});

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
server.on('message', (message) => {
  if (typeof message === 'object' && message !== null && 'listening' in message) {
    welcome(env, Number(message.listening)).then((text) => console.log(text));
  }
});
