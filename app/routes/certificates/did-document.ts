import { findDidDocument } from '~/domain/certificates/badge/find-did-document.server';
import { anyone } from '~/http/answer';
import { environment } from '~/http/environment';
import { openDocument } from '~/http/open-document';

/** Whose credentials these are, and with which keys they are signed (`did:web`). */
export const loader = anyone.read(() =>
  openDocument(JSON.stringify(findDidDocument(environment().origin)), 'application/did+ld+json'),
);
