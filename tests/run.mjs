import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build, install, root, run } from '../app/commands/prepare.mjs';
import { findChromium } from './support/chromium.mjs';
import { onPostgres } from './support/on-postgres.mjs';

/*
 * `npm test`: everything that can be checked, step by step, all of them even when one fails.
 * The last line is `N passed, N failed`: each test of the test runners counts, and each other step counts as one.
 */
const results = path.join(root, 'tests', '.results');
/* What is read and drawn lives for a moment only: with more room for the young, Node collects it less often. */
process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --max-semi-space-size=64`.trim();
const bin = (...parts) => path.join(root, 'node_modules', ...parts);
const node = (script, args, options) => run(process.execPath, [script, ...args], options);

const vitest = (name, { projects, env = {}, more = [] }) => ({
  report: path.join(results, `${name}.json`),
  named: ({ testResults }) =>
    testResults.filter(isBroken).flatMap(({ name: file, message, assertionResults }) => {
      const where = path.relative(root, file);
      const tests = assertionResults.filter(isBroken);
      const named = tests.map((test) => `${where} › ${test.fullName}: ${firstLine(test.failureMessages[0])}`);
      return named.length > 0 ? named : [`${where}: ${firstLine(message)}`];
    }),
  counts: ({ numPassedTests, numFailedTests, numFailedTestSuites, testResults }) => ({
    passed: numPassedTests,
    // A file that could not even be read has no tests in it to fail.
    failed: Math.max(numFailedTests, Math.min(numFailedTestSuites, testResults.filter(isBroken).length)),
  }),
  start() {
    const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${this.report}`];
    const config = ['--config', 'tests/vitest.config.ts', ...projects.flatMap((project) => ['--project', project])];
    return node(bin('vitest', 'vitest.mjs'), ['run', ...config, ...reporters, ...more], { env });
  },
});
const isBroken = ({ status }) => status === 'failed';
const firstLine = (message = '') => message.split('\n')[0].slice(0, 200);

const specsOf = ({ suites = [], specs = [] }) => [...specs, ...suites.flatMap(specsOf)];

const playwright = {
  report: path.join(results, 'browser.json'),
  named: (report) => {
    const broken = specsOf(report).filter(({ ok, tests }) => !ok || tests.some(({ status }) => status === 'flaky'));
    return [
      ...broken.map(({ file, title, tests }) => {
        const [error] = tests.flatMap((test) => test.results).flatMap((result) => result.errors);
        return `${file} › ${title}: ${firstLine(error?.message)}`;
      }),
      ...report.errors.map(({ message }) => firstLine(message)),
    ];
  },
  counts: ({ stats: { expected, unexpected, flaky }, errors }) => ({
    passed: expected,
    failed: unexpected + flaky + errors.length,
  }),
  async start() {
    const chromium = await findChromium();
    if (!chromium) {
      console.error('There is no Chromium, and none could be installed. Set CHROMIUM_PATH to one.');
      return 1;
    }
    const args = ['test', '--config', 'tests/playwright.config.ts'];
    return node(bin('@playwright', 'test', 'cli.js'), args, {
      env: { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: this.report },
    });
  },
};

const plain = (start) => ({ start });
const steps = {
  'format and lint': plain(() => node(bin('@biomejs', 'biome', 'bin', 'biome'), ['check', '.'])),
  types: plain(() => node(bin('typescript', 'bin', 'tsc'), ['--noEmit'])),
  architecture: plain(() =>
    node(bin('dependency-cruiser', 'bin', 'dependency-cruise.mjs'), [
      '--config',
      'tests/architecture.cjs',
      'app',
      'db',
      'tests',
    ]),
  ),
  content: plain(() => node(bin('tsx', 'dist', 'cli.mjs'), ['app/commands/content.ts'])),
  unit: vitest('unit', { projects: ['house', 'domain'] }),
  postgres: vitest('postgres', onPostgres),
  build: plain(() => build()),
  routes: vitest('routes', { projects: ['routes'] }),
  browser: playwright,
};

/** Runs a step and counts it. A runner that fails without a failed test, or leaves no report, is one failure. */
async function take(name, step) {
  console.log(`\n── ${name} ──`);
  const began = Date.now();
  const code = await step.start();
  const plainly = { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  const reported = step.report && existsSync(step.report);
  const report = reported ? JSON.parse(readFileSync(step.report, 'utf8')) : null;
  const counted = report ? step.counts(report) : plainly;
  if (code !== 0 && counted.failed === 0) counted.failed = 1;
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(`── ${name}: ${counted.passed} passed, ${counted.failed} failed, ${seconds} s`);
  return { name, seconds, ...counted, broken: report && counted.failed > 0 ? step.named(report) : [] };
}

if ((await install()) !== 0) {
  console.log('0 passed, 1 failed');
  process.exit(1);
}
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const only = process.argv.slice(2);
const taken = new Map();
const inTurn = async (names) => {
  for (const name of names) {
    if (only.length === 0 || only.includes(name)) taken.set(name, await take(name, steps[name]));
  }
};
// The compiler keeps one core busy; what is read from the files, and the build, another.
await Promise.all([inTurn(['types']), inTurn(['format and lint', 'architecture', 'content', 'build'])]);
await inTurn(['unit', 'postgres', 'routes', 'browser']);
const done = Object.keys(steps).flatMap((name) => taken.get(name) ?? []);

const sum = (key) => done.reduce((total, step) => total + step[key], 0);
console.log('');
for (const { name, seconds, passed, failed } of done) {
  console.log(
    `${failed > 0 ? '✗' : '✓'} ${name.padEnd(18)}${String(passed).padStart(6)} passed${String(failed).padStart(5)} failed${seconds.padStart(8)} s`,
  );
}
for (const { name, broken } of done) for (const line of broken) console.log(`✗ ${name}: ${line}`);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
