import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { verifyCredential } from '@digitalbazaar/vc';
import { checkStatus } from '@digitalbazaar/vc-bitstring-status-list';
import { z } from 'zod';
import { type Asked, contextOf, didAddress, originOf, refused, type Verdict } from './verifier';

/** With one proof: the library is content where one of several is sound, and says nothing of the others. */
const credential = z.looseObject({
  issuer: z.looseObject({ id: z.string() }),
  credentialStatus: z.looseObject({}),
  proof: z.tuple([z.looseObject({})]),
});
const didDocument = z.looseObject({ id: z.string(), verificationMethod: z.array(z.looseObject({ id: z.string() })) });

/** Digital Bazaar's verifier, which many wallets use, with a loader of its own. */
export async function firstVerifier(text: string, asked: Asked): Promise<Verdict> {
  try {
    const document = credential.parse(JSON.parse(text));
    if (document.issuer.id !== asked.issuer) return { accepted: false, why: `issued by ${document.issuer.id}` };
    const { verified, error, statusResult } = await verifyCredential({
      credential: document,
      suite: new DataIntegrityProof({ cryptosuite }),
      documentLoader: loaderFor(asked),
      checkStatus,
      now: new Date(asked.now),
    });
    // A withdrawn credential verifies; that it is withdrawn stands in the results.
    const withdrawn = statusResult?.results?.some(({ status }) => status) ?? true;
    const trouble = statusResult?.error ?? (error && deepest(error));
    return { accepted: verified && !withdrawn, why: trouble?.message ?? (withdrawn ? 'withdrawn' : '') };
  } catch (error) {
    return refused(error);
  }
}

const deepest = (error: Error): Error =>
  'errors' in error && Array.isArray(error.errors) && error.errors[0] instanceof Error
    ? deepest(error.errors[0])
    : error;

function loaderFor({ issuer, ask }: Asked): DocumentLoader {
  const found = (url: string, document: unknown) => ({ contextUrl: null, documentUrl: url, document });
  return async (url) => {
    if (url.startsWith('did:')) {
      const [did = ''] = url.split('#');
      const document = didDocument.parse(JSON.parse(await ask(didAddress(did))));
      if (url === did) return found(url, document);
      const method = document.verificationMethod.find(({ id }) => id === url);
      if (document.id !== did || !method) throw new Error(`no key ${url}`);
      return found(url, { '@context': 'https://w3id.org/security/multikey/v1', ...method });
    }
    if (url.startsWith(`${originOf(issuer)}/`)) return found(url, JSON.parse(await ask(url)));
    return found(url, contextOf(url));
  };
}
