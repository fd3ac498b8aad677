import { transaction } from '#db/client';
import { newId } from '#db/identifier';
import { certificateNames } from '#db/schema/certificates';
import { examPolicies, sittingResults, sittings } from '#db/schema/exams';
import { issueCertificates } from '~/domain/certificates/issue-certificates.server';
import { isLatin } from '~/domain/certificates/names/certificate-name';
import { hashPolicy, type Policy } from '~/domain/exams/policy/policy';
import type { Actor, Admin } from '~/domain/people/actor';
import { makeAdmin, makePerson } from './people';

/** The exam the tests' certificates are of: one quiz, valid 12 months, renewal open 60 days before the end. */
export const TEST_POLICY: Policy = {
  id: 'host-certification',
  title: { en: 'Host certification exam', zh: '主播认证考试' },
  scheme: { en: 'Certified Cross-Border B2B Livestream Host', zh: '跨境 B2B 直播认证主播' },
  schemeVersion: '2026.1',
  minutes: 10,
  sections: [{ id: 'foundation', items: 1 }],
  pass: { overall: 70, section: 60 },
  attempts: { limit: 3, withinDays: 90, hoursApart: 24 },
  validMonths: 12,
  renewalOpensDays: 60,
  requires: { quizzes: ['F1'] },
};

/** 2026-03-02 08:00 UTC. */
export const EXAM_DAY = Date.UTC(2026, 2, 2, 8);

/** Has a person agree to their own name on certificates; a name in other letters is romanised as Latin Name. */
export async function makeNamed({ personId, name }: Pick<Actor, 'personId' | 'name'>, at = EXAM_DAY): Promise<void> {
  const consent = { personId, name, latin: isLatin(name) ? null : 'Latin Name', consentedAt: at };
  await transaction(async (tx) => void (await tx.insert(certificateNames).values(consent).onConflictDoNothing()));
}

/**
 * A closed sitting of a person, passed unless said otherwise, who has agreed to their name unless `named` is false.
 * Returns its id.
 */
export async function makeSitting(
  person: Pick<Actor, 'personId' | 'name'>,
  {
    passed = true,
    named = true,
    at = EXAM_DAY,
    policy = TEST_POLICY,
  }: { passed?: boolean; named?: boolean; at?: number; policy?: Policy } = {},
): Promise<string> {
  if (named) await makeNamed(person, at);
  const id = newId();
  const policyHash = hashPolicy(policy);
  await transaction(async (tx) => {
    await tx
      .insert(examPolicies)
      .values({ hash: policyHash, examId: policy.id, content: policy, publishedAt: at })
      .onConflictDoNothing();
    await tx.insert(sittings).values({
      id,
      personId: person.personId,
      examId: policy.id,
      policyHash,
      state: 'handed-in',
      paper: { seed: id, items: [] },
      startedAt: at - 600_000,
      deadline: at,
      closedAt: at,
    });
    await tx.insert(sittingResults).values({
      sittingId: id,
      passed,
      correct: passed ? 1 : 0,
      total: 1,
      sections: [{ id: 'foundation', correct: passed ? 1 : 0, total: 1, passed }],
      scorerVersion: '1',
      digest: id,
      scoredAt: at,
    });
  });
  return id;
}

/** Somebody with a certificate, and who issued it. `compared` makes their host account active. */
export async function makeCertified({
  person,
  admin,
  compared = false,
  at = EXAM_DAY,
}: {
  person?: Actor;
  admin?: Admin;
  compared?: boolean;
  at?: number;
} = {}): Promise<{ person: Actor; admin: Admin; number: string; sittingId: string }> {
  const holder = person ?? (await makePerson());
  const issuer = admin ?? (await makeAdmin());
  const sittingId = await makeSitting(holder, { at });
  const comparedIds = compared ? [sittingId] : [];
  const [number] = await issueCertificates(issuer, { sittingIds: [sittingId], comparedIds }, at + 1000);
  if (!number) throw new Error('no certificate was issued');
  return { person: holder, admin: issuer, number, sittingId };
}
