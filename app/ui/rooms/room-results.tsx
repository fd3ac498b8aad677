import type { FoundRoom } from '~/domain/exams/rooms/find-room.server';
import type { RoomPerson, RoomResult } from '~/domain/exams/rooms/room-standing';
import { FULL_CREDIT } from '~/domain/questions/mark';
import { ColumnLabel } from '../primitives/column-label';
import { Empty, Section } from '../primitives/page';
import { useFormat, useWords } from '../primitives/words';

type Shown = Pick<FoundRoom, 'sections' | 'attemptsLeft'>;

/** What the closed papers of a room came to: pass or fail, section scores, attempts left. Never questions or answers. */
export function RoomResults({ people, sections, attemptsLeft }: Shown & { people: readonly RoomPerson[] }) {
  const { t } = useWords('examrooms');
  const closed = people.flatMap(({ personId, name, sitting }) =>
    sitting?.result ? [{ personId, name, result: sitting.result }] : [],
  );
  return (
    <Section title={t('results.title')} id="results">
      {closed.length === 0 ? (
        <Empty title={t('results.none')}>{t('results.noneLead')}</Empty>
      ) : (
        <>
          <p className="mb-2 text-pencil">
            {t('results.summary', {
              passed: closed.filter(({ result }) => result.passed).length,
              closed: closed.length,
            })}{' '}
            {t('results.lead')}
          </p>
          <table className="ledger">
            <thead>
              <tr>
                <th scope="col">{t('live.person')}</th>
                <th scope="col">{t('results.result')}</th>
                {sections.map(({ id, title }) => (
                  <th scope="col" key={id}>
                    {title}
                  </th>
                ))}
                <th scope="col">{t('results.attempts')}</th>
              </tr>
            </thead>
            <tbody>
              {closed.map(({ personId, name, result }) => (
                <Row
                  key={personId}
                  name={name}
                  result={result}
                  sections={sections}
                  left={attemptsLeft[personId] ?? 0}
                />
              ))}
            </tbody>
          </table>
        </>
      )}
    </Section>
  );
}

function Row({
  name,
  result,
  sections,
  left,
}: {
  name: string;
  result: RoomResult;
  sections: Shown['sections'];
  left: number;
}) {
  const { t } = useWords('examrooms');
  const { points } = useFormat();
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <span className={result.passed ? undefined : 'font-strong'}>
          {t(result.passed ? 'results.passed' : 'results.failed')}
        </span>{' '}
        <span className="text-small text-pencil tabular-nums">
          {t('results.points', { points: points(result.points), total: result.total })}
        </span>
      </td>
      {sections.map(({ id, title }) => {
        const score = result.sections.find((section) => section.id === id);
        return (
          <td key={id} className="tabular-nums">
            <ColumnLabel>{title}</ColumnLabel>
            {score &&
              t('results.points', {
                points: points(score.points ?? score.correct * FULL_CREDIT),
                total: score.total,
              })}
          </td>
        );
      })}
      <td className="tabular-nums">
        <ColumnLabel>{t('results.attempts')}</ColumnLabel>
        {left}
      </td>
    </tr>
  );
}
