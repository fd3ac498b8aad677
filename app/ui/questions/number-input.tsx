import { readNumber } from '~/domain/questions/read-number';
import { useFormat, useWords } from '../primitives/words';
import { type Answering, described } from './answering';

/** A number in figures. How it is read stands under it while it is typed. */
export function NumberInput({
  unit,
  typed,
  name,
  disabled,
  errorId,
  onType,
}: Omit<Answering, 'answer' | 'onChange'> & {
  unit: string | null;
  typed: string;
  onType: (typed: string) => void;
}) {
  const { t } = useWords('questions');
  const { exact } = useFormat();
  const id = `${name}.number`;
  const read = readNumber(typed);
  const reading = read === null ? t('answer.notNumber') : t('answer.readAs', { number: exact(read) });
  return (
    <div className="max-w-[41rem]">
      <label htmlFor={id} className="mb-0.5 block text-small text-pencil">
        {unit ? t('answer.numberIn', { unit }) : t('answer.number')}
      </label>
      <div className="flex flex-wrap items-center gap-1">
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          maxLength={40}
          name={id}
          value={typed}
          disabled={disabled}
          aria-invalid={errorId ? true : undefined}
          aria-describedby={described(`${id}-read`, errorId)}
          onChange={({ currentTarget }) => onType(currentTarget.value)}
          className="min-h-[48px] w-[12rem] rounded-soft border border-edge bg-sheet px-1.5 text-lead tabular-nums"
        />
        {unit && <span aria-hidden>{unit}</span>}
      </div>
      <p id={`${id}-read`} aria-live="polite" className="mt-0.5 text-small text-pencil">
        {typed.trim() === '' ? t('answer.nothingTyped') : reading}
      </p>
    </div>
  );
}
