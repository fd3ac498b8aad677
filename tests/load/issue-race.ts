import { Agent } from 'node:http';
import path from 'node:path';
import { closeDatabase, db, openDatabase } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { certificateChanges, certificates } from '#db/schema/certificates';
import { outboxMails } from '#db/schema/people';
import { verifyChain } from '~/domain/audit/verify-chain.server';
import { freePort, type Served, startServer, temporaryFolder } from '../support/server';
import type { Asked } from './ask';
import { addPassed, issueForm, type Passed } from './passed';
import { together } from './together';

/*
 * `npm run issue-race`: two server processes on one database, and two admins. 500 passed exams are issued one by one, each
 * asked for twice at once, once of either process, eight people at a time; then 500 more in one form, sent four times at
 * once. Afterwards the database is asked whether anybody holds two, and whether each was recorded once in a whole chain.
 */
const EACH = 500;
const AT_ONCE = 8;

const agents = [0, 1].map(() => new Agent({ keepAlive: true, maxSockets: 2 * AT_ONCE }));
const faults: string[] = [];
const fault = (said: string) => void faults.push(said);

type Desk = { servers: readonly Served[]; cookies: readonly string[] };

/** The issuing form for these people, sent to both processes `times` over, so that all of it ends together. */
function send({ servers, cookies }: Desk, forms: readonly (readonly Passed[])[], times: number): Promise<Asked[]> {
  return together(
    forms.flatMap((passed) =>
      Array.from({ length: times }, (_, number) => {
        const [agent, server, cookie] = [agents[number % 2], servers[number % 2], cookies[number % 2]];
        if (!agent || !server || !cookie) throw new Error('two servers and two admins are needed');
        return { agent, url: `${server.address}/admin/certificates/issue`, cookie, form: issueForm(passed) };
      }),
    ),
  );
}

/** How many certificates the answers say were issued; anything but that or a refusal is a fault. */
function issuedBy(answers: readonly Asked[]): number {
  return answers.reduce((sum, { status, headers }) => {
    const issued = /^\/admin\/certificates\?issued=(\d+)$/.exec(headers.location ?? '')?.[1];
    if (!(status === 302 && issued) && status !== 409) fault(`an issue answered ${status}`);
    return sum + Number(issued ?? 0);
  }, 0);
}

async function oneByOne(desk: Desk, passed: readonly Passed[]): Promise<string> {
  let issued = 0;
  for (let from = 0; from < passed.length; from += AT_ONCE) {
    const forms = passed.slice(from, from + AT_ONCE).map((each) => [each]);
    issued += issuedBy(await send(desk, forms, 2));
  }
  if (issued !== passed.length) fault(`${issued} were said to be issued one by one, of ${passed.length}`);
  return `${issued} issued by ${2 * passed.length} requests`;
}

async function inOneForm(desk: Desk, passed: readonly Passed[]): Promise<string> {
  const issued = issuedBy(await send(desk, [passed], 4));
  if (issued !== passed.length) fault(`${issued} were said to be issued in bulk, of ${passed.length}`);
  return `${issued} issued by 4 forms of ${passed.length}`;
}

/** What the database says after all that. */
async function inspect(file: string, passed: readonly Passed[]): Promise<string> {
  await openDatabase(file);
  const sat = new Set(passed.map(({ sittingId }) => sittingId));
  const held = (await db.select().from(certificates)).filter(({ sittingId }) => sat.has(sittingId));
  if (held.length !== sat.size) fault(`${held.length} certificates of ${sat.size} exams`);
  if (new Set(held.map(({ personId }) => personId)).size !== held.length) fault('somebody holds two');
  const numbers = new Set(held.map(({ number }) => number));
  const recorded = (await db.select().from(auditEntries)).filter(
    ({ action, subjectId }) => action === 'certificate-issued' && numbers.has(subjectId),
  );
  if (recorded.length !== held.length) fault(`${recorded.length} audit entries of ${held.length} certificates`);
  const changes = (await db.select().from(certificateChanges)).filter(({ number }) => numbers.has(number));
  if (changes.length !== held.length) fault(`${changes.length} changes of ${held.length} certificates`);
  const mails = (await db.select().from(outboxMails)).filter(({ recipient }) => recipient.startsWith('load-'));
  if (mails.length !== held.length) fault(`${mails.length} mails about ${held.length} certificates`);
  const chain = await verifyChain();
  if (chain.faults.length > 0) fault('the audit chain is broken');
  await closeDatabase();
  return `${held.length} certificates, ${recorded.length} audit entries, a chain of ${chain.entries}`;
}

async function race(): Promise<void> {
  const dataDir = temporaryFolder();
  const file = path.join(dataDir, 'greenroom.sqlite');
  const servers = [await startServer({ dataDir })];
  servers.push(await startServer({ dataDir, port: await freePort() }));
  const { passed, adminCookies } = await addPassed(file, 2 * EACH);
  const desk = { servers, cookies: adminCookies };
  console.log(`\n${2 * EACH} passed exams, two processes, two admins\n`);
  const timed = async (name: string, run: () => Promise<string>) => {
    const [began, before] = [Date.now(), faults.length];
    const said = await run();
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    console.log(
      `${name.padEnd(14)}${String(faults.length - before).padStart(4)} faults${seconds.padStart(8)} s   ${said}`,
    );
  };
  await timed('one by one', () => oneByOne(desk, passed.slice(0, EACH)));
  await timed('in one form', () => inOneForm(desk, passed.slice(EACH)));
  await timed('database', () => inspect(file, passed));
  for (const agent of agents) agent.destroy();
  for (const server of servers) await server.stop();
  for (const said of [...new Set(faults)].slice(0, 20)) console.log(`  ${said}`);
  console.log(faults.length === 0 ? '\nNobody was issued two.\n' : `\n${faults.length} faults.\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

await race();
