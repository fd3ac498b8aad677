import { createPublicKey, verify } from 'node:crypto';
import { hashEntry } from '../../audit/record.server';
import { coordinateOf } from '../../keys/key-file.server';
import { hashItem } from '../../questions/item';
import { hashPolicy } from '../policy/policy';
import type { Sealed } from './replay-result';
import { type ReplayedRevision, replayRevisions } from './replay-revisions';
import { bundleParts, type SealedBundle, sealedBundle, sealOf, signedText } from './sealed-bundle';

/** `problems` names each part that does not fit and why; where there are none, `revisions` are the recomputed results. */
export type BundleCheck = {
  problems: string[];
  revisions: ReplayedRevision[];
  /** The key that signed it, to be compared with the site's `/.well-known/jwks.json`; null where nobody signed. */
  signedBy: string | null;
};

/**
 * Checks a sealed bundle without a database: that it is one, that no part was changed since it was sealed, that policy, items
 * and audit entries have the hashes they are named by and belong to this sitting, and that every result comes out the same
 * when it is recomputed. Whoever changes a part and seals anew needs results and audit entries that fit too, and those are in
 * the site's log; and the site's signature, which is checked with the key it names.
 */
export function verifyBundle(document: unknown): BundleCheck {
  const { success, data, error } = sealedBundle.safeParse(document);
  if (!success) {
    const problems = error.issues.map(({ path, message }) => `${path.join('.') || 'the document'}: ${message}`);
    return { problems, revisions: [], signedBy: null };
  }
  const raw = document as Record<string, unknown>;
  const problems = [...unsealed(raw, data), ...misnamed(data), ...foreign(data), ...unsigned(data)];
  if (problems.length > 0) return { problems, revisions: [], signedBy: null };
  const revisions = replayRevisions(sealedOf(data), data.results);
  const differing = revisions.filter(({ same }) => !same);
  return {
    problems: differing.map(({ revision }) => `results: revision ${revision} is recomputed differently`),
    revisions,
    signedBy: data.signature?.keyId ?? null,
  };
}

/** Digests are taken of what the document says, before any schema reads it, so that nothing a schema adds hides a change. */
function unsealed(raw: Record<string, unknown>, { seal: kept }: SealedBundle): string[] {
  const now = sealOf(raw);
  const changed = bundleParts.filter((part) => kept.parts[part] !== now.parts[part]);
  const unknown = Object.keys(kept.parts).filter((name) => !(name in now.parts));
  return [
    ...changed.map((part) => `${part}: changed since it was sealed`),
    ...unknown.map((name) => `seal: there is no part ${name}`),
    ...(changed.length === 0 && kept.digest !== now.digest ? ['seal: the digest over all parts does not fit'] : []),
  ];
}

/** A signature, where there is one, is by the key it names over what is sealed. */
function unsigned({ seal, signature }: SealedBundle): string[] {
  if (!signature) return [];
  const given = Buffer.from(signature.signature, 'base64url');
  const key = { kty: 'OKP', crv: 'Ed25519', x: coordinateOf(signature.keyId) };
  const sound =
    given.toString('base64url') === signature.signature &&
    verify(null, Buffer.from(signedText(seal)), createPublicKey({ key, format: 'jwk' }), given);
  return sound ? [] : ['signature: it is not by the key it names, over this seal'];
}

/** Every hash in the document is that of what it names. */
function misnamed({ policy, items, audit }: SealedBundle): string[] {
  return [
    ...(hashPolicy(policy.content) === policy.hash ? [] : ['policy: the content is not what its hash names']),
    ...items
      .filter(({ version, content }) => hashItem(content) !== version)
      .map(({ content }) => `items: ${content.id} is not what its version names`),
    ...audit
      .filter(({ previousHash, hash, position: _, ...entry }) => hashEntry(previousHash, entry) !== hash)
      .map(({ position }) => `audit: entry ${position} is not what its hash names`),
  ];
}

/** All parts are of the same sitting. */
function foreign({ sitting, policy, paper, items, answers, rulings, results, audit }: SealedBundle): string[] {
  const held = new Set(items.map(({ version }) => version));
  const onPaper = new Set(paper.items.map(({ version }) => version));
  const keys = rulings.flatMap(({ keyFrom }) => keyFrom ?? []);
  const started = audit.find(({ action }) => action === 'sitting-started');
  return [
    ...(policy.content.id === sitting.examId ? [] : ['policy: it is of another exam']),
    ...[...onPaper, ...keys].filter((version) => !held.has(version)).map((version) => `items: ${version} is missing`),
    ...answers
      .filter(({ place }) => !paper.items[place])
      .map(({ place }) => `answers: the paper has no place ${place}`),
    ...rulings.filter(({ version }) => !onPaper.has(version)).map(({ id }) => `rulings: ${id} is not on this paper`),
    ...results
      .filter(({ replacedBy }) => replacedBy !== null && !rulings.some(({ id }) => id === replacedBy))
      .map(({ revision }) => `results: revision ${revision} names a ruling that is not here`),
    ...audit
      .filter(({ subject }) => subject.type !== 'sitting' || subject.id !== sitting.id)
      .map(({ position }) => `audit: entry ${position} is about something else`),
    ...(started && started.detail.policy !== policy.hash ? ['audit: it was started under another policy'] : []),
  ];
}

const sealedOf = ({ paper, items, answers, policy, rulings }: SealedBundle): Sealed => ({
  paper,
  contents: new Map(items.map(({ version, content }) => [version, content])),
  answers: Object.fromEntries(answers.map(({ place, answer }) => [String(place), answer])),
  policy: policy.content,
  rulings: rulings.map(({ id, version, kind, keyFrom }) => ({ id, version, kind, keyFrom })),
});
