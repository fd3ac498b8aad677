import { eq } from 'drizzle-orm';
import { transaction } from '#db/client';
import { appeals, examPolicies, sittings } from '#db/schema/exams';
import { people } from '#db/schema/people';
import { itemVersions } from '#db/schema/questions';
import { record } from '../../audit/record.server';
import type { Admin } from '../../people/actor';
import type { Letter } from '../../people/letter';
import { queueMail } from '../../people/queue-mail.server';
import { Refusal } from '../../refusal';
import { refuseOtherAppealMoves } from './appeal-transitions';

export type AppealDecision = { appealId: string; outcome: 'upheld' | 'dismissed'; answer: string };

/** What the mail to the appellant is made of. `question` counts from 1; `exam` is in the reader's language. */
export type AppealLetter = Letter<{
  name: string;
  exam: string;
  question: number;
  outcome: AppealDecision['outcome'];
  answer: string;
  sittingId: string;
}>;

/**
 * Decides an open appeal with a written answer, once, and mails it to the appellant. Upholding changes no score: that takes a
 * ruling. Throws `not-found`, `no-such-transition`, `not-for-oneself`, `not-by-its-author` or `reason-missing`.
 */
export async function decideAppeal(
  admin: Admin,
  { appealId, outcome, answer: typed, letter }: AppealDecision & { letter: AppealLetter },
  now: number,
): Promise<{ version: string }> {
  return transaction(async (tx) => {
    const [found] = await tx
      .select({
        state: appeals.state,
        personId: appeals.personId,
        authorId: itemVersions.authorId,
        version: appeals.version,
        place: appeals.place,
        sittingId: appeals.sittingId,
        policy: examPolicies.content,
        name: people.name,
        email: people.email,
        language: people.language,
      })
      .from(appeals)
      .innerJoin(itemVersions, eq(itemVersions.hash, appeals.version))
      .innerJoin(sittings, eq(sittings.id, appeals.sittingId))
      .innerJoin(examPolicies, eq(examPolicies.hash, sittings.policyHash))
      .innerJoin(people, eq(people.id, appeals.personId))
      .where(eq(appeals.id, appealId));
    if (!found) throw new Refusal('not-found');
    const answer = typed.trim();
    refuseOtherAppealMoves(found, outcome, { who: 'admin', personId: admin.personId, answer });
    const decided = { decidedBy: admin.personId, decidedAt: now };
    await tx
      .update(appeals)
      .set({ state: outcome, answer, ...decided })
      .where(eq(appeals.id, appealId));
    const { sittingId, name, language, version } = found;
    const exam = found.policy.title[language];
    const written = letter(language, { name, exam, question: found.place + 1, outcome, answer, sittingId });
    await queueMail(tx, { recipient: found.email, language, ...written }, now);
    await record(tx, {
      at: now,
      actorId: admin.personId,
      action: outcome === 'upheld' ? 'appeal-upheld' : 'appeal-dismissed',
      subject: { type: 'appeal', id: appealId },
      reason: answer,
      detail: { sittingId, place: found.place },
    });
    return { version };
  });
}
