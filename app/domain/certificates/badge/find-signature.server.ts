import { eq } from 'drizzle-orm';
import { db } from '#db/client';
import { certificateCredentials, certificates } from '#db/schema/certificates';
import { digest } from '../../audit/canonical';
import { signingKeys } from '../../keys/keyring.server';
import { Refusal } from '../../refusal';
import { readNumber } from '../certificate-number';
import { speaksOf } from './credential';
import { verifyDocument } from './proof.server';

/**
 * `broken`: what is kept is not what was signed, or not of this certificate. Then nothing on its page can be trusted. `erased`: its
 * holder's name was taken off, and the credential with it; only a certificate that is not in force can say so.
 */
export type SignatureResult =
  | { state: 'being-signed' | 'erased'; keyId: null; signedAt: null }
  | { state: 'signed' | 'broken'; keyId: string; signedAt: number };

/** Checked credentials by digest, the newest last, so that looking again costs little. */
const checked = new Map<string, boolean>();
const REMEMBERED = 2_000;

/**
 * What comes of checking a certificate's signature now: the kept credential is verified, and compared with the certificate
 * itself, so that a row which was changed in the database shows. Throws `number-unknown`.
 */
export async function findSignature(typed: string, _now: number): Promise<SignatureResult> {
  const [row] = await db
    .select({ certificate: certificates, signed: certificateCredentials })
    .from(certificates)
    .leftJoin(certificateCredentials, eq(certificateCredentials.number, certificates.number))
    .where(eq(certificates.number, readNumber(typed) ?? ''));
  if (!row) throw new Refusal('number-unknown');
  const { certificate, signed } = row;
  const withdrawn = certificate.state === 'revoked' || certificate.state === 'superseded';
  const emptied = !signed || Object.keys(signed.credential).length === 0;
  if (withdrawn && emptied && certificate.holder === '') return { state: 'erased', keyId: null, signedAt: null };
  if (!signed) return { state: 'being-signed', keyId: null, signedAt: null };
  const { credential, statusIndex, keyId, signedAt } = signed;
  const sound = speaksOf(credential, certificate, statusIndex) && (await verifiesHere(credential, keyId));
  return { state: sound ? 'signed' : 'broken', keyId, signedAt };
}

async function verifiesHere(credential: Record<string, unknown>, keyId: string): Promise<boolean> {
  if (!signingKeys().some(({ id }) => id === keyId)) return false;
  const name = digest(credential);
  const known = checked.get(name);
  if (known !== undefined) return known;
  const sound = await verify(credential);
  const [oldest] = checked.keys();
  if (checked.size >= REMEMBERED && oldest !== undefined) checked.delete(oldest);
  checked.set(name, sound);
  return sound;
}

/** As its own issuer's, which names this site as it was when it signed. */
async function verify(credential: Record<string, unknown>): Promise<boolean> {
  const { issuer, validFrom, proof } = credential;
  // Where there are several, the library is content with one that is sound.
  if (!Array.isArray(proof) || proof.length !== 1) return false;
  const did = issuer !== null && typeof issuer === 'object' && 'id' in issuer ? issuer.id : null;
  if (typeof did !== 'string' || typeof validFrom !== 'string') return false;
  return verifyDocument(credential, did, Date.parse(validFrom));
}
