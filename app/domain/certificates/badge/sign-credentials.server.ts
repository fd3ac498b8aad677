import { randomInt } from 'node:crypto';
import { and, eq, inArray, or } from 'drizzle-orm';
import { type Transaction, transaction } from '#db/client';
import { certificateCredentials, certificates } from '#db/schema/certificates';
import { record } from '../../audit/record.server';
import type { BothLanguages } from '../../both-languages';
import { findIssuer } from '../find-issuer.server';
import { didOf, STATUS_PLACES } from './addresses';
import { type CredentialFacts, type CredentialWords, composeCredential } from './credential';
import { loadUnsigned } from './load-unsigned.server';
import { signDocument } from './proof.server';

/** Signed together and stored in one transaction. */
const AT_ONCE = 20;

type Outcome = { kept: number; failed: { number: string; error: unknown }[] };

type SignedCredential = { number: string; statusIndex: number; keyId: string; credential: Record<string, unknown> };

/**
 * Signs the credential of every certificate that has none, and keeps it: once each, whoever else does the same at the same
 * time. Each has a place in the status lists that is drawn by lot, so that a place tells nothing about its holder; what
 * meets a place already taken is signed anew with another. Signing is slow and done outside any transaction. `now` in ms.
 * One that cannot be signed keeps no other from it, and comes back under `failed`.
 */
export async function signCredentials(words: CredentialWords, origin: string, now: number): Promise<Outcome> {
  const outcome: Outcome = { kept: 0, failed: [] };
  let [after, issuer] = ['', undefined as BothLanguages | undefined];
  for (;;) {
    const unsigned = await loadUnsigned(after, AT_ONCE);
    const last = unsigned.at(-1);
    if (!last) return outcome;
    after = last.number;
    issuer ??= (await findIssuer()) ?? words.issuer;
    const signed: SignedCredential[] = [];
    for (const facts of unsigned) {
      try {
        signed.push(await signOne({ ...facts, issuer }, words, origin, now));
      } catch (error) {
        outcome.failed.push({ number: facts.number, error });
      }
    }
    outcome.kept += await transaction((tx) => keep(tx, signed, now));
  }
}

async function signOne(facts: CredentialFacts, words: CredentialWords, origin: string, now: number) {
  const statusIndex = randomInt(STATUS_PLACES);
  const credential = composeCredential(facts, words, origin, statusIndex);
  const { keyId, document } = await signDocument(credential, didOf(origin), now);
  return { number: facts.number, statusIndex, keyId, credential: document };
}

/** Keeps those whose number has no credential and still a holder, and whose place nobody has. The rest comes round again. */
async function keep(tx: Transaction, signed: readonly SignedCredential[], now: number): Promise<number> {
  const taken = await tx
    .select({ number: certificateCredentials.number, place: certificateCredentials.statusIndex })
    .from(certificateCredentials)
    .where(
      or(
        inArray(
          certificateCredentials.number,
          signed.map(({ number }) => number),
        ),
        inArray(
          certificateCredentials.statusIndex,
          signed.map(({ statusIndex }) => statusIndex),
        ),
      ),
    );
  const nameless = await tx
    .select({ number: certificates.number })
    .from(certificates)
    .where(
      and(
        eq(certificates.holder, ''),
        inArray(
          certificates.number,
          signed.map(({ number }) => number),
        ),
      ),
    );
  const numbers = new Set([...taken, ...nameless].map(({ number }) => number));
  const places = new Set(taken.map(({ place }) => place));
  let kept = 0;
  for (const each of signed) {
    if (numbers.has(each.number) || places.has(each.statusIndex)) continue;
    places.add(each.statusIndex);
    await tx.insert(certificateCredentials).values({ ...each, credential: asJson(each.credential), signedAt: now });
    await record(tx, {
      at: now,
      actorId: null,
      action: 'credential-signed',
      subject: { type: 'certificate', id: each.number },
      detail: { keyId: each.keyId },
    });
    kept += 1;
  }
  return kept;
}

type Json = (typeof certificateCredentials.$inferInsert)['credential'];
const asJson = (document: Record<string, unknown>): Json => JSON.parse(JSON.stringify(document));
