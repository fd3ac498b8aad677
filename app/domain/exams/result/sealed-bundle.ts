import { z } from 'zod';
import { digest } from '../../audit/canonical';
import { itemContent } from '../../questions/item';
import { itemAnswer, sealedPaper } from '../../questions/paper';
import { policyContent } from '../policy/policy';
import { rulingKinds } from '../rulings/ruling';
import { sectionScores } from './scoring';

/*
 * A sitting as one document that can be checked and recomputed without this site: everything its result follows from, what
 * happened in it, and what the audit log says of it. Of the candidate it holds an id and nothing else.
 */

export const BUNDLE_FORMAT = 'greenroom-sitting-bundle';
export const BUNDLE_VERSION = 1;

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const id = z.string().min(1);
const instant = z.int();
const count = z.int().min(0);

const result = z.strictObject({
  revision: z.int().min(1),
  passed: z.boolean(),
  correct: count,
  total: count,
  points: count,
  sections: sectionScores,
  scorerVersion: z.string(),
  digest: hash,
  scoredAt: instant,
  /** The ruling that replaced it; null for the result that stands. */
  replacedBy: id.nullable(),
});

const parts = {
  sitting: z.strictObject({
    id,
    personId: id,
    examId: id,
    state: z.enum(['handed-in', 'timed-out']),
    startedAt: instant,
    deadline: instant,
    grace: count,
    windowId: id.nullable(),
    closedAt: instant,
  }),
  policy: z.strictObject({ hash, content: policyContent }),
  paper: sealedPaper,
  /** The versions on the paper, and those a ruling takes a key from. */
  items: z.array(z.strictObject({ version: hash, content: itemContent })),
  answers: z.array(
    z.strictObject({ place: count, sequence: count, answer: itemAnswer, flagged: z.boolean(), savedAt: instant }),
  ),
  events: z.array(
    z.strictObject({
      kind: z.string(),
      startedAt: instant,
      lasted: z.int().nullable(),
      device: z.string(),
      receivedAt: instant,
    }),
  ),
  extensions: z.array(z.strictObject({ id, minutes: z.int(), reason: z.string(), grantedBy: id, grantedAt: instant })),
  /** Rulings on the paper's items, the oldest first. */
  rulings: z.array(
    z.strictObject({
      id,
      number: z.int().min(1),
      version: hash,
      kind: z.enum(rulingKinds),
      keyFrom: hash.nullable(),
      reason: z.string(),
      decidedBy: id,
      decidedAt: instant,
    }),
  ),
  /** Every result there ever was, the one that stands last. */
  results: z.array(result).min(1),
  /** What the audit log says of the sitting. */
  audit: z.array(
    z.strictObject({
      position: z.int(),
      at: instant,
      actorId: id.nullable(),
      action: z.string(),
      subject: z.strictObject({ type: z.string(), id }),
      reason: z.string().nullable(),
      detail: z.record(z.string(), z.json()),
      previousHash: hash,
      hash,
    }),
  ),
};

export type BundlePart = keyof typeof parts;
export const bundleParts = Object.keys(parts) as BundlePart[];

export const sealedBundle = z.strictObject({
  format: z.literal(BUNDLE_FORMAT),
  version: z.literal(BUNDLE_VERSION),
  ...parts,
  /** The digest of each part, and one over all of them. */
  seal: z.strictObject({ parts: z.record(z.string(), hash), digest: hash }),
  /** Of the site that sealed it, over `signedText`. Bundles from before there were keys have none. */
  signature: z
    .strictObject({
      keyId: z.string().regex(/^z6Mk[1-9A-HJ-NP-Za-km-z]{44}$/),
      signature: z.string().regex(/^[\w-]{86}$/),
    })
    .optional(),
});
export type SealedBundle = z.output<typeof sealedBundle>;
export type BundleContent = Omit<SealedBundle, 'format' | 'version' | 'seal' | 'signature'>;
type Sign = (text: string) => NonNullable<SealedBundle['signature']>;

/** What the signature of a bundle is over: that it is a bundle, and its digest. */
export const signedText = ({ digest: sealed }: SealedBundle['seal']): string => `${BUNDLE_FORMAT} ${sealed}`;

/** The digests of a bundle's parts, taken as they stand in the document, and the one over format, version and all parts. */
export function sealOf(document: Readonly<Record<string, unknown>>): SealedBundle['seal'] {
  const digests = Object.fromEntries(bundleParts.map((part) => [part, digest(document[part] ?? null)]));
  return { parts: digests, digest: digest({ format: BUNDLE_FORMAT, version: BUNDLE_VERSION, parts: digests }) };
}

export function seal(content: BundleContent, sign: Sign): SealedBundle {
  const digests = sealOf(content);
  const signature = sign(signedText(digests));
  return { format: BUNDLE_FORMAT, version: BUNDLE_VERSION, ...content, seal: digests, signature };
}
