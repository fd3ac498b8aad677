import { and, asc, desc, eq, gt, inArray, lte, notExists } from 'drizzle-orm';
import { db, type Reader, transaction } from '#db/client';
import { alias } from '#db/columns';
import { auditEntries } from '#db/schema/audit';
import { hostAccounts, identityChecks } from '#db/schema/hosts';
import { people } from '#db/schema/people';
import { record } from '../../audit/record.server';
import type { Letter } from '../../people/letter';
import { queueMail } from '../../people/queue-mail.server';
import { IDENTITY_VALID_MS } from '../clearance/clearance';

/** So long before an identity check is too old, the host is told. */
export const IDENTITY_REMINDER_MS = 14 * 24 * 3_600_000;
const AT_ONCE = 200;

/** `until` is the last moment the check counts, read by the clocks of `zone`. */
export type IdentityLetter = Letter<{ name: string; until: number; zone: string }>;

/**
 * Mails every certified or active host, once a check, 14 days before their identity check is too old. That it was sent stands in the
 * audit log, which is asked before another is. Run by a job; returns how many were written.
 */
export async function remindIdentityChecks(letter: IdentityLetter, now: number): Promise<number> {
  if ((await listDue(db, now)).length === 0) return 0;
  return transaction(async (tx) => {
    const due = await listDue(tx, now);
    for (const { checkId, checkedAt, personId, email: recipient, language, name, zone } of due) {
      const until = checkedAt + IDENTITY_VALID_MS;
      await queueMail(tx, { recipient, language, ...letter(language, { name, until, zone }) }, now);
      await record(tx, {
        at: now,
        actorId: null,
        action: 'identity-reminder-sent',
        subject: { type: 'identity-check', id: checkId },
        detail: { personId, until },
      });
    }
    return due.length;
  });
}

function listDue(reader: Pick<Reader, 'select'>, now: number) {
  const newer = alias(identityChecks, 'newer');
  return reader
    .select({
      checkId: identityChecks.id,
      checkedAt: identityChecks.checkedAt,
      personId: people.id,
      name: people.name,
      email: people.email,
      language: people.language,
      zone: people.zone,
    })
    .from(identityChecks)
    .innerJoin(hostAccounts, eq(hostAccounts.personId, identityChecks.personId))
    .innerJoin(people, eq(people.id, identityChecks.personId))
    .where(
      and(
        eq(identityChecks.ofAge, true),
        inArray(hostAccounts.state, ['certified', 'active']),
        gt(identityChecks.checkedAt, now - IDENTITY_VALID_MS),
        lte(identityChecks.checkedAt, now - IDENTITY_VALID_MS + IDENTITY_REMINDER_MS),
        notExists(
          reader
            .select({ id: newer.id })
            .from(newer)
            .where(and(eq(newer.personId, identityChecks.personId), gt(newer.checkedAt, identityChecks.checkedAt))),
        ),
        notExists(
          reader
            .select({ position: auditEntries.position })
            .from(auditEntries)
            .where(
              and(
                eq(auditEntries.subjectType, 'identity-check'),
                eq(auditEntries.subjectId, identityChecks.id),
                eq(auditEntries.action, 'identity-reminder-sent'),
              ),
            ),
        ),
      ),
    )
    .orderBy(asc(identityChecks.checkedAt), desc(identityChecks.id))
    .limit(AT_ONCE);
}
