import { z } from 'zod';
import { zoneField } from '../../people/account-fields';
import { MOST_WEEKS } from './course-plan';
import { dayField, deadlineFields, eitherDayOrOffset, idField, titleField } from './schedule-fields';

const either = { message: 'schedule:form.either', path: ['day'] };
const reason = z.string().trim().min(1).max(500);

/** Everything the forms of a class's schedule ask for. */
export const scheduleChange = z.discriminatedUnion('intent', [
  z
    .object({ intent: z.literal('set'), personId: idField.optional(), ...deadlineFields })
    .refine(eitherDayOrOffset, either),
  z.object({ intent: z.literal('change'), deadlineId: idField, ...deadlineFields }).refine(eitherDayOrOffset, either),
  z.object({ intent: z.literal('end'), deadlineId: idField }),
  z.object({ intent: z.literal('extend'), deadlineId: idField, personId: idField, until: dayField, reason }),
  z.object({ intent: z.literal('withdraw'), deadlineId: idField, personId: idField }),
  z.object({ intent: z.literal('move'), startsOn: dayField, zone: zoneField }),
  z.object({ intent: z.literal('holiday'), first: dayField, last: dayField.optional(), name: titleField }),
  z.object({ intent: z.literal('unholiday'), first: dayField, last: dayField }),
  z.object({ intent: z.literal('lay-out'), weeks: z.coerce.number().int().min(1).max(MOST_WEEKS) }),
  z.object({ intent: z.literal('copy'), fromClassId: idField }),
  z.object({ intent: z.literal('undo'), setAt: z.coerce.number().int().min(0) }),
]);
export type ScheduleChange = z.output<typeof scheduleChange>;
