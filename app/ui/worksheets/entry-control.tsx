import { type ReactNode, useContext, useId } from 'react';
import { entryLimits } from '~/domain/worksheets/sheet-limits';
import type { ShownEntry } from '~/domain/worksheets/show-worksheet';
import { FieldNotes, notesOf } from '../primitives/field-notes';
import { useField } from '../primitives/form';
import { useMessage, useWords } from '../primitives/words';
import { SheetErrors } from './sheet-context';

type Given = {
  entry: Pick<ShownEntry, 'kind' | 'options' | 'hint'>;
  name: string;
  label: ReactNode;
  value: string;
  /** In a table's cell: the label is said beside it only where the table has no room for heads. */
  cell?: boolean;
  /** How long it may be, where that is not its kind's. */
  limit?: number;
};

const box =
  'block w-full rounded-soft border border-edge bg-sheet text-ink aria-invalid:border-2 aria-invalid:border-alarm scroll-mb-10';

/** A field of a worksheet with its label, of whatever kind it is. In a cell every text may take several lines. */
export function EntryControl({ entry, name, label, value, cell = false, limit }: Given) {
  const id = useId();
  const word = useMessage();
  const saved = useContext(SheetErrors)[name] ?? [];
  const { errors: answered } = useField(name);
  const errors = [...new Set([...saved.map(word), ...answered])];
  const hint = cell ? null : entry.hint;
  return (
    <div className="min-w-0">
      <label htmlFor={id} className={cell ? 'block text-small text-pencil broad:sr-only' : 'mb-0.5 block font-strong'}>
        {label}
      </label>
      <FieldNotes id={id} hint={hint} errors={errors} />
      <Control
        kind={entry.kind}
        options={entry.options}
        cell={cell}
        limit={limit ?? entryLimits[entry.kind]}
        id={id}
        name={name}
        value={value}
        invalid={errors.length > 0}
        notes={notesOf({ id, hint, errors })}
      />
    </div>
  );
}

type Controlled = Pick<Given, 'name' | 'value' | 'cell'> &
  Pick<ShownEntry, 'kind' | 'options'> & { id: string; limit: number; invalid: boolean; notes: string | undefined };

function Control({ kind, options, cell, limit, id, name, value, invalid, notes }: Controlled) {
  const { t } = useWords('worksheets');
  const shared = { id, name, defaultValue: value, 'aria-invalid': invalid || undefined, 'aria-describedby': notes };
  const size = cell
    ? 'min-h-[40px] px-1 py-0.5 text-small'
    : `${kind === 'long' ? 'min-h-[6.5rem]' : 'min-h-[44px]'} px-1.5 py-1 text-body`;
  if (kind === 'choice') {
    return (
      <select {...shared} className={`${box} ${size}`}>
        <option value="">{t('sheet.choose')}</option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.text}
          </option>
        ))}
      </select>
    );
  }
  if (kind === 'long' || (cell && kind === 'text')) {
    const grows = 'resize-y [field-sizing:content]';
    return <textarea {...shared} rows={cell ? 1 : 3} maxLength={limit} className={`${box} ${size} ${grows}`} />;
  }
  return (
    <input
      {...shared}
      type={kind === 'date-time' ? 'datetime-local' : 'text'}
      inputMode={kind === 'number' ? 'decimal' : undefined}
      maxLength={kind === 'date-time' ? undefined : limit}
      className={`${box} ${size} ${kind === 'number' && !cell ? 'max-w-[12rem]' : ''}`}
    />
  );
}
