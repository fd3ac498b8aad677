import { z } from 'zod';
import { digest } from '../audit/canonical';
import { bothLanguages } from '../both-languages';

const percent = z.int().min(0).max(100);

/** An exam policy: data, never a constant in code. `content/exams/<id>.yaml`. */
export const policyContent = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: bothLanguages,
  /** What a certificate says the holder is, and the edition of the rules it was earned under. */
  scheme: bothLanguages,
  schemeVersion: z.string(),
  minutes: z.int().min(1).max(480),
  /** The blueprint: how many items of each section. */
  sections: z.array(z.strictObject({ id: z.string(), items: z.int().min(1) })).min(1),
  pass: z.strictObject({ overall: percent, section: percent }),
  attempts: z.strictObject({ limit: z.int().min(1), withinDays: z.int().min(1), hoursApart: z.int().min(0) }),
  validMonths: z.int().min(1).max(120),
  renewalOpensDays: z.int().min(0).max(365),
  /** What a person must have done before starting. */
  requires: z.strictObject({ quizzes: z.array(z.string()) }),
});
export type Policy = z.output<typeof policyContent>;

/** The digest under which a published policy is kept. */
export const hashPolicy = (policy: Policy): string => digest(policy);
