import { type Burndown as Facts, paceAt } from '~/domain/readiness/burndown';
import { ColumnLabel } from '../primitives/column-label';
import { useFormat, useWords } from '../primitives/words';

/* Everything is placed in per cent of the picture, so that text keeps its size however wide that is. */
const LEFT = 1;
const WIDTH = 98;
const TOP = 14;
const HEIGHT = 70;

/**
 * How many are still to be cleared, week by week, against the straight line from all on the first day to nobody on the
 * date; its numbers stand on it, and below it as a table. Needs the dictionary `readiness`.
 */
export function Burndown({ burndown }: { burndown: Facts }) {
  return (
    <figure>
      <Chart burndown={burndown} />
      <Numbers burndown={burndown} />
    </figure>
  );
}

const toGo = (target: number, cleared: number) => Math.max(0, target - cleared);

function Chart({ burndown }: { burndown: Facts }) {
  const { t } = useWords('readiness');
  const format = useFormat();
  const { from, neededBy, target, points } = burndown;
  const last = points.at(-1);
  if (!last) return null;
  const end = Math.max(neededBy, last.at, from + 1);
  const x = (at: number) => LEFT + (WIDTH * Math.min(Math.max(at - from, 0), end - from)) / (end - from);
  const y = (left: number) => TOP + HEIGHT * (1 - left / Math.max(target, 1));
  const line = [{ at: from, left: target }, ...points.map(({ at, cleared }) => ({ at, left: toGo(target, cleared) }))];
  const left = toGo(target, last.cleared);
  const wanted = Math.ceil(toGo(target, paceAt(burndown, last.at)));
  const today = x(last.at);
  const onRight = today > 55;
  /** Right at the beginning the two labels would stand on each other, and say the same. */
  const begins = today < 30 && left > 0.8 * target;
  const said = t('burndown.missing', { count: left });
  return (
    <svg
      role="img"
      aria-label={`${t('burndown.caption')} ${said}. ${t('burndown.pace', { count: wanted })}.`}
      width="100%"
      height="260"
      className="block fill-ink text-small"
    >
      <Stroke from={[LEFT, y(0)]} to={[LEFT + WIDTH, y(0)]} className="stroke-hairline" />
      <Stroke from={[today, TOP - 6]} to={[today, y(0)]} className="stroke-hairline" />
      <Stroke from={[x(from), y(target)]} to={[x(neededBy), y(0)]} className="stroke-edge" dashes="5 5" />
      {line.slice(1).map((point, place) => {
        const before = line[place] ?? point;
        return (
          <Stroke
            key={point.at}
            from={[x(before.at), y(before.left)]}
            to={[x(point.at), y(point.left)]}
            className="stroke-ink"
            width={2.5}
          />
        );
      })}
      <circle cx={`${today}%`} cy={`${y(left)}%`} r="4.5" />
      {!begins && <Label at={[LEFT, TOP - 8]}>{t('burndown.needed', { count: target })}</Label>}
      <Label at={[today, y(left)]} end={onRight} dx={onRight ? -10 : 10} dy={left >= wanted ? -10 : 22} strong>
        {said}
      </Label>
      <PaceName x={x} y={(at) => y(toGo(target, paceAt(burndown, at)))} ahead={left < wanted} burndown={burndown} />
      <Label at={[LEFT, 96]} quiet>
        {format.date(from)}
      </Label>
      <Label at={[LEFT + WIDTH, 96]} end quiet>
        {t('burndown.overdue', { date: format.date(neededBy) })}
      </Label>
    </svg>
  );
}

/** What the straight line is, on the side of it where the other one is not. */
function PaceName({
  x,
  y,
  ahead,
  burndown: { from, neededBy },
}: {
  x(at: number): number;
  y(at: number): number;
  ahead: boolean;
  burndown: Facts;
}) {
  const { t } = useWords('readiness');
  const at = from + (neededBy - from) * (ahead ? 0.6 : 0.45);
  return (
    <Label at={[x(at), y(at)]} end={!ahead} dx={ahead ? 8 : -8} dy={ahead ? -6 : 14} quiet>
      {t('burndown.paceLine')}
    </Label>
  );
}

type Place = readonly [x: number, y: number];

function Stroke({
  from,
  to,
  className,
  width = 1,
  dashes,
}: {
  from: Place;
  to: Place;
  className: string;
  width?: number;
  dashes?: string;
}) {
  return (
    <line
      x1={`${from[0]}%`}
      y1={`${from[1]}%`}
      x2={`${to[0]}%`}
      y2={`${to[1]}%`}
      className={className}
      strokeWidth={width}
      strokeDasharray={dashes}
      strokeLinecap="round"
    />
  );
}

function Label({
  at,
  end = false,
  dx = 0,
  dy = 0,
  strong = false,
  quiet = false,
  children,
}: {
  at: Place;
  end?: boolean;
  dx?: number;
  dy?: number;
  strong?: boolean;
  quiet?: boolean;
  children: string;
}) {
  const look = `${strong ? 'font-strong' : ''} ${quiet ? 'fill-pencil' : ''}`;
  return (
    <text
      x={`${at[0]}%`}
      y={`${at[1]}%`}
      dx={dx}
      dy={dy}
      textAnchor={end ? 'end' : 'start'}
      strokeWidth="5"
      strokeLinejoin="round"
      className={`stroke-paper [paint-order:stroke] ${look}`}
    >
      {children}
    </text>
  );
}

function Numbers({ burndown }: { burndown: Facts }) {
  const { t } = useWords('readiness');
  const format = useFormat();
  const { target, points } = burndown;
  return (
    <details className="mt-1">
      <summary className="inline-flex min-h-[44px] cursor-pointer items-center text-pencil">
        {t('burndown.table')}
      </summary>
      <table className="ledger max-w-[52rem]">
        <caption className="sr-only">{t('burndown.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('burndown.week')}</th>
            <th scope="col">{t('burndown.members')}</th>
            <th scope="col">{t('burndown.passed')}</th>
            <th scope="col">{t('burndown.certified')}</th>
            <th scope="col">{t('burndown.cleared')}</th>
            <th scope="col">{t('burndown.toGo')}</th>
            <th scope="col">{t('burndown.line')}</th>
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.at}>
              <th scope="row">{format.date(point.at)}</th>
              <Cell label={t('burndown.members')} value={point.members} />
              <Cell label={t('burndown.passed')} value={point.passed} />
              <Cell label={t('burndown.certified')} value={point.certified} />
              <Cell label={t('burndown.cleared')} value={point.cleared} />
              <Cell label={t('burndown.toGo')} value={toGo(target, point.cleared)} />
              <Cell label={t('burndown.line')} value={Math.ceil(toGo(target, paceAt(burndown, point.at)))} />
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function Cell({ label, value }: { label: string; value: number }) {
  return (
    <td>
      <ColumnLabel>{label}</ColumnLabel>
      {value}
    </td>
  );
}
