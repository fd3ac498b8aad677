import { Link } from '@remix-run/react';
import { ColumnLabel } from '../primitives/column-label';
import { useWords } from '../primitives/words';

/** One mark as the table shows it. */
export type ShownMark = { mark: number | null; byHand: boolean };
export type ShownLine = {
  personId: string;
  name: string;
  number: string | null;
  waits: boolean;
  total: ShownMark;
  parts: Record<'lessons' | 'quizzes' | 'practice' | 'exam', ShownMark>;
  modules: ShownMark[];
};

/**
 * People against marks. Wide, the head and the names stay in sight while the marks scroll; narrow, each person is a few lines, the
 * total first.
 */
export function GradebookTable({
  classId,
  modules,
  lines,
}: {
  classId: string;
  modules: readonly string[];
  lines: readonly ShownLine[];
}) {
  const { t } = useWords('gradebook');
  const heads = [
    t('part.total'),
    t('part.lessons'),
    t('part.quizzes'),
    ...modules.map((module) => t('quiz', { module })),
    t('part.practice'),
    t('part.exam'),
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
    <section aria-label={t('table')} tabIndex={0} className="relative wide:max-h-[80vh] wide:overflow-auto">
      <table className="ledger wide:border-separate wide:border-spacing-0">
        <thead>
          <tr>
            <th scope="col" className="z-10 wide:left-0">
              {t('person')}
            </th>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ personId, name, number, waits, total, parts, modules: quizzes }) => (
            <tr key={personId}>
              <th scope="row" className="max-wide:basis-full wide:sticky wide:left-0 wide:min-w-[11rem] wide:bg-paper">
                <Link to={`/classes/${classId}/gradebook/${personId}`}>{name}</Link>
                {number && <span className="ms-1 text-small font-plain text-pencil">{number}</span>}
                {waits && <span className="block text-small font-plain text-pencil">{t('waits')}</span>}
              </th>
              <Cell head={heads[0]} {...total} strong />
              <Cell head={heads[1]} {...parts.lessons} />
              <Cell head={heads[2]} {...parts.quizzes} />
              {quizzes.map((quiz, place) => (
                <Cell key={modules[place]} head={heads[place + 3]} {...quiz} detail />
              ))}
              <Cell head={heads.at(-2)} {...parts.practice} />
              <Cell head={heads.at(-1)} {...parts.exam} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Single quizzes are left to the person's own page where it is narrow. */
function Cell({
  head,
  mark,
  byHand,
  strong = false,
  detail = false,
}: ShownMark & { head: string | undefined; strong?: boolean; detail?: boolean }) {
  const { t } = useWords('gradebook');
  return (
    <td className={`tabular-nums ${detail ? 'max-wide:hidden' : ''} ${strong ? 'font-strong' : ''}`}>
      <ColumnLabel>{head}</ColumnLabel>
      <MarkValue mark={mark} byHand={byHand} none={t('none')} given={t('byHand')} />
    </td>
  );
}

/** A mark, or that there is none, with a sign where it was given by hand. */
export function MarkValue({ mark, byHand, none, given }: ShownMark & { none: string; given: string }) {
  return (
    <>
      {mark === null ? (
        <span className="text-edge">
          <span aria-hidden="true">–</span>
          <span className="sr-only">{none}</span>
        </span>
      ) : (
        mark
      )}
      {byHand && (
        <>
          <span aria-hidden="true">†</span>
          <span className="sr-only">{given}</span>
        </>
      )}
    </>
  );
}
