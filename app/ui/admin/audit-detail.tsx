import { Link } from '@remix-run/react';
import { Moment } from '../primitives/moment';
import { useFormat, useWords } from '../primitives/words';

/** Ids and digests are told apart by their beginning; the whole is in the tooltip and the log. */
const SHOWN_LETTERS = 16;
export const beginning = (text: string) =>
  text.length > SHOWN_LETTERS + 4 ? `${text.slice(0, SHOWN_LETTERS)}…` : text;

/** Moments are recorded in ms since 1970, under names that say so. */
const isMoment = (name: string, value: unknown): value is number =>
  typeof value === 'number' && value > 1e11 && /(At|deadline)$/.test(name);

type Value = string | number | boolean | null;
const isValue = (value: unknown): value is Value => value === null || typeof value !== 'object';

/** What an entry says besides, in words; what this edition has no word for stands as it was recorded. */
export function AuditDetail({ detail, names }: { detail: Record<string, unknown>; names: Record<string, string> }) {
  const { t, i18n } = useWords('audit');
  const said = Object.entries(detail).filter(([, value]) => value !== null && value !== '');
  if (said.length === 0) return null;
  const term = (name: string) => (i18n.exists(`audit:details.${name}`) ? t(`details.${name as 'personId'}`) : name);
  return (
    <dl className="flex flex-wrap gap-x-2 text-small text-pencil">
      {said.map(([name, value]) => (
        <div key={name} className="flex gap-x-0.5">
          <dt>{term(name)}</dt>
          <dd className="wrap-anywhere text-ink">
            {isMoment(name, value) ? (
              <Moment at={value} />
            ) : (
              <Said value={isValue(value) ? value : JSON.stringify(value)} names={names} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Said({ value, names }: { value: Value; names: Record<string, string> }) {
  const { t, i18n } = useWords('audit');
  const format = useFormat();
  if (typeof value === 'number') return format.exact(value);
  const text = String(value);
  const person = Object.hasOwn(names, text) ? names[text] : undefined;
  if (person !== undefined) return <Link to={`/admin/people/${text}`}>{person}</Link>;
  if (i18n.exists(`audit:values.${text}`) && /^[a-z-]+$/.test(text)) return t(`values.${text as 'true'}`);
  return <span title={text}>{beginning(text)}</span>;
}
