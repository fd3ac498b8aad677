import { useRouteLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { Language } from '~/domain/language';
import { FULL_CREDIT } from '~/domain/questions/mark';
import type { Context } from '~/i18n/contexts';
import { type Facts, readMessage } from '~/i18n/message';
import type { RootData } from '~/root';

/** The words of a context: `const { t } = useWords('exams')`. */
export const useWords = <C extends Context>(context: C) => useTranslation(context);

/** Language and zone of this page. */
export function useLocale(): { language: Language; zone: string } {
  const root = useRouteLoaderData<RootData>('root');
  return { language: root?.language ?? 'en', zone: root?.zone ?? 'UTC' };
}

/** Words a message that was made elsewhere: a form's error, a refusal. `from` is a moment, said in the reader's zone. */
export function useMessage(): (text: string) => string {
  const { t } = useTranslation(['fields', 'refusals']);
  const speak = t as unknown as (key: string, facts: Facts) => string;
  const { moment } = useFormat();
  return (text) => {
    const { key, facts } = readMessage(text);
    return speak(key, typeof facts.from === 'number' ? { ...facts, from: moment(facts.from) } : facts);
  };
}

const locale = { en: 'en-GB', zh: 'zh-CN' } as const;

/** Making one costs more than all that a page writes with it, so each is made once. */
const made = new Map<string, Intl.DateTimeFormat>();

function dates(language: string, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${language} ${zone} ${JSON.stringify(options)}`;
  const before = made.get(name);
  if (before) return before;
  const format = new Intl.DateTimeFormat(language, { timeZone: zone, ...options });
  made.set(name, format);
  return format;
}

/** Writes dates, times and numbers the way the reader's language does, in the reader's zone. */
export function useFormat() {
  const { language, zone } = useLocale();
  const format = (at: number, options: Intl.DateTimeFormatOptions) => dates(locale[language], zone, options).format(at);
  return {
    date: (at: number) => format(at, { dateStyle: 'long' }),
    /** A day and a time of the coming weeks, for a table's cell. */
    short: (at: number) =>
      format(at, {
        weekday: 'short',
        day: 'numeric',
        month: 'short',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      }),
    /** With the zone's short name, so that nobody has to guess whose time it is. */
    moment: (at: number) =>
      format(at, {
        year: 'numeric',
        month: 'short',
        day: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
        timeZoneName: 'short',
      }),
    /** A time of day by which something must be done, with its zone. */
    clockInZone: (at: number) =>
      format(at, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23', timeZoneName: 'short' }),
    clock: (at: number) => format(at, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }),
    number: (value: number) => new Intl.NumberFormat(locale[language]).format(value),
    /** With every decimal it has. */
    exact: (value: number) => new Intl.NumberFormat(locale[language], { maximumFractionDigits: 20 }).format(value),
    /** Rounded down, so that nothing looks like a mark it has not reached. */
    percent: (value: number, of: number) =>
      new Intl.NumberFormat(locale[language], { style: 'percent' }).format(
        of === 0 ? 0 : Math.floor((100 * value) / of) / 100,
      ),
    /** Credit in points, an item being one point; rounded down to two decimals. */
    points: (credit: number) =>
      new Intl.NumberFormat(locale[language]).format(Math.floor((100 * credit) / FULL_CREDIT) / 100),
    list: (words: string[]) => new Intl.ListFormat(locale[language]).format(words),
  };
}
