import { z } from 'zod';
import { idField, localField, titleField } from '../schedule/schedule-fields';

const written = {
  title: titleField,
  body: z.string().trim().min(1).max(8000),
  publishAt: localField,
  byMail: z
    .string()
    .max(5)
    .optional()
    .transform((ticked) => ticked === 'on'),
};

/** Everything the forms of a class's announcements ask for. */
export const announcementChange = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('write'), ...written }),
  z.object({ intent: z.literal('change'), announcementId: idField, ...written }),
  z.object({ intent: z.literal('withdraw'), announcementId: idField }),
]);
