import { useId, useState } from 'react';
import { marketZones } from '~/domain/courses/market-zones';
import { momentOf, planningDay, timesAt, type ZoneTime } from '~/domain/courses/zone-times';
import { useHydrated } from '../primitives/hydrated';
import { useWords } from '../primitives/words';
import { type ComponentGiven, useLesson } from './lesson-context';

const START_HOUR = 15;
const hours = Array.from({ length: 24 }, (_, hour) => hour);
const written = (hour: number) => `${String(hour).padStart(2, '0')}:00`;
const locale = { en: 'en-GB', zh: 'zh-CN' } as const;

/** Picks an hour where the host is and says what it is in each market. Without JavaScript, all 24 hours in one table. */
export function ZonePlanner({ props: { title, host, markets } }: ComponentGiven<'ZonePlanner'>) {
  const { t } = useWords('lesson');
  const { language, now } = useLesson();
  const hydrated = useHydrated();
  const id = useId();
  const [hour, setHour] = useState(START_HOUR);
  const day = planningDay(host, now);
  const place = (zone: string) => marketZones[zone]?.[language] ?? zone;
  const date = new Intl.DateTimeFormat(locale[language], {
    timeZone: host,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(momentOf(host, { ...day, hour: 12 }));

  return (
    <section aria-labelledby={id} className="my-4 border-y border-ink py-2">
      <p className="text-small text-pencil">{t('zones.label')}</p>
      <p id={id} className="font-serif text-lead font-strong text-balance">
        {title}
      </p>
      {hydrated ? (
        <>
          <label htmlFor={`${id}-hour`} className="mt-2 flex flex-wrap items-baseline justify-between gap-x-2">
            <span>{t('zones.hour', { place: place(host) })}</span>
            <output htmlFor={`${id}-hour`} className="font-serif text-title tabular-nums">
              {written(hour)}
            </output>
          </label>
          <input
            id={`${id}-hour`}
            type="range"
            min={0}
            max={23}
            step={1}
            value={hour}
            aria-valuetext={written(hour)}
            onChange={(event) => setHour(Number(event.target.value))}
            className="block h-[44px] w-full cursor-pointer accent-ink"
          />
          <Markets times={timesAt(host, day, hour, markets)} place={place} />
        </>
      ) : (
        <AllHours host={host} markets={markets} times={(each) => timesAt(host, day, each, markets)} place={place} />
      )}
      <p className="mt-1 text-small text-pencil">{t('zones.for', { day: date })}</p>
    </section>
  );
}

type Place = (zone: string) => string;

function useDayWord(): (days: number) => string {
  const { t } = useWords('lesson');
  return (days) => t(days === 0 ? 'zones.same' : days > 0 ? 'zones.next' : 'zones.previous');
}

function Markets({ times, place }: { times: ZoneTime[]; place: Place }) {
  const { t } = useWords('lesson');
  const { language } = useLesson();
  const dayWord = useDayWord();
  const weekday = ({ zone, at }: ZoneTime) =>
    new Intl.DateTimeFormat(locale[language], { timeZone: zone, weekday: 'long' }).format(at);
  return (
    <table className="mt-1 w-full border-collapse" aria-live="polite">
      <thead className="sr-only">
        <tr>
          <th scope="col">{t('zones.place')}</th>
          <th scope="col">{t('zones.time')}</th>
          <th scope="col">{t('zones.day')}</th>
          <th scope="col">{t('zones.part')}</th>
        </tr>
      </thead>
      <tbody>
        {times.map((time) => (
          <tr
            key={time.zone}
            className="grid grid-cols-[1fr_auto] items-baseline gap-x-2 border-t border-hairline py-1 wide:table-row"
          >
            <th scope="row" className="text-start font-strong wide:py-1">
              {place(time.zone)}
            </th>
            <td className="text-end font-serif text-lead tabular-nums wide:pe-3">{time.clock}</td>
            <td className="text-small text-pencil">
              {weekday(time)}
              {time.days !== 0 && <span className="ms-1 text-ink">{dayWord(time.days)}</span>}
            </td>
            <td className={`text-end text-small ${time.part === 'working' ? 'font-strong' : 'text-pencil'}`}>
              {t(`zones.parts.${time.part}`)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function AllHours({
  host,
  markets,
  times,
  place,
}: {
  host: string;
  markets: string[];
  times: (hour: number) => ZoneTime[];
  place: Place;
}) {
  const { t } = useWords('lesson');
  const dayWord = useDayWord();
  return (
    <details className="mt-1">
      <summary className="flex min-h-[44px] cursor-pointer items-center underline underline-offset-4 marker:content-none">
        {t('zones.all')}
      </summary>
      <table className="w-full border-collapse text-small">
        <thead>
          <tr className="border-b border-ink">
            {[host, ...markets].map((zone) => (
              <th key={zone} scope="col" className="py-0.5 pe-1 text-start font-strong text-pencil">
                {place(zone)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {hours.map((hour) => (
            <tr key={hour} className="border-b border-hairline align-baseline">
              <th scope="row" className="py-0.5 pe-1 text-start font-plain">
                {written(hour)}
              </th>
              {times(hour).map((time) => (
                <td key={time.zone} className="py-0.5 pe-1">
                  {time.clock} <span className="text-pencil">{t(`zones.parts.${time.part}`)}</span>
                  {time.days !== 0 && <span className="block text-pencil">{dayWord(time.days)}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
