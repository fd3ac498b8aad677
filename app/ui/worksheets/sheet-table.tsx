import { useContext, useEffect, useRef, useState } from 'react';
import type { Row } from '~/domain/worksheets/answers';
import { cellName } from '~/domain/worksheets/entry-names';
import { writeRowChange } from '~/domain/worksheets/row-change';
import type { ShownEntry, ShownTable } from '~/domain/worksheets/show-worksheet';
import { Button } from '../primitives/button';
import { useField } from '../primitives/form';
import { useMessage, useWords } from '../primitives/words';
import { EntryControl } from './entry-control';
import { SheetErrors } from './sheet-context';

type Part = { id: string; title: string };
type Given = {
  part: Part;
  table: ShownTable;
  rows: readonly Row[];
  /** Rows came or went on this page. */
  changed(): void;
};

const widths = { narrow: 'broad:w-[8%]', broad: 'broad:w-[24%]' } as const;

/**
 * A table to fill in. Rows come and go at once where there are scripts; without them its buttons send the form, which saves
 * the rest as well. Where it is too narrow for heads, each row is a block with its labels.
 */
export function SheetTable({ part, table, rows: given, changed }: Given) {
  const { t } = useWords('worksheets');
  const { rows, add, remove, body } = useRows(given, changed);
  return (
    <div>
      <TableErrors name={`tables.${part.id}`} />
      <table className="w-full border-collapse">
        <thead className="max-broad:sr-only">
          <tr className="border-b border-ink text-start align-bottom text-small text-pencil">
            {table.columns.map(({ id, label, width }) => (
              <th key={id} scope="col" className={`py-0.5 pe-1 text-start font-strong ${width ? widths[width] : ''}`}>
                {label}
              </th>
            ))}
            <th scope="col" className="w-[5rem] text-start font-strong">
              <span className="sr-only">{t('sheet.removeRow')}</span>
            </th>
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map(({ key, row }, place) => (
            <TableRow
              key={key}
              part={part}
              place={place}
              columns={table.columns}
              row={row}
              remove={() => remove(key)}
            />
          ))}
        </tbody>
      </table>
      <div className="mt-1">
        {rows.length < table.most ? (
          <Button
            weight="secondary"
            name="act"
            value={writeRowChange({ kind: 'add', table: part.id })}
            aria-label={t('sheet.addRowTo', { part: part.title })}
            onClick={(event) => {
              event.preventDefault();
              add();
            }}
          >
            {t('sheet.addRow')}
          </Button>
        ) : (
          <p className="text-small text-pencil">{t('sheet.full', { count: table.most })}</p>
        )}
      </div>
    </div>
  );
}

/** The rows on this page, each under a key of its own, so that what is typed stays with its row. */
function useRows(given: readonly Row[], changed: () => void) {
  const [state, setState] = useState(() => ({
    rows: given.map((row, key) => ({ key, row })),
    next: given.length,
    move: null as 'last' | number | null,
  }));
  const body = useRef<HTMLTableSectionElement>(null);
  const tell = useRef(changed);
  tell.current = changed;
  useEffect(() => {
    if (state.move === null) return;
    const rows = [...(body.current?.rows ?? [])];
    const row = state.move === 'last' ? rows.at(-1) : rows[Math.min(state.move, rows.length - 1)];
    row?.querySelector<HTMLElement>('input, textarea, select')?.focus();
    tell.current();
  }, [state]);
  return {
    rows: state.rows,
    body,
    add: () =>
      setState(({ rows, next }) => ({
        rows: [...rows, { key: next, row: {} }],
        next: next + 1,
        move: 'last' as const,
      })),
    /** The last row stays, emptied. */
    remove: (gone: number) =>
      setState(({ rows, next }) => {
        const place = rows.findIndex(({ key }) => key === gone);
        const left = rows.filter(({ key }) => key !== gone);
        return { rows: left.length > 0 ? left : [{ key: next, row: {} }], next: next + 1, move: place };
      }),
  };
}

type RowGiven = { part: Part; place: number; columns: readonly ShownEntry[]; row: Row; remove(): void };

function TableRow({ part, place, columns, row, remove }: RowGiven) {
  const { t } = useWords('worksheets');
  const number = place + 1;
  return (
    <tr className="align-top max-broad:mb-2 max-broad:block max-broad:border-t max-broad:border-hairline max-broad:pt-1">
      {columns.map((column) => (
        <td key={column.id} className="py-0.5 pe-1 max-broad:block max-broad:pe-0">
          <EntryControl
            cell
            entry={column}
            name={cellName(part.id, place, column.id)}
            label={
              <>
                <span className="sr-only">{t('sheet.row', { number })} </span>
                {column.label}
              </>
            }
            value={row[column.id] ?? ''}
          />
        </td>
      ))}
      <td className="py-0.5 max-broad:block">
        <button
          type="submit"
          name="act"
          value={writeRowChange({ kind: 'remove', table: part.id, row: place })}
          aria-label={t('sheet.removeRowOf', { number, part: part.title })}
          onClick={(event) => {
            event.preventDefault();
            remove();
          }}
          className="min-h-[40px] cursor-pointer text-small text-pencil underline"
        >
          {t('sheet.removeRow')}
        </button>
      </td>
    </tr>
  );
}

function TableErrors({ name }: { name: string }) {
  const word = useMessage();
  const saved = useContext(SheetErrors)[name] ?? [];
  const { errors } = useField(name);
  const all = [...new Set([...saved.map(word), ...errors])];
  return all.length > 0 ? <p className="mb-0.5 text-small text-alarm">{all.join(' ')}</p> : null;
}
