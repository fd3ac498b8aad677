import { and, eq, gt } from 'drizzle-orm';
import { transaction } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { certificateNames } from '#db/schema/certificates';
import { examPolicies, sittingResults, sittings } from '#db/schema/exams';
import { people } from '#db/schema/people';
import { record } from '../../audit/record.server';
import type { Admin } from '../../people/actor';
import type { Letter } from '../../people/letter';
import { queueMail } from '../../people/queue-mail.server';
import { Refusal } from '../../refusal';
import { awaitsIssue } from '../awaits-issue.server';

/** A person is reminded once in this time, in milliseconds. */
export const REMINDER_EVERY_MS = 24 * 3_600_000;

/** What the reminder is made of. `exam` is in the reader's language. */
export type NameLetter = Letter<{ name: string; exam: string }>;

/**
 * Mails somebody whose passed exam awaits a certificate that the name on it is missing, once a day at most. Throws
 * `not-found` where nothing awaits, `name-confirmed-already` or `reminded-already`.
 */
export async function remindOfName(
  admin: Admin,
  { sittingId, letter }: { sittingId: string; letter: NameLetter },
  now: number,
): Promise<void> {
  await transaction(async (tx) => {
    const [waiting] = await tx
      .select({
        personId: people.id,
        name: people.name,
        email: people.email,
        language: people.language,
        policy: examPolicies.content,
        printed: certificateNames.name,
      })
      .from(sittings)
      .innerJoin(sittingResults, eq(sittingResults.sittingId, sittings.id))
      .innerJoin(people, eq(people.id, sittings.personId))
      .innerJoin(examPolicies, eq(examPolicies.hash, sittings.policyHash))
      .leftJoin(certificateNames, eq(certificateNames.personId, people.id))
      .where(and(eq(sittings.id, sittingId), awaitsIssue(tx)));
    if (!waiting) throw new Refusal('not-found');
    if (waiting.printed !== null) throw new Refusal('name-confirmed-already');
    const { personId, name, email, language, policy } = waiting;
    const [before] = await tx
      .select({ at: auditEntries.at })
      .from(auditEntries)
      .where(
        and(
          eq(auditEntries.subjectType, 'person'),
          eq(auditEntries.subjectId, personId),
          eq(auditEntries.action, 'certificate-name-asked'),
          gt(auditEntries.at, now - REMINDER_EVERY_MS),
        ),
      )
      .limit(1);
    if (before) throw new Refusal('reminded-already');
    const written = letter(language, { name, exam: policy.title[language] });
    await queueMail(tx, { recipient: email, language, ...written }, now);
    await record(tx, {
      at: now,
      actorId: admin.personId,
      action: 'certificate-name-asked',
      subject: { type: 'person', id: personId },
      detail: { sittingId },
    });
  });
}
