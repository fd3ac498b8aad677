import { useFormat } from './words';

/** A moment in the reader's zone, with the zone's name; the machine-readable time beside it. */
export function Moment({ at, only }: { at: number; only?: 'date' | 'clock' }) {
  const format = useFormat();
  const written = only === 'date' ? format.date(at) : only === 'clock' ? format.clock(at) : format.moment(at);
  return (
    <time dateTime={new Date(at).toISOString()} suppressHydrationWarning>
      {written}
    </time>
  );
}
