import { useLocale } from '../primitives/words';

const locale = { en: 'en-GB', zh: 'zh-CN' } as const;

/** Writes days (`2026-11-30`) and a zone's times the way the reader's language does. A day is the same day everywhere. */
export function useDays() {
  const { language } = useLocale();
  const written = (at: number, timeZone: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale[language], { timeZone, ...options }).format(at);
  const ofDay = (day: string, options: Intl.DateTimeFormatOptions) =>
    written(Date.parse(`${day}T00:00:00Z`), 'UTC', options);
  return {
    long: (day: string) => ofDay(day, { dateStyle: 'long' }),
    weekday: (day: string) => ofDay(day, { weekday: 'short', day: 'numeric', month: 'short' }),
    short: (day: string) => ofDay(day, { day: 'numeric', month: 'long' }),
    /** A moment by the clocks of a zone. */
    clock: (at: number, zone: string) =>
      written(at, zone, {
        weekday: 'short',
        day: 'numeric',
        month: 'short',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      }),
  };
}

/** A zone as people read it. */
export const zoneName = (zone: string): string => zone.replaceAll('_', ' ');
