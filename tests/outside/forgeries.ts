import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { encode } from 'base58-universal';
import { signedBytes } from './canonical-form';
import { type Ask, didAddress } from './verifier';

/** A forged credential, of a kind; `ask` is what the forger has put between the verifier and the addresses it asks. */
export type Forgery = { kind: string; text: string; ask?: (honest: Ask) => Ask };
type Json = Record<string, unknown>;
/** A number from 0 up to the given one, without it. */
export type Pick = (below: number) => number;

/** What the forger has: genuine credentials, one of which was withdrawn, and the issuer's name. */
export type Loot = { texts: readonly string[]; withdrawn: string; issuer: string };

/** Every kind of forgery, each made of loot and chance. */
export const kinds: Readonly<
  Record<string, (loot: Loot, pick: Pick) => Forgery['text'] | Promise<Omit<Forgery, 'kind'>>>
> = {
  'a leaf changed': (loot, pick) => onLeaf(genuine(loot, pick), pick, (value) => other(value)),
  'a property taken out': (loot, pick) => onLeaf(genuine(loot, pick), pick, () => undefined),
  'a property added': (loot, pick) =>
    write({ ...genuine(loot, pick), [['honour', 'evidence', 'termsOfUse'][pick(3)] ?? '']: 'x' }),
  'a letter of the file changed': (loot, pick) => letterChanged(write(genuine(loot, pick)), pick),
  'the file cut off': (loot, pick) => {
    const text = write(genuine(loot, pick));
    return text.slice(0, pick(text.length));
  },
  'a proof field changed': (loot, pick) => {
    const document = genuine(loot, pick);
    const proof = proofOf(document);
    const fields = Object.keys(proof);
    const field = fields[pick(fields.length)] ?? '';
    return write({ ...document, proof: [{ ...proof, [field]: other(proof[field]) }] });
  },
  'the proof of another credential': (loot, pick) => {
    const [one, two] = pair(loot, pick);
    return write({ ...one, proof: two.proof });
  },
  'the subject of another credential': (loot, pick) => {
    const [one, two] = pair(loot, pick);
    return write({ ...one, credentialSubject: two.credentialSubject });
  },
  'the status of another credential': (loot, pick) => {
    const [one, two] = pair(loot, pick);
    return write({ ...one, credentialStatus: two.credentialStatus });
  },
  'no proof, or an empty one': (loot, pick) => {
    const { proof: _, ...document } = genuine(loot, pick);
    return write(pick(2) === 0 ? document : { ...document, proof: [] });
  },
  'a second proof by a foreign key': async (loot, pick) => {
    const document = genuine(loot, pick);
    const foreign = await signAnew(document, newKey(), loot.issuer);
    return { text: write({ ...document, proof: [proofOf(document), proofOf(foreign)] }) };
  },
  'signed with a foreign key under the issuer’s key’s name': async (loot, pick) => {
    const document = altered(genuine(loot, pick));
    return { text: write(await signAnew(document, newKey(), loot.issuer, proofOf(document).verificationMethod)) };
  },
  'signed with a foreign key under its own name': async (loot, pick) => ({
    text: write(await signAnew(altered(genuine(loot, pick)), newKey(), loot.issuer)),
  }),
  'issued by somebody else': async (loot, pick) => {
    const key = newKey();
    const document = altered(genuine(loot, pick));
    const own = { ...document, issuer: { ...asJson(document.issuer), id: FORGER } };
    return { text: write(await signAnew(own, key, FORGER)), ask: besides({ [didAddress(FORGER)]: didOf(key) }) };
  },
  'withdrawn, with the list of another issuer': async (loot) => {
    const key = newKey();
    const list = await forgedList(loot, key, FORGER);
    return { text: loot.withdrawn, ask: besides({ [listOf(loot)]: list, [didAddress(FORGER)]: didOf(key) }) };
  },
  'withdrawn, with a list signed by a foreign key': async (loot) => ({
    text: loot.withdrawn,
    ask: besides({ [listOf(loot)]: await forgedList(loot, newKey(), loot.issuer) }),
  }),
  'withdrawn, with the other list of the issuer': async (loot) => ({
    text: loot.withdrawn,
    ask: (honest) => (url) => honest(url === listOf(loot) ? url.replace('revocation', 'suspension') : url),
  }),
  'withdrawn, with no list to be had': async (loot) => ({ text: loot.withdrawn, ask: besides({ [listOf(loot)]: '' }) }),
};

