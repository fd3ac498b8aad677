import { z } from 'zod';
import { digest } from '../../audit/canonical';
import { bothLanguages } from '../../both-languages';
import { itemTypes } from '../../questions/item';
import { tradeCategories, tradeLanguages, tradeMarkets } from '../../trade';
import type { Slot } from './fill-slots';

const percent = z.int().min(0).max(100);

/** Part of a section: so many of its items are of this difficulty, carry this tag, or are of this type. */
const mixed = z.strictObject({
  items: z.int().min(1),
  difficulty: z.enum(['easy', 'medium', 'hard']).optional(),
  tag: z.string().optional(),
  type: z.enum(itemTypes).optional(),
});

const section = z
  .strictObject({ id: z.string(), items: z.int().min(1), mix: z.array(mixed).optional() })
  .refine(({ items, mix = [] }) => sum(mix) <= items, 'the mix asks for more items than the section has');

const sum = (mix: readonly { items: number }[]) => mix.reduce((total, { items }) => total + items, 0);

/**
 * An exam policy: data, never a constant in code. `content/exams/<id>.yaml`. A field added to this is optional and has no
 * default here, so that a policy published before it keeps its digest.
 */
export const policyContent = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: bothLanguages,
  /** What a certificate says the holder is, and the edition of the rules it was earned under. */
  scheme: bothLanguages,
  schemeVersion: z.string(),
  minutes: z.int().min(1).max(480),
  /** How long after the deadline an answer that was on its way still counts. */
  graceSeconds: z.int().min(0).max(60).optional(),
  /** `in-window`: only with the room code of a window that is open. */
  start: z.enum(['any-time', 'in-window']).optional(),
  /** The blueprint: how many items of each section, and of which kinds. */
  sections: z.array(section).min(1),
  pass: z.strictObject({ overall: percent, section: percent }),
  attempts: z.strictObject({ limit: z.int().min(1), withinDays: z.int().min(1), hoursApart: z.int().min(0) }),
  /** How many days after the result a candidate may appeal against an item. */
  appealDays: z.int().min(0).max(365).optional(),
  validMonths: z.int().min(1).max(120),
  renewalOpensDays: z.int().min(0).max(365),
  /** What its certificates cover. A list that is left out is not limited. */
  scopes: z
    .strictObject({
      languages: z.array(z.enum(tradeLanguages)).optional(),
      categories: z.array(z.enum(tradeCategories)).optional(),
      markets: z.array(z.enum(tradeMarkets)).optional(),
    })
    .optional(),
  /** `automatic`: nobody has to issue a certificate, once the exam is passed and the name on it is agreed to. */
  issue: z.enum(['by-hand', 'automatic']).optional(),
  /** The exam whose certificates this shorter one renews: only who holds one in its renewal window may sit it. */
  updates: z.string().optional(),
  /** What a person must have done before starting. */
  requires: z.strictObject({ quizzes: z.array(z.string()), practice: z.boolean().optional() }),
});
export type Policy = z.output<typeof policyContent>;
export type BlueprintSection = Policy['sections'][number];

/** The digest under which a published policy is kept. */
export const hashPolicy = (policy: Policy): string => digest(policy);

/** A section's places: its mix, and whatever is left to any of its items. */
export function slotsOf({ items, mix = [] }: BlueprintSection): Slot[] {
  const free = items - sum(mix);
  return free > 0 ? [...mix, { items: free }] : mix;
}

export const graceMs = ({ graceSeconds = 0 }: Pick<Policy, 'graceSeconds'>): number => graceSeconds * 1000;

/** Where a policy does not say: two weeks. */
export const appealDays = ({ appealDays: days = 14 }: Pick<Policy, 'appealDays'>): number => days;
