import { Link } from '@remix-run/react';
import { ColumnLabel } from '../primitives/column-label';
import { Pager } from '../primitives/pager';
import { useWords } from '../primitives/words';
import { type Fault, type ImportView, type Line, type RosterColumn, rosterColumns, rowChanges } from './import-view';

/** What comes of each row, by kind. */
export function ImportLines({ counts, shown, lines, page, pages }: ImportView) {
  const { t } = useWords('roster');
  const to = (change: string, next = 1) => `?${new URLSearchParams({ change, page: String(next) })}`;
  return (
    <>
      <nav aria-label={t('import.outcomes')} className="mb-2">
        <ul className="flex flex-wrap gap-x-2.5 gap-y-0.5">
          {rowChanges
            .filter((change) => counts[change] > 0)
            .map((change) => (
              <li key={change}>
                <Link
                  to={to(change)}
                  preventScrollReset
                  aria-current={change === shown ? 'true' : undefined}
                  className={`inline-flex min-h-[32px] items-center ${change === shown ? 'font-strong text-ink' : ''}`}
                >
                  {t(`import.counts.${change}`, { count: counts[change] })}
                </Link>
              </li>
            ))}
        </ul>
      </nav>
      {lines.length === 0 ? (
        <p className="text-pencil">{t('import.empty')}</p>
      ) : (
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">{t('import.row')}</th>
              {rosterColumns.map((column) => (
                <th key={column} scope="col">
                  {t(`columns.${column}`)}
                </th>
              ))}
              <th scope="col">{t('import.notes')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Row key={line.row} line={line} />
            ))}
          </tbody>
        </table>
      )}
      <Pager
        {...{ page, pages }}
        to={(next) => to(shown, next)}
        label={t('import.outcomes')}
        here={t('page', { page, pages })}
        previous={t('previous')}
        next={t('next')}
      />
    </>
  );
}

function Row({ line }: { line: Line }) {
  const { t } = useWords('roster');
  const faults = line.faults ?? [];
  return (
    <tr>
      <td className="text-pencil">
        <ColumnLabel>{t('import.row')}</ColumnLabel>
        {line.row}
      </td>
      {rosterColumns.map((column) => (
        <Value key={column} line={line} column={column} />
      ))}
      <td className="max-w-[28rem]">
        {faults
          .filter(({ code }) => code !== 'was')
          .map((fault, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes order
            <FaultText key={place} {...fault} />
          ))}
      </td>
    </tr>
  );
}

/** A value, and the one it would replace. */
function Value({ line, column }: { line: Line; column: RosterColumn }) {
  const { t } = useWords('roster');
  const was = (line.faults ?? []).find(({ code, facts }) => code === 'was' && facts.at === column);
  const text = line[column] ?? '';
  const shown = was ? t('import.was', { from: String(was.facts.value) || t('none'), to: text || t('none') }) : text;
  return column === 'name' ? (
    <th scope="row" className="wrap-anywhere">
      {shown}
    </th>
  ) : (
    <td className={was ? 'font-strong wrap-anywhere' : 'wrap-anywhere'}>{shown}</td>
  );
}

const cellFaults = [
  ...(['formula', 'merged', 'date', 'digits-lost', 'name-missing', 'too-long', 'email-wrong', 'number-wrong'] as const),
];
const others = [
  ...(['two-places', 'same-place', 'two-rows', 'contradicts', 'name-known', 'name-twice'] as const),
  ...(['changed-meanwhile', 'removed-before', 'repeats'] as const),
];

/** A fault of a cell that nothing is taken from is not shown. */
function FaultText({ code, column, facts }: Fault) {
  const { t } = useWords('roster');
  const ofCell = cellFaults.find((each) => each === code);
  if (ofCell) return column === null ? null : <p>{t(`faults.${ofCell}`, { cell: t('faults.cell'), ...facts })}</p>;
  const other = others.find((each) => each === code);
  return other ? <p>{t(`faults.${other}`, { row: '', name: '', other: '', ...facts })}</p> : null;
}
