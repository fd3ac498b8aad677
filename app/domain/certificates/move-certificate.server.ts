import { and, desc, eq } from 'drizzle-orm';
import type { Transaction } from '#db/client';
import { newId } from '#db/identifier';
import { certificateChanges, certificates } from '#db/schema/certificates';
import type { AuditAction } from '../audit/actions';
import { record } from '../audit/record.server';
import type { Admin } from '../people/actor';
import { Refusal } from '../refusal';
import { type CertificateAct, certificateTransition } from './certificate-transitions';

type Move = { number: string; act: Exclude<CertificateAct, 'issue'>; reason?: string; now: number };

const recordedAs = {
  supersede: 'certificate-superseded',
  suspend: 'certificate-suspended',
  reinstate: 'certificate-reinstated',
  revoke: 'certificate-revoked',
} as const satisfies Record<Move['act'], AuditAction>;

/**
 * Moves a certificate along its table, writes down who, when and why, and records it: the only place that changes a
 * certificate's state after issue. `admin` is null when nobody decides: a renewal by policy supersedes. Refuses what the
 * table does not hold, a missing reason, and the wrong person.
 */
export async function moveCertificate(tx: Transaction, admin: Admin | null, { number, act, reason, now }: Move) {
  const [certificate] = await tx
    .select({
      state: certificates.state,
      personId: certificates.personId,
      sittingId: certificates.sittingId,
      validUntil: certificates.validUntil,
    })
    .from(certificates)
    .where(eq(certificates.number, number));
  if (!certificate) throw new Refusal('not-found');
  const transition = certificateTransition(act, certificate.state);
  if (!transition) throw new Refusal('no-such-transition');
  const why = reason?.trim();
  if (transition.reason && !why) throw new Refusal('reason-missing', {}, 'reason');
  if (transition.who === 'second-admin') {
    if (!admin) throw new Refusal('second-person-needed');
    if (certificate.personId === admin.personId) throw new Refusal('not-for-oneself');
    if ((await suspendedBy(tx, number)) === admin.personId) throw new Refusal('second-person-needed');
  }
  await tx.update(certificates).set({ state: transition.to }).where(eq(certificates.number, number));
  await tx.insert(certificateChanges).values({
    id: newId(),
    number,
    ordinal: (await tx.$count(certificateChanges, eq(certificateChanges.number, number))) + 1,
    from: certificate.state,
    to: transition.to,
    by: admin?.personId ?? null,
    reason: why ?? null,
    at: now,
  });
  const { personId, sittingId } = certificate;
  await record(tx, {
    at: now,
    actorId: admin?.personId ?? null,
    action: recordedAs[act],
    subject: { type: 'certificate', id: number },
    reason: why,
    detail: { personId, sittingId },
  });
}

async function suspendedBy(tx: Transaction, number: string): Promise<string | null | undefined> {
  const [last] = await tx
    .select({ by: certificateChanges.by })
    .from(certificateChanges)
    .where(and(eq(certificateChanges.number, number), eq(certificateChanges.to, 'suspended')))
    .orderBy(desc(certificateChanges.ordinal))
    .limit(1);
  return last?.by;
}
