const DAY_MS = 86_400_000;
const WEDNESDAY = 3;

type Clock = { year: number; month: number; day: number; hour: number; minute: number };

/** What a clock on the wall of a zone shows at a moment (ms). */
export function clockIn(zone: string, at: number): Clock {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(at);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return { year: of('year'), month: of('month'), day: of('day'), hour: of('hour'), minute: of('minute') };
}

const asUtc = ({ year, month, day, hour, minute }: Clock) => Date.UTC(year, month - 1, day, hour, minute);

/** The moment (ms) at which a zone's clock shows this. A time that a clock change skips is read an hour later. */
export function momentOf(zone: string, clock: Clock): number {
  const wall = asUtc(clock);
  const ahead = (at: number) => asUtc(clockIn(zone, at)) - at;
  const guess = wall - ahead(wall);
  return wall - ahead(guess);
}

/** The Wednesday after `now` in the host's zone: one day earlier or later elsewhere, it is a weekday everywhere. */
export function planningDay(zone: string, now: number): Clock {
  const today = asUtc({ ...clockIn(zone, now), hour: 0, minute: 0 });
  const ahead = (WEDNESDAY - new Date(today).getUTCDay() + 7) % 7 || 7;
  const day = new Date(today + ahead * DAY_MS);
  return { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate(), hour: 0, minute: 0 };
}

export type PartOfDay = 'night' | 'early' | 'working' | 'evening';

/** What an hour means where it is: offices are taken to work from 9 to 18. */
export function partOfDay(hour: number): PartOfDay {
  if (hour < 6 || hour >= 22) return 'night';
  if (hour < 9) return 'early';
  return hour < 18 ? 'working' : 'evening';
}

export type ZoneTime = {
  zone: string;
  at: number;
  /** HH:MM */
  clock: string;
  /** Calendar days before (−1) or after (1) the host's. */
  days: number;
  part: PartOfDay;
};

const two = (value: number) => String(value).padStart(2, '0');

/** What the host's hour on the planning day is in each market. */
export function timesAt(host: string, day: Clock, hour: number, markets: readonly string[]): ZoneTime[] {
  const at = momentOf(host, { ...day, hour, minute: 0 });
  const midnight = asUtc({ ...day, hour: 0, minute: 0 });
  return markets.map((zone) => {
    const local = clockIn(zone, at);
    return {
      zone,
      at,
      clock: `${two(local.hour)}:${two(local.minute)}`,
      days: Math.round((asUtc({ ...local, hour: 0, minute: 0 }) - midnight) / DAY_MS),
      part: partOfDay(local.hour),
    };
  });
}
