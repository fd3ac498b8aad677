import { Section } from '../primitives/page';
import { useWords } from '../primitives/words';
import { useDays } from './days';

export type OwnClass = { id: string; name: string; organisation: string; startsOn: string | null; isTeam: boolean };

/** The classes and teams one is in. */
export function OwnClasses({ classes }: { classes: OwnClass[] }) {
  const { t } = useWords('due');
  const days = useDays();
  if (classes.length === 0) return null;
  return (
    <Section title={t('page.classes')} id="classes">
      <ul className="border-t border-hairline">
        {classes.map(({ id, name, organisation, startsOn, isTeam }) => (
          <li key={id} className="border-b border-hairline py-1.5">
            <span className="font-strong wrap-anywhere">{name}</span>
            <span className="flex flex-wrap gap-x-2 text-small text-pencil">
              <span>{t(isTeam ? 'page.team' : 'page.orderClass')}</span>
              <span>{organisation}</span>
              {startsOn && <span>{t('page.since', { day: days.long(startsOn) })}</span>}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
