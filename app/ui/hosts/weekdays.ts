import { useLocale } from '../primitives/words';

const locale = { en: 'en-GB', zh: 'zh-CN' } as const;
/** A Monday. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

/** The days of the week in the reader's words, Monday first. */
export function useWeekdays(): string[] {
  const { language } = useLocale();
  const format = new Intl.DateTimeFormat(locale[language], { weekday: 'long', timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, day) => format.format(MONDAY + day * DAY_MS));
}
