import { coordinateOf } from './key-file.server';
import { signingKeys } from './keyring.server';

/** The public halves of all signing keys as a JSON Web Key Set, for whoever checks what is signed here without JSON-LD. */
export const findKeySet = () => ({
  keys: signingKeys().map(({ id }) => ({
    kty: 'OKP',
    crv: 'Ed25519',
    x: coordinateOf(id),
    kid: id,
    alg: 'EdDSA',
    use: 'sig',
  })),
});
