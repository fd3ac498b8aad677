import { and, asc, eq, gt, inArray, lte } from 'drizzle-orm';
import { db, type Transaction, transaction } from '#db/client';
import { newId } from '#db/identifier';
import { certificateNotices, certificates } from '#db/schema/certificates';
import { examPolicies, sittings } from '#db/schema/exams';
import { people } from '#db/schema/people';
import { queueMail } from '../../people/queue-mail.server';
import type { CertificateLetter } from './certificate-letter';
import { daysLeft, dueNotice, noticeDays } from './notice-days';

const DAY_MS = 24 * 3_600_000;
/** Mails a transaction writes at most. */
const AT_ONCE = 100;

/**
 * Mails the holders of valid certificates 60, 30 and 7 days before the end, in their language, once each by the database's
 * own index. After a time in which none was sent, only the nearest one. Run by a job; returns how many were written.
 */
export async function sendExpiryNotices(letter: CertificateLetter, now: number): Promise<number> {
  const due = await listDue(now);
  let sent = 0;
  for (let from = 0; from < due.length; from += AT_ONCE) {
    const part = due.slice(from, from + AT_ONCE);
    sent += await transaction((tx) => write(tx, part, letter, now));
  }
  return sent;
}

type Due = Awaited<ReturnType<typeof listDue>>[number];

async function listDue(now: number) {
  const ending = await db
    .select({
      number: certificates.number,
      validUntil: certificates.validUntil,
      issuedAt: certificates.issuedAt,
      name: people.name,
      email: people.email,
      language: people.language,
      zone: people.zone,
      policy: examPolicies.content,
    })
    .from(certificates)
    .innerJoin(people, eq(people.id, certificates.personId))
    .innerJoin(sittings, eq(sittings.id, certificates.sittingId))
    .innerJoin(examPolicies, eq(examPolicies.hash, sittings.policyHash))
    .where(
      and(
        eq(certificates.state, 'valid'),
        gt(certificates.validUntil, now),
        lte(certificates.validUntil, now + noticeDays[0] * DAY_MS),
      ),
    )
    .orderBy(asc(certificates.validUntil));
  const told = await db
    .select({ number: certificateNotices.number, days: certificateNotices.days })
    .from(certificateNotices)
    .innerJoin(certificates, eq(certificates.number, certificateNotices.number))
    .where(gt(certificates.validUntil, now));
  const known = new Set(told.map(({ number, days }) => `${number} ${days}`));
  return ending.flatMap((each) => {
    const days = dueNotice(each, now);
    return days === null || known.has(`${each.number} ${days}`) ? [] : [{ ...each, days }];
  });
}

/** Writes those that still stand and that nobody has written meanwhile. */
async function write(tx: Transaction, part: readonly Due[], letter: CertificateLetter, now: number): Promise<number> {
  const numbers = part.map(({ number }) => number);
  const standing = await tx
    .select({ number: certificates.number })
    .from(certificates)
    .where(and(inArray(certificates.number, numbers), eq(certificates.state, 'valid')));
  const valid = new Set(standing.map(({ number }) => number));
  let written = 0;
  for (const { days, policy, email, language, issuedAt: _, ...facts } of part) {
    if (!valid.has(facts.number)) continue;
    const [notice] = await tx
      .insert(certificateNotices)
      .values({ id: newId(), number: facts.number, days, at: now })
      .onConflictDoNothing()
      .returning({ id: certificateNotices.id });
    if (!notice) continue;
    const scheme = policy.scheme[language];
    const left = daysLeft(facts.validUntil, now);
    const mail = letter(language, { ...facts, news: 'expiring', scheme, reason: '', days: left });
    await queueMail(tx, { recipient: email, language, ...mail }, now);
    written += 1;
  }
  return written;
}