const FORGER = 'did:web:forger.example';

const genuine = ({ texts }: Loot, pick: Pick): Json => JSON.parse(texts[pick(texts.length)] ?? '');
function pair({ texts }: Loot, pick: Pick): [Json, Json] {
  const first = pick(texts.length);
  const second = (first + 1 + pick(texts.length - 1)) % texts.length;
  return [JSON.parse(texts[first] ?? ''), JSON.parse(texts[second] ?? '')];
}
const write = (document: unknown): string => JSON.stringify(document);
const asJson = (value: unknown): Json => (value !== null && typeof value === 'object' ? { ...value } : {});
const proofOf = (document: Json): Json => asJson(Array.isArray(document.proof) ? document.proof[0] : document.proof);
const altered = (document: Json): Json => ({
  ...document,
  credentialSubject: {
    ...asJson(document.credentialSubject),
    identifier: [{ type: 'IdentityObject', hashed: false, identityHash: 'A Forger', identityType: 'name' }],
  },
});

function other(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  const text = String(value);
  // The last letter another one, so that a number stays a number and a date a date where they can.
  return text.slice(0, -1) + (text.endsWith('3') ? '4' : text.endsWith('Z') ? '1Z' : '3');
}

/** The document with one leaf changed, or taken out where `change` gives nothing. */
function onLeaf(document: Json, pick: Pick, change: (leaf: unknown) => unknown): string {
  const paths = leaves(document, []);
  const path = paths[pick(paths.length)] ?? [];
  return write(changed(document, path, change));
}

const leaves = (value: unknown, at: string[]): string[][] =>
  value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...at, key]))
    : [at];

function changed(value: unknown, [key, ...rest]: string[], change: (leaf: unknown) => unknown): unknown {
  if (key === undefined) return change(value);
  if (Array.isArray(value))
    return value.flatMap((each, at) => {
      const next = String(at) === key ? changed(each, rest, change) : each;
      return next === undefined ? [] : [next];
    });
  const inner = asJson(value);
  return { ...inner, [key]: changed(inner[key], rest, change) };
}

function letterChanged(text: string, pick: Pick): string {
  const at = pick(text.length);
  const letter = text.charAt(at);
  return text.slice(0, at) + String.fromCharCode(letter.charCodeAt(0) ^ (1 << pick(4))) + text.slice(at + 1);
}

type Key = { id: string; privateKey: KeyObject };

function newKey(): Key {
  const { privateKey } = generateKeyPairSync('ed25519');
  const x = Buffer.from(privateKey.export({ format: 'jwk' }).x ?? '', 'base64url');
  return { id: `z${encode(Uint8Array.from([0xed, 1, ...x]))}`, privateKey };
}

const didOf = (key: Key): string => {
  const method = { id: `${FORGER}#${key.id}`, type: 'Multikey', controller: FORGER, publicKeyMultibase: key.id };
  const context = ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'];
  return write({ '@context': context, id: FORGER, verificationMethod: [method], assertionMethod: [method.id] });
};

async function signAnew(document: Json, key: Key, did: string, method: unknown = `${did}#${key.id}`): Promise<Json> {
  const { proof: _, ...content } = document;
  const options = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-rdfc-2022',
    proofPurpose: 'assertionMethod',
    created: `${new Date().toISOString().slice(0, 19)}Z`,
    verificationMethod: method,
  };
  const signature = sign(null, await signedBytes(content, options), key.privateKey);
  return { ...content, proof: [{ ...options, proofValue: `z${encode(signature)}` }] };
}

const listOf = ({ withdrawn }: Loot): string =>
  String(asJson(JSON.parse(withdrawn).credentialStatus).statusListCredential);

/** A list on which nobody is withdrawn. */
async function forgedList(loot: Loot, key: Key, did: string): Promise<string> {
  const id = listOf(loot);
  const encodedList = `u${gzipSync(Buffer.alloc(131_072)).toString('base64url')}`;
  const at = (ms: number) => `${new Date(Date.now() + ms).toISOString().slice(0, 19)}Z`;
  const list = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: did,
    validFrom: at(-60_000),
    validUntil: at(600_000),
    credentialSubject: { id: `${id}#list`, type: 'BitstringStatusList', encodedList, statusPurpose: 'revocation' },
  };
  return write(await signAnew(list, key, did));
}

const besides =
  (own: Readonly<Record<string, string>>) =>
  (honest: Ask): Ask =>
  async (url) =>
    own[url] ?? honest(url);
