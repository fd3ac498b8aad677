import { and, eq } from 'drizzle-orm';
import { transaction } from '#db/client';
import { certificatePapers, certificates } from '#db/schema/certificates';
import { record } from '../../audit/record.server';
import type { BothLanguages } from '../../both-languages';
import { findIssuer } from '../find-issuer.server';
import type { CertificateFacts, WordsOfPaper } from './certificate-facts';
import { loadWithoutPaper } from './load-facts.server';
import { paperDigest } from './paper-digest';
import { keepPaper, removePapersOf } from './paper-folder.server';
import { printCertificate } from './print-certificate.server';

export type Press = { words: WordsOfPaper; origin: string };
export type Failed = { number: string; error: unknown }[];

/** Made in one run, so that other work of the process comes in between. */
const AT_ONCE = 10;
/** What could not be printed is tried again after so long: it needs somebody to look at it, not haste. */
const TRIED_AGAIN_MS = 600_000;

/** When a certificate that could not be printed may be tried again, by number. */
const waiting = new Map<string, number>();

/**
 * Makes the PDF of certificates that have none, oldest first: printed and kept as a file outside any transaction, then
 * its digest in the register and the audit log. Making one twice changes nothing: the same certificate is the same bytes.
 * One that cannot be printed holds nobody else up; it comes back under `failed`, and is left alone for ten minutes.
 */
export async function makePapers(press: Press, now: number): Promise<{ made: number; failed: Failed }> {
  for (const [number, until] of waiting) if (until <= now) waiting.delete(number);
  const without = await loadWithoutPaper(AT_ONCE, new Set(waiting.keys()));
  const outcome = await printAll(without, press, now);
  for (const { number } of outcome.failed) waiting.set(number, now + TRIED_AGAIN_MS);
  return outcome;
}

/** Prints and keeps each of these, one after another. */
export async function printAll(
  certificates: readonly CertificateFacts[],
  press: Press,
  now: number,
): Promise<{ made: number; failed: Failed }> {
  const outcome = { made: 0, failed: [] as Failed };
  const issuer = certificates.length > 0 ? await findIssuer() : null;
  for (const facts of certificates) {
    try {
      await printOne(facts, issuer, press, now);
      outcome.made += 1;
    } catch (error) {
      outcome.failed.push({ number: facts.number, error });
    }
  }
  return outcome;
}

async function printOne(facts: CertificateFacts, issuer: BothLanguages | null, press: Press, now: number) {
  const bytes = await printCertificate({ facts, issuer, ...press });
  const paper = { number: facts.number, digest: paperDigest(bytes) };
  await keepPaper(paper, bytes);
  const erased = await transaction(async (tx) => {
    const nameless = and(eq(certificates.number, paper.number), eq(certificates.holder, ''));
    if ((await tx.$count(certificates, nameless)) > 0) return true;
    const [added] = await tx
      .insert(certificatePapers)
      .values({ ...paper, madeAt: now })
      .onConflictDoNothing()
      .returning({ digest: certificatePapers.digest });
    if (!added) return false;
    await record(tx, {
      at: now,
      actorId: null,
      action: 'paper-made',
      subject: { type: 'certificate', id: paper.number },
      detail: { digest: paper.digest },
    });
    return false;
  });
  if (erased) await removePapersOf([paper.number]);
}
