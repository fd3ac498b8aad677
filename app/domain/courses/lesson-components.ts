import { z } from 'zod';

const words = z.string().trim().min(1);
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is made of lower-case words joined by hyphens');
const slugs = z
  .string()
  .transform((list) => list.split(',').map((id) => id.trim()))
  .pipe(z.array(slug).min(1));
const zone = z
  .string()
  .trim()
  .regex(/^[A-Za-z_]+(\/[A-Za-z_]+)+$/, 'is a time zone such as Asia/Shanghai');
const zones = z
  .string()
  .transform((list) => list.split(','))
  .pipe(z.array(zone).min(1).max(6));

export const speakers = ['host', 'buyer', 'deputy', 'assistant'] as const;

/** What an author may write on each component of a lesson: the attributes, and nothing else. */
export const componentAttributes = {
  Callout: z.strictObject({ kind: z.enum(['rule', 'tip', 'caution', 'dated']), title: words }),
  Comparison: z.strictObject({ caption: words }),
  Steps: z.strictObject({}),
  Step: z.strictObject({ title: words }),
  Chart: z.strictObject({ title: words, unit: words, source: z.enum(['S0', 'S1', 'S2', 'S3', 'GK']) }),
  Figure: z.strictObject({ id: slug, alt: words, caption: words.optional() }),
  Dialogue: z.strictObject({ title: words, setting: words.optional() }),
  Line: z.strictObject({ who: z.enum(speakers), name: words.optional(), en: words, zh: words, note: words.optional() }),
  Term: z.strictObject({ id: slug }),
  Check: z.strictObject({ question: words }),
  Choice: z.strictObject({ right: z.literal(true).optional(), why: words }),
  Scenario: z.strictObject({ title: words }),
  Scene: z.strictObject({ id: slug, text: words, ending: z.enum(['good', 'fair', 'poor']).optional() }),
  Option: z.strictObject({ to: slug }),
  ZonePlanner: z.strictObject({ title: words, host: zone, markets: zones }),
  RubricPreview: z.strictObject({ criteria: slugs }),
};

export type ComponentName = keyof typeof componentAttributes;
export type ComponentProps = { [Name in ComponentName]: z.output<(typeof componentAttributes)[Name]> };

/** Components that stand only inside one other, which in turn holds nothing but them. */
export const parentOf: Partial<Record<ComponentName, ComponentName>> = {
  Step: 'Steps',
  Line: 'Dialogue',
  Choice: 'Check',
  Scene: 'Scenario',
  Option: 'Scene',
};

/** Components with nothing inside. */
export const emptyComponents: readonly ComponentName[] = ['Figure', 'Line', 'ZonePlanner', 'RubricPreview'];

/** Components that hold one table and nothing else. */
export const tableComponents: readonly ComponentName[] = ['Comparison', 'Chart'];

export const isComponentName = (name: string): name is ComponentName => Object.hasOwn(componentAttributes, name);
