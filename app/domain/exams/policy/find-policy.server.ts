import { content } from '../../content.server';
import { Refusal } from '../../refusal';
import type { Policy } from './policy';

/** The policy in force for an exam; without an id, for the one exam the site shows at /exam. Throws `not-found`. */
export function findPolicy(examId?: string): Policy {
  const { policies } = content();
  const policy = examId === undefined ? policies[0] : policies.find(({ id }) => id === examId);
  if (!policy) throw new Refusal('not-found');
  return policy;
}
