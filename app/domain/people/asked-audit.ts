import { z } from 'zod';
import { actionGroups } from '../audit/action-groups';
import { auditActions } from '../audit/actions';
import { zonedDay } from './zoned-day';

const line = z
  .string()
  .max(254)
  .transform((text) => text.trim() || undefined)
  .optional()
  .catch(undefined);
const day = z.iso.date().optional().catch(undefined);
const place = z.coerce.number().int().positive().safe().optional().catch(undefined);

/** What is looked for in the log, as an address says it. What cannot be read is not asked for. */
export const askedAudit = z.object({
  text: line,
  action: z.enum(auditActions).optional().catch(undefined),
  group: z.enum(actionGroups).optional().catch(undefined),
  person: line,
  subject: line,
  from: day,
  to: day,
});
export type AskedAudit = z.output<typeof askedAudit>;

export const askedPlace = z.object({ before: place, after: place });

/** The days as moments: from the beginning of the first to the end of the last, by the clocks where the reader is. */
export function momentsOf({ from, to, ...rest }: AskedAudit, zone: string) {
  const [first, last] = [from && zonedDay(zone, from), to && zonedDay(zone, to)];
  return { ...rest, from: first ? first.from : undefined, until: last ? last.until : undefined };
}
