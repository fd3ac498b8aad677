import { createHash } from 'node:crypto';
import type { Quad, Term } from '@rdfjs/types';
import { JsonLdParser } from 'jsonld-streaming-parser';
import { contextOf } from './verifier';

/*
 * RDFC-1.0 as its standard has it, as far as a credential needs it: every nameless thing in it can be told apart by what is
 * said of it directly. Written out because the library for it (rdfjs-c14n) escapes letters beyond U+FFFF, which the standard
 * does not: a name such as 𠮷野家 would seem forged. A test compares the two on everything else.
 */

type Json = Record<string, unknown>;

/** The triples of a document, read by a library that shares nothing with the issuer's. */
export async function readTriples(document: Json): Promise<Quad[]> {
  const parser = new JsonLdParser({ documentLoader: { load: async (url) => ({ ...contextOf(url) }) } });
  const triples: Quad[] = [];
  const read = new Promise<void>((resolve, reject) => {
    parser.on('data', (triple: Quad) => triples.push(triple));
    parser.on('error', reject);
    parser.on('end', () => resolve());
  });
  parser.end(JSON.stringify(document));
  await read;
  return triples;
}

/** The triples in canonical order, each nameless thing under its canonical name. */
export function canonicalForm(triples: readonly Quad[]): string {
  const nameless = new Set(
    triples.flatMap(({ subject, object }) => [subject, object].filter(isNameless).map(({ value }) => value)),
  );
  const byDigest = new Map<string, string>();
  for (const name of nameless) {
    const said = triples.filter(({ subject, object }) =>
      [subject, object].some((term) => isNameless(term) && term.value === name),
    );
    const digest = sha256(lines(said, (value) => (value === name ? 'a' : 'z'))).toString('hex');
    if (byDigest.has(digest)) throw new Error('two things of which the same is said');
    byDigest.set(digest, name);
  }
  const names = new Map([...byDigest].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, name], at) => [name, `c14n${at}`]));
  return lines(triples, (value) => names.get(value) ?? value);
}

/** What an `eddsa-rdfc-2022` proof signs: the digest of the proof without its value, then that of the document without it. */
export async function signedBytes({ proof: _, ...document }: Json, { proofValue: __, ...options }: Json) {
  const ofProof = await readTriples({ '@context': document['@context'], ...options });
  const ofDocument = await readTriples(document);
  return Buffer.concat([sha256(canonicalForm(ofProof)), sha256(canonicalForm(ofDocument))]);
}

const isNameless = ({ termType }: Term): boolean => termType === 'BlankNode';
const sha256 = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();

/** N-Quads in the order of their code points. */
function lines(triples: readonly Quad[], nameOf: (value: string) => string): string {
  const written = triples.map(({ subject, predicate, object, graph }) => {
    const terms = [subject, predicate, object, ...(graph.termType === 'DefaultGraph' ? [] : [graph])];
    return `${terms.map((term) => write(term, nameOf)).join(' ')} .\n`;
  });
  return written.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))).join('');
}

const STRING = 'http://www.w3.org/2001/XMLSchema#string';

function write(term: Term, nameOf: (value: string) => string): string {
  if (term.termType === 'BlankNode') return `_:${nameOf(term.value)}`;
  if (term.termType !== 'Literal') return `<${term.value}>`;
  const { value, language, datatype } = term;
  const text = `"${[...value].map((letter) => escapes[letter] ?? control(letter)).join('')}"`;
  if (language) return `${text}@${language}`;
  return datatype.value === STRING ? text : `${text}^^<${datatype.value}>`;
}

const escapes: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
};
function control(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  return code < 0x20 || code === 0x7f ? `\\u${code.toString(16).toUpperCase().padStart(4, '0')}` : letter;
}
