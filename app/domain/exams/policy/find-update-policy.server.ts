import { content } from '../../content.server';
import type { Policy } from './policy';

/** The policy of the shorter exam that renews what an exam earned; null when there is none. */
export const findUpdatePolicy = (examId: string): Policy | null =>
  content().policies.find(({ updates }) => updates === examId) ?? null;
