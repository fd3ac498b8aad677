import type { Answers, Row } from '~/domain/worksheets/answers';
import type { ShownEntry, ShownPart, ShownWorksheet } from '~/domain/worksheets/show-worksheet';
import { useFormat, useWords } from '../primitives/words';
import './paper.css';

type Given = {
  worksheet: ShownWorksheet;
  answers: Answers;
  /** Whose it is and what they call it; left open on a blank one. */
  filled: { title: string; name: string; savedAt: number } | null;
};

/** A sheet as it is printed: what was written, and lines to write on by hand where nothing was. */
export function PaperSheet({ worksheet, answers, filled }: Given) {
  return (
    <div className={`sheet-on-paper text-ink ${worksheet.paper === 'landscape' ? 'across' : ''}`}>
      <h2 className="text-title">{worksheet.title}</h2>
      <Head filled={filled} />
      {worksheet.parts.map((part) => (
        <section key={part.id} className="mt-2">
          <h3 className="text-lead break-after-avoid">{part.title}</h3>
          {part.hint && <p className="text-small text-pencil break-after-avoid">{part.hint}</p>}
          {part.table ? (
            <PaperTable
              part={part}
              paper={worksheet.paper}
              columns={part.table.columns}
              rows={answers.tables[part.id] ?? []}
              least={filled ? 0 : part.table.blank}
            />
          ) : (
            <PaperFields fields={part.fields} answers={answers.fields} />
          )}
        </section>
      ))}
    </div>
  );
}

function Head({ filled }: Pick<Given, 'filled'>) {
  const { t } = useWords('worksheets');
  const format = useFormat();
  const lines = [
    [t('paper.of'), filled?.title ?? ''],
    [t('paper.name'), filled?.name ?? ''],
    filled ? [t('paper.savedAt'), format.moment(filled.savedAt)] : [t('paper.date'), ''],
  ] as const;
  return (
    <dl className="mt-1 grid grid-cols-3 gap-x-3 text-small">
      {lines.map(([term, value]) => (
        <div key={term} className="border-b border-edge pb-0.5">
          <dt className="text-pencil">{term}</dt>
          <dd className="min-h-3 wrap-anywhere" suppressHydrationWarning>
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function PaperFields({ fields, answers }: { fields: readonly ShownEntry[]; answers: Row }) {
  return (
    <dl className="mt-0.5 grid gap-x-3 gap-y-1 wide:grid-cols-2 print:grid-cols-2">
      {fields.map((field) => (
        <div key={field.id} className={`break-inside-avoid ${field.kind === 'long' ? 'col-span-full' : ''}`}>
          <dt className="text-small text-pencil">{field.label}</dt>
          <dd>
            <Written entry={field} value={answers[field.id] ?? ''} lines={field.kind === 'long' ? 3 : 1} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What was written, or so many empty lines, or boxes to tick. */
function Written({ entry, value, lines }: { entry: ShownEntry; value: string; lines: number }) {
  if (entry.kind === 'choice') {
    return (
      <ul className="flex flex-wrap gap-x-2 text-small">
        {entry.options.map(({ id, text }) => (
          <li key={id} className={id === value ? 'font-strong' : ''}>
            {id === value ? '☒' : '☐'} {text}
          </li>
        ))}
      </ul>
    );
  }
  if (value !== '') {
    return (
      <p className="whitespace-pre-line border-b border-hairline wrap-anywhere">
        {entry.kind === 'date-time' ? plain(value) : value}
      </p>
    );
  }
  return Array.from({ length: lines }, (_, line) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: empty lines are all alike
    <span key={line} className="block h-3 border-b border-edge" />
  ));
}

type TableGiven = {
  part: ShownPart;
  paper: ShownWorksheet['paper'];
  columns: readonly ShownEntry[];
  rows: readonly Row[];
  least: number;
};

/** Upright paper has less room for a narrow column. */
const widths = {
  portrait: { narrow: 'w-[15%]', broad: 'w-[26%]' },
  landscape: { narrow: 'w-[9%]', broad: 'w-[24%]' },
} as const;

function PaperTable({ part, paper, columns, rows, least }: TableGiven) {
  const cellOf = ({ id, kind, options }: ShownEntry, row: Row) => {
    const value = row[id] ?? '';
    if (kind === 'choice') return options.find((option) => option.id === value)?.text ?? '';
    return kind === 'date-time' && value !== '' ? plain(value) : value;
  };
  const all = [...rows, ...Array.from({ length: Math.max(0, least - rows.length) }, (): Row => ({}))];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
    <section aria-label={part.title} tabIndex={0} className="mt-0.5 overflow-x-auto pe-px print:overflow-visible">
      <table className="w-full min-w-[40rem] table-fixed border-collapse text-small print:min-w-0">
        <thead>
          <tr>
            {columns.map(({ id, label, width }) => (
              <th
                key={id}
                scope="col"
                className={`border border-edge p-0.5 text-start align-bottom font-strong wrap-anywhere ${width ? widths[paper][width] : ''}`}
              >
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {all.map((row, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows on paper do not change places
            <tr key={place} className="h-5 break-inside-avoid">
              {columns.map((column) => (
                <td key={column.id} className="whitespace-pre-line border border-edge p-0.5 align-top wrap-anywhere">
                  {cellOf(column, row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A date and time as it was written, by nobody's zone but the writer's. */
const plain = (value: string): string => value.replace('T', ' ');
