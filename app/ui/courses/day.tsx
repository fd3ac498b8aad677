import { useLocale } from '../primitives/words';

const locale = { en: 'en-GB', zh: 'zh-CN' } as const;

/** A calendar day (YYYY-MM-DD) in the reader's language. It is the same day everywhere, so no zone moves it. */
export function Day({ on }: { on: string }) {
  const { language } = useLocale();
  const written = new Intl.DateTimeFormat(locale[language], { timeZone: 'UTC', dateStyle: 'long' });
  return <time dateTime={on}>{written.format(Date.parse(`${on}T00:00:00Z`))}</time>;
}
