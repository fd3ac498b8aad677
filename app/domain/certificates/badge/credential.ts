import type { BothLanguages } from '../../both-languages';
import type { Policy } from '../../exams/policy/policy';
import { credentialAddress, didOf, statusListAddress } from './addresses';
import { CREDENTIALS_V2, OPEN_BADGES_EXTENSIONS, OPEN_BADGES_V3 } from './contexts';

/** What a certificate's credential says; nothing that the public page does not say. */
export type CredentialFacts = {
  number: string;
  holder: string;
  holderLatin: string | null;
  schemeVersion: string;
  issuedAt: number;
  validUntil: number;
  scopes: Scopes | null;
  policy: Policy;
  issuer: BothLanguages;
};
export type Scopes = { languages: string[]; categories: string[]; markets: string[] };

/** The sentences of a credential, in both languages, as Markdown. */
export type CredentialWords = {
  /** Who issues, where the certifying body has no name here. */
  issuer: BothLanguages;
  description: string;
  /** What had to be done for it. */
  criteria(policy: Policy): string;
  /** What it covers. */
  scopes(scopes: Scopes): string;
};

const SCHEMA = 'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json';

/**
 * A certificate as an Open Badges 3.0 credential, not signed yet. It has one status entry, since the standard allows one: its
 * bit is set while the certificate is revoked, superseded or suspended, and which of them it is stands in the second list
 * and on the public page.
 */
export function composeCredential(facts: CredentialFacts, words: CredentialWords, origin: string, place: number) {
  const { number, schemeVersion, policy, issuer, scopes } = facts;
  const list = statusListAddress(origin, 'revocation');
  const scheme = both(policy.scheme);
  return {
    '@context': [CREDENTIALS_V2, OPEN_BADGES_V3, OPEN_BADGES_EXTENSIONS],
    id: credentialAddress(origin, number),
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: scheme,
    issuer: { id: didOf(origin), type: ['Profile'], name: both(issuer), url: origin },
    validFrom: moment(facts.issuedAt),
    validUntil: moment(facts.validUntil),
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: namesOf(facts).map((name) => ({
        type: 'IdentityObject',
        hashed: false,
        identityHash: name,
        identityType: 'name',
      })),
      licenseNumber: number,
      ...(scopes && { narrative: words.scopes(scopes) }),
      achievement: {
        id: `${origin}/verify#${policy.id}-${encodeURIComponent(schemeVersion)}`,
        type: ['Achievement'],
        achievementType: 'Certification',
        name: scheme,
        version: schemeVersion,
        description: words.description,
        criteria: { narrative: words.criteria(policy) },
      },
    },
    credentialSchema: [{ id: SCHEMA, type: '1EdTechJsonSchemaValidator2019' }],
    credentialStatus: {
      id: `${list}#${place}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: String(place),
      statusListCredential: list,
    },
  };
}

const both = ({ en, zh }: BothLanguages): string => `${en} · ${zh}`;

/** To the second, in UTC, as credentials write it. */
const moment = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;

const namesOf = ({ holder, holderLatin }: Pick<CredentialFacts, 'holder' | 'holderLatin'>): string[] =>
  holderLatin && holderLatin !== holder ? [holder, holderLatin] : [holder];

/** What of a certificate its credential has to agree with, word for word. */
type Stated = Pick<CredentialFacts, 'number' | 'holder' | 'holderLatin' | 'schemeVersion' | 'issuedAt' | 'validUntil'>;

/** Whether a credential speaks of this certificate as it is kept: a row that was changed behind its back does not agree. */
export function speaksOf(credential: Record<string, unknown>, facts: Stated, place: number): boolean {
  const subject = part(credential.credentialSubject);
  const names = Array.isArray(subject.identifier) ? subject.identifier.map((each) => part(each).identityHash) : [];
  return (
    subject.licenseNumber === facts.number &&
    names.join('\n') === namesOf(facts).join('\n') &&
    part(subject.achievement).version === facts.schemeVersion &&
    credential.validFrom === moment(facts.issuedAt) &&
    credential.validUntil === moment(facts.validUntil) &&
    part(credential.credentialStatus).statusListIndex === String(place)
  );
}

const part = (value: unknown): Record<string, unknown> =>
  value !== null && typeof value === 'object' ? { ...value } : {};
