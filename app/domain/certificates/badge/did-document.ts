import { keyAddress } from './addresses';
import { DID_V1, MULTIKEY_V1 } from './contexts';

/** A key as a verifier reads it. */
const verificationMethod = (did: string, keyId: string) => ({
  '@context': MULTIKEY_V1,
  id: keyAddress(did, keyId),
  type: 'Multikey',
  controller: did,
  publicKeyMultibase: keyId,
});

/** The issuer's document: every key it ever signed with may have signed a credential. */
export function didDocument(did: string, keyIds: readonly string[]) {
  const methods = keyIds.map((keyId) => verificationMethod(did, keyId));
  return {
    '@context': [DID_V1, MULTIKEY_V1],
    id: did,
    verificationMethod: methods.map(({ '@context': _, ...method }) => method),
    assertionMethod: methods.map(({ id }) => id),
  };
}

/** What a name of the issuer stands for: its document, or one of its keys; undefined for anything else. */
export function dereference(name: string, did: string, keyIds: readonly string[]): object | undefined {
  if (name === did) return didDocument(did, keyIds);
  const keyId = keyIds.find((id) => name === keyAddress(did, id));
  return keyId === undefined ? undefined : verificationMethod(did, keyId);
}
