import type { ShownLesson } from '~/domain/courses/show-lesson';
import { Section } from '../primitives/page';
import { useWords } from '../primitives/words';
import { Day } from './day';

/** Every number a reader might quote, with its year, what was measured, and where it stands. */
export function Figures({ figures, sources }: Pick<ShownLesson, 'figures' | 'sources'>) {
  const { t } = useWords('courses');
  if (figures.length === 0) return null;
  const nameOf = (source: ShownLesson['sources'][number]['id']) =>
    sources.find(({ id }) => id === source)?.note ?? t(`source.${source}`);
  return (
    <Section title={t('page.figures')} id="figures">
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{t('page.value')}</th>
            <th scope="col">{t('page.year')}</th>
            <th scope="col">{t('page.measure')}</th>
            <th scope="col">{t('page.source')}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ value, year, measure, source }) => (
            <tr key={`${value} ${measure}`}>
              <th scope="row">{value}</th>
              <td>{year}</td>
              <td>{measure}</td>
              <td className="text-small text-pencil">{nameOf(source)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

export function Sources({ sources }: Pick<ShownLesson, 'sources'>) {
  const { t } = useWords('courses');
  return (
    <Section title={t('page.sources')} id="sources">
      <ul className="grid gap-1 text-small text-pencil">
        {sources.map(({ id, where, note }) => (
          <li key={`${id} ${where ?? ''}`}>
            <span className="text-ink">{note ?? t(`source.${id}`)}</span>
            {where && <span className="block">{where}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function Changes({ changes }: Pick<ShownLesson, 'changes'>) {
  return (
    <ul className="grid gap-0.5">
      {changes.map(({ on, what }) => (
        <li key={`${on} ${what}`}>
          <span className="me-1 text-pencil">
            <Day on={on} />
          </span>
          {what}
        </li>
      ))}
    </ul>
  );
}
