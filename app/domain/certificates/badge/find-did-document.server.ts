import { signingKeys } from '../../keys/keyring.server';
import { didOf } from './addresses';
import { didDocument } from './did-document';

/** The issuer's DID document, with every key there ever was: what an old key signed stays valid. */
export const findDidDocument = (origin: string) =>
  didDocument(
    didOf(origin),
    signingKeys().map(({ id }) => id),
  );
