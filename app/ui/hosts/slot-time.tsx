import { useLocale } from '../primitives/words';

const locale = { en: 'en-GB', zh: 'zh-CN' } as const;

/** From when to when a broadcast lasts, by the reader's clocks, with the zone's name. */
export function SlotTime({ startsAt, endsAt }: { startsAt: number; endsAt: number }) {
  const { language, zone } = useLocale();
  const format = new Intl.DateTimeFormat(locale[language], {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  });
  return (
    <time dateTime={new Date(startsAt).toISOString()} suppressHydrationWarning>
      {format.formatRange(startsAt, endsAt)}
    </time>
  );
}
