import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { issue, verifyCredential } from '@digitalbazaar/vc';
import { currentSigner, signingKeys } from '../../keys/keyring.server';
import { keyAddress } from './addresses';
import { bundledContext } from './contexts';
import { dereference } from './did-document';

export type Signed = { keyId: string; document: Record<string, unknown> };

/**
 * Signs a credential with the newest key (`eddsa-rdfc-2022`). The proof is a list, as Open Badges wants it. Slow: never
 * inside a transaction. Throws where the document says something its contexts do not explain.
 */
export async function signDocument(credential: Record<string, unknown>, did: string, now: number): Promise<Signed> {
  const { keyId, sign } = currentSigner();
  const suite = new DataIntegrityProof({
    cryptosuite,
    date: new Date(now),
    signer: { id: keyAddress(did, keyId), algorithm: 'Ed25519', sign: async ({ data }) => sign(data) },
  });
  const signed = await issue({ credential, suite, documentLoader: loaderFor(did), now: new Date(now) });
  return { keyId, document: { ...signed, proof: [signed.proof] } };
}

/**
 * Whether a credential is as one of this site's keys signed it. What it is worth today, and its status, are not asked:
 * its dates are taken as of `at`.
 */
export async function verifyDocument(credential: Record<string, unknown>, did: string, at: number): Promise<boolean> {
  const { verified } = await verifyCredential({
    credential,
    suite: new DataIntegrityProof({ cryptosuite }),
    documentLoader: loaderFor(did),
    checkStatus: async () => ({ verified: true }),
    now: new Date(at),
  });
  return verified;
}

/** Finds what a credential refers to among what is here: nothing is ever fetched. */
function loaderFor(did: string): DocumentLoader {
  const keyIds = signingKeys().map(({ id }) => id);
  return async (url) => {
    const document = bundledContext(url) ?? dereference(url, did, keyIds);
    if (!document) throw new Error(`${url} is not known here`);
    return { contextUrl: null, documentUrl: url, document };
  };
}
