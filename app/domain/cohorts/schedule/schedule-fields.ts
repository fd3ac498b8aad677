import { z } from 'zod';
import { isDay, isTime } from './due-at';

/** A text in one line. */
const line = (most: number) =>
  z
    .string()
    .max(most)
    .transform((typed) => typed.replace(/\s+/g, ' ').trim());

export const idField = z.string().min(1).max(80);
export const titleField = line(120).pipe(z.string().min(1));

/** A day as a browser's field writes it, in a year that calendars have. */
export const dayField = z
  .string()
  .min(1)
  .max(10)
  .refine((written) => isDay(written) && written >= '2020-01-01' && written <= '2099-12-31');
export const timeField = z.string().max(8).refine(isTime);

/** A day and a time in one field, or none. */
export const localField = z
  .string()
  .max(20)
  .optional()
  .transform((written, context) => {
    if (!written) return null;
    const [day = '', time = ''] = written.split('T');
    if (dayField.safeParse(day).success && isTime(time)) return { day, time };
    context.addIssue({ code: 'custom', message: 'fields:unusable' });
    return z.NEVER;
  });

const taskKinds = z.enum(['course', 'module', 'lesson', 'exam', 'practice', 'other']);

/** What is to be done, as one choice: `lesson F1.2`, `practice`, `other`. */
const taskField = z
  .string()
  .max(120)
  .transform((written, context) => {
    const [kind, target] = written.split(' ', 2);
    const known = taskKinds.safeParse(kind);
    if (known.success) return { kind: known.data, target: target ?? null };
    context.addIssue({ code: 'custom', message: 'fields:choose' });
    return z.NEVER;
  });

/** What is due and when: either a day, or days after the first. Fields of a form; `read` makes the terms of it. */
export const deadlineFields = {
  task: taskField,
  title: line(120).optional(),
  day: dayField.optional(),
  offsetDays: z.coerce.number().int().min(0).max(9999).optional(),
  time: timeField,
};

type DeadlineFields = z.output<z.ZodObject<typeof deadlineFields>>;

/** Whether just one of both is filled in. */
export const eitherDayOrOffset = ({ day, offsetDays }: Pick<DeadlineFields, 'day' | 'offsetDays'>): boolean =>
  (day === undefined) !== (offsetDays === undefined);

export const termsOf = ({ task, title, day, offsetDays, time }: DeadlineFields) => ({
  ...task,
  title: title || null,
  day: day ?? null,
  offsetDays: offsetDays ?? null,
  time,
});
