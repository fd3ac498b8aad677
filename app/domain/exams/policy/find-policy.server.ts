import { content } from '../../content.server';
import { Refusal } from '../../refusal';
import type { Policy } from './policy';

/**
 * The policy in force for an exam; without an id, for the one exam the site shows at /exam, which updates no other. Throws
 * `not-found`.
 */
export function findPolicy(examId?: string): Policy {
  const { policies } = content();
  const policy = policies.find(({ id, updates }) => (examId === undefined ? updates === undefined : id === examId));
  if (!policy) throw new Refusal('not-found');
  return policy;
}
