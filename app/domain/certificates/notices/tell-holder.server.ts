import { eq } from 'drizzle-orm';
import type { Transaction } from '#db/client';
import { certificates } from '#db/schema/certificates';
import { examPolicies, sittings } from '#db/schema/exams';
import { people } from '#db/schema/people';
import type { AuditEntry } from '../../audit/record.server';
import { queueMail } from '../../people/queue-mail.server';
import type { CertificateLetter, CertificateNews } from './certificate-letter';

const newsOf: Partial<Record<AuditEntry['action'], CertificateNews>> = {
  'certificate-issued': 'issued',
  'certificate-suspended': 'suspended',
  'certificate-reinstated': 'reinstated',
  'certificate-revoked': 'revoked',
};

/** Mails a holder what happened to their certificate, in their language, in the transaction in which it did: a reaction. */
export const tellHolder =
  (letter: CertificateLetter) =>
  async (tx: Transaction, { action, subject, reason, at }: AuditEntry): Promise<void> => {
    const acted = newsOf[action];
    const found = acted && (await findHolder(tx, subject.id));
    if (!found) return;
    const { policy, email, language, renews, ...facts } = found;
    const news = acted === 'issued' && renews !== null ? 'renewed' : acted;
    const scheme = policy.scheme[language];
    const written = letter(language, { ...facts, news, scheme, reason: reason ?? '', days: 0 });
    await queueMail(tx, { recipient: email, language, ...written }, at);
  };

async function findHolder(tx: Transaction, number: string) {
  const [found] = await tx
    .select({
      number: certificates.number,
      name: people.name,
      email: people.email,
      language: people.language,
      zone: people.zone,
      validUntil: certificates.validUntil,
      renews: certificates.renews,
      policy: examPolicies.content,
    })
    .from(certificates)
    .innerJoin(people, eq(people.id, certificates.personId))
    .innerJoin(sittings, eq(sittings.id, certificates.sittingId))
    .innerJoin(examPolicies, eq(examPolicies.hash, sittings.policyHash))
    .where(eq(certificates.number, number));
  return found;
}
