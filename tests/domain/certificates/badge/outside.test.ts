import { RDFC10 } from 'rdfjs-c14n';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeCertified } from '#tests/support/factories/certificates';
import { makeAdmin, makePerson } from '#tests/support/factories/people';
import { statusPurposes } from '~/domain/certificates/badge/addresses';
import { findCredential } from '~/domain/certificates/badge/find-credential.server';
import { findDidDocument } from '~/domain/certificates/badge/find-did-document.server';
import { findStatusList } from '~/domain/certificates/badge/find-status-list.server';
import { signCredentials } from '~/domain/certificates/badge/sign-credentials.server';
import { reinstateCertificate } from '~/domain/certificates/reinstate-certificate.server';
import { revokeCertificate } from '~/domain/certificates/revoke-certificate.server';
import { suspendCertificate } from '~/domain/certificates/suspend-certificate.server';
import { rotateKey } from '~/domain/keys/keyring.server';
import type { Admin } from '~/domain/people/actor';
import { credentialWords } from '~/i18n/credential-words.server';
import { canonicalForm, readTriples } from '../../../outside/canonical-form';
import { schemaCheck } from '../../../outside/open-badges-schema';
import { chance, tryForgeries, verdicts } from '../../../outside/trial';

/* The verifiers of tests/outside know nothing of the program. `npm run verify:outside` has them ask a running server. */

let count = 0;
let origin = '';
let admin: Admin;
let numbers: string[];
const names = [
  'Ruoxi Lin',
  '欧阳娜娜·Müller',
  'Åse Þórðardóttir-O’Neill',
  'محمد بن عبد الله',
  '<b>"Bobby" \\ & Söhne</b>',
];
const accepted = { first: { accepted: true, why: '' }, second: { accepted: true, why: '' } };

beforeEach(async () => {
  origin = `https://outside-${++count}.example:8443`;
  admin = await makeAdmin();
  numbers = [];
  for (const name of names) {
    const { number } = await makeCertified({ admin, person: await makePerson({ name }), at: Date.now() - 60_000 });
    numbers.push(number);
  }
  expect(await signCredentials(credentialWords, origin, Date.now())).toEqual({ kept: names.length, failed: [] });
});

/** The addresses of the site, without a network. A second later each time, as nobody asks twice in the same moment. */
async function ask(url: string): Promise<string> {
  if (url === `${origin}/.well-known/did.json`) return JSON.stringify(findDidDocument(origin));
  const purpose = statusPurposes.find((each) => url === `${origin}/status/${each}`);
  if (!purpose) throw new Error(`nothing at ${url}`);
  clock += 1000;
  return (await findStatusList(purpose, origin, clock)).text;
}
let clock = Date.now() - 3_000_000;

const look = async (number: string) => {
  const { text } = await findCredential(number);
  return verdicts(text, { issuer: `did:web:outside-${count}.example%3A8443`, ask, now: Date.now() });
};
const isAccepted = async (number: string) => {
  const { first, second } = await look(number);
  return [first.accepted, second.accepted];
};

describe('two verifiers that are not ours', () => {
  it('accept every credential, and so does the data model of Open Badges 3.0', async () => {
    const problems = schemaCheck();
    for (const number of numbers) {
      expect(await look(number)).toEqual(accepted);
      expect(problems(JSON.parse((await findCredential(number)).text))).toEqual([]);
    }
  });

  it('agree with another library on what is signed, where that library is right', async () => {
    for (const number of numbers.slice(0, -1)) {
      const triples = await readTriples(JSON.parse((await findCredential(number)).text));
      expect(canonicalForm(triples)).toBe(await new RDFC10().canonicalize(triples));
    }
  });

  it('accept them after the key was rotated, and those signed with the new one', async () => {
    rotateKey(Date.now());
    const { number } = await makeCertified({ at: Date.now() - 60_000 });
    await signCredentials(credentialWords, origin, Date.now());
    for (const each of [...numbers, number]) expect(await look(each)).toEqual(accepted);
  });

  it('see revocation, suspension and its end', async () => {
    const [revoked = '', suspended = '', other = ''] = numbers;
    const reason = 'A complaint is looked into';
    await revokeCertificate(admin, { number: revoked, reason }, Date.now());
    await suspendCertificate(admin, { number: suspended, reason }, Date.now());
    expect(await isAccepted(revoked)).toEqual([false, false]);
    expect(await isAccepted(suspended)).toEqual([false, false]);
    expect(await isAccepted(other)).toEqual([true, true]);
    await reinstateCertificate(await makeAdmin(), { number: suspended, reason }, Date.now());
    expect(await isAccepted(suspended)).toEqual([true, true]);
    expect(await isAccepted(revoked)).toEqual([false, false]);
  });

  it('accept none of 60 forgeries', async () => {
    const [revoked = '', ...rest] = numbers;
    await revokeCertificate(admin, { number: revoked, reason: 'Sat by somebody else' }, Date.now());
    const texts = await Promise.all(rest.map(async (number) => (await findCredential(number)).text));
    const issuer = `did:web:outside-${count}.example%3A8443`;
    const loot = { texts, withdrawn: (await findCredential(revoked)).text, issuer };
    const seed = Date.now() % 100_000;
    const rows = await tryForgeries(loot, { issuer, ask, now: Date.now() }, 60, chance(seed));
    expect(rows.flatMap(({ kind, examples }) => examples.map((text) => [seed, kind, text]))).toEqual([]);
    expect(rows.reduce((total, { tried }) => total + tried, 0)).toBe(60);
  });
});
