import { z } from 'zod';
import { momentOf } from '../../courses/zone-times';

const WRITTEN = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/;

/** A date and time as a browser's field writes it, read by the clocks of a zone, as a moment in ms. */
export const momentField = (zone: string) =>
  z
    .string()
    .max(20)
    .transform((written, context) => {
      const [, year, month, day, hour, minute] = (WRITTEN.exec(written) ?? []).map(Number);
      const clock = { year: year ?? 0, month: month ?? 0, day: day ?? 0, hour: hour ?? 0, minute: minute ?? 0 };
      const at = new Date(Date.UTC(clock.year, clock.month - 1, clock.day, clock.hour, clock.minute));
      const exists =
        at.getUTCMonth() === clock.month - 1 && at.getUTCDate() === clock.day && clock.hour < 24 && clock.minute < 60;
      if (clock.year < 2000 || !exists) {
        context.addIssue({ code: 'custom', message: written === '' ? 'fields:required' : 'fields:unusable' });
        return z.NEVER;
      }
      return momentOf(zone, clock);
    });
