import { findKeySet } from '~/domain/keys/find-key-set.server';
import { anyone } from '~/http/answer';
import { openDocument } from '~/http/open-document';

/** The keys this site signs with, as a JSON Web Key Set. */
export const loader = anyone.read(() => openDocument(JSON.stringify(findKeySet()), 'application/jwk-set+json'));
