import { readFileSync } from 'node:fs';
import { Ajv2019 } from 'ajv/dist/2019';
import addFormats from 'ajv-formats';

/*
 * The data model of Open Badges 3.0 (its tables B.1) as a JSON Schema, as far as a certification uses it. 1EdTech publishes its
 * own file at the address a credential names in `credentialSchema`; no package carries it. Where somebody has it, the path
 * in OB3_SCHEMA has every credential checked against that, too.
 */

const iri = { type: 'string', format: 'uri' };
const text = { type: 'string', minLength: 1 };
const moment = { type: 'string', format: 'date-time' };
const types = (...wanted: string[]) => ({
  type: 'array',
  minItems: 1,
  items: { type: 'string' },
  allOf: wanted.map((word) => ({ contains: { const: word } })),
});
const extensible = (...words: string[]) => ({
  anyOf: [{ enum: words }, { type: 'string', pattern: '^ext:[a-zA-Z0-9._-]+$' }],
});

const achievementTypes = extensible(
  ...['Achievement', 'ApprenticeshipCertificate', 'Assessment', 'Assignment', 'AssociateDegree', 'Award', 'Badge'],
  ...['BachelorDegree', 'Certificate', 'CertificateOfCompletion', 'Certification', 'CommunityService', 'Competency'],
  ...['Course', 'CoCurricular', 'Degree', 'Diploma', 'DoctoralDegree', 'Fieldwork', 'GeneralEducationDevelopment'],
  ...['JourneymanCertificate', 'LearningProgram', 'License', 'Membership', 'ProfessionalDoctorate'],
  ...['QualityAssuranceCredential', 'MasterCertificate', 'MasterDegree', 'MicroCredential', 'ResearchDoctorate'],
  'SecondarySchoolDiploma',
);
const identifierTypes = extensible(
  ...['name', 'sourcedId', 'systemId', 'productId', 'userName', 'accountId', 'emailAddress', 'nationalIdentityNumber'],
  ...['isbn', 'issn', 'lisSourcedId', 'oneRosterSourcedId', 'sisSourcedId', 'ltiContextId', 'ltiDeploymentId'],
  ...['ltiToolId', 'ltiPlatformId', 'ltiUserId', 'identifier'],
);

const object = (required: string[], properties: Record<string, object>) => ({ type: 'object', required, properties });

const identity = object(['type', 'hashed', 'identityHash', 'identityType'], {
  type: { const: 'IdentityObject' },
  hashed: { type: 'boolean' },
  identityHash: text,
  identityType: identifierTypes,
  salt: text,
});
const achievement = object(['id', 'type', 'criteria', 'description', 'name'], {
  id: iri,
  type: types('Achievement'),
  achievementType: achievementTypes,
  criteria: object([], { id: iri, narrative: text }),
  description: text,
  humanCode: text,
  inLanguage: { type: 'string', pattern: '^[a-z]{2,4}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$' },
  name: text,
  specialization: text,
  tag: { type: 'array', items: text },
  version: text,
});
const subject = {
  ...object(['type', 'achievement'], {
    id: iri,
    type: types('AchievementSubject'),
    achievement,
    identifier: { type: 'array', minItems: 1, items: identity },
    licenseNumber: text,
    narrative: text,
    role: text,
    term: text,
  }),
  anyOf: [{ required: ['id'] }, { required: ['identifier'] }],
};
const profile = object(['id', 'type'], { id: iri, type: types('Profile'), name: text, url: iri, description: text });
const proof = object(['type'], {
  type: text,
  created: moment,
  cryptosuite: text,
  proofPurpose: { const: 'assertionMethod' },
  proofValue: text,
  verificationMethod: iri,
});

export const openBadgesSchema = {
  ...object(['@context', 'id', 'type', 'credentialSubject', 'issuer', 'validFrom'], {
    '@context': {
      type: 'array',
      minItems: 2,
      items: [
        { const: 'https://www.w3.org/ns/credentials/v2' },
        { const: 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json' },
      ],
      additionalItems: { anyOf: [iri, { type: 'object' }] },
    },
    id: iri,
    type: {
      ...types('VerifiableCredential'),
      anyOf: [{ contains: { const: 'AchievementCredential' } }, { contains: { const: 'OpenBadgeCredential' } }],
    },
    name: text,
    description: text,
    awardedDate: moment,
    credentialSubject: subject,
    issuer: { anyOf: [iri, profile] },
    validFrom: moment,
    validUntil: moment,
    proof: { type: 'array', items: proof },
    credentialSchema: {
      type: 'array',
      items: object(['id', 'type'], { id: iri, type: text }),
      contains: object([], { type: { const: '1EdTechJsonSchemaValidator2019' } }),
    },
    /** One, not several: the multiplicity is 0..1. */
    credentialStatus: object(['type'], { id: iri, type: text }),
  }),
};

type Check = (credential: unknown) => string[];

/** What is wrong with a credential by the data model, and by 1EdTech's own file where there is one. */
export function schemaCheck(officialFile = process.env.OB3_SCHEMA): Check {
  const checks = [
    compile(openBadgesSchema),
    ...(officialFile ? [compile(JSON.parse(readFileSync(officialFile, 'utf8')))] : []),
  ];
  return (credential) => checks.flatMap((check) => check(credential));
}

function compile(schema: object): Check {
  const ajv = new Ajv2019({ allErrors: true, strict: false });
  addFormats(ajv);
  const validate = ajv.compile(schema);
  return (credential) =>
    validate(credential)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
