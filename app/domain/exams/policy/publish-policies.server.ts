import type { Transaction } from '#db/client';
import { examPolicies } from '#db/schema/exams';
import { record } from '../../audit/record.server';
import { hashPolicy, type Policy } from './policy';

/** Keeps each policy under its digest, so that a sitting can point at the one it began with. Twice changes nothing. */
export async function publishPolicies(tx: Transaction, policies: readonly Policy[], now: number): Promise<void> {
  const known = new Set((await tx.select({ hash: examPolicies.hash }).from(examPolicies)).map(({ hash }) => hash));
  for (const policy of policies) {
    const hash = hashPolicy(policy);
    if (known.has(hash)) continue;
    await tx.insert(examPolicies).values({ hash, examId: policy.id, content: policy, publishedAt: now });
    await record(tx, {
      at: now,
      actorId: null,
      action: 'policy-published',
      subject: { type: 'exam', id: policy.id },
      detail: { hash },
    });
  }
}
