import { createHash } from 'node:crypto';
import type { Quad } from '@rdfjs/types';
import { JsonLdParser } from 'jsonld-streaming-parser';
import { RDFC10 } from 'rdfjs-c14n';
import { contextOf } from './verifier';

type Json = Record<string, unknown>;

/** The triples of a document in their canonical order (RDFC-1.0), by libraries that share nothing with the issuer's. */
async function canonicalForm(document: Json): Promise<string> {
  const parser = new JsonLdParser({ documentLoader: { load: async (url) => ({ ...contextOf(url) }) } });
  const triples: Quad[] = [];
  const read = new Promise<void>((resolve, reject) => {
    parser.on('data', (triple: Quad) => triples.push(triple));
    parser.on('error', reject);
    parser.on('end', () => resolve());
  });
  parser.end(JSON.stringify(document));
  await read;
  return new RDFC10().canonicalize(triples);
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** What an `eddsa-rdfc-2022` proof signs: the digest of the proof without its value, then that of the document without it. */
export async function signedBytes({ proof: _, ...document }: Json, { proofValue: __, ...options }: Json) {
  const [ofProof, ofDocument] = await Promise.all([
    canonicalForm({ '@context': document['@context'], ...options }),
    canonicalForm(document),
  ]);
  return Buffer.concat([sha256(ofProof), sha256(ofDocument)]);
}
