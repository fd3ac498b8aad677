import type { ShownOption } from '~/domain/questions/show-item';
import { useWords } from '../primitives/words';
import type { Answering } from './answering';

/** Options as native radio buttons or check boxes. */
export function Options({
  options,
  several,
  chosen,
  name,
  disabled,
  errorId,
  onChoose,
}: Omit<Answering, 'answer' | 'onChange'> & {
  options: readonly ShownOption[];
  several: boolean;
  chosen: readonly string[];
  onChoose: (chosen: string[]) => void;
}) {
  const { t } = useWords('questions');
  const toggle = (id: string, on: boolean) => {
    const rest = several ? chosen.filter((each) => each !== id) : [];
    onChoose(on ? [...rest, id] : rest);
  };
  return (
    <div className="grid max-w-[41rem] gap-1">
      {options.map(({ id, text }) => (
        <label
          key={id}
          className="flex min-h-[48px] cursor-pointer items-start gap-1.5 rounded-soft border border-hairline bg-sheet px-1.5 py-1.5 has-checked:border-ink has-checked:bg-wash has-disabled:cursor-not-allowed has-disabled:text-pencil not-has-disabled:hover:border-edge"
        >
          <input
            type={several ? 'checkbox' : 'radio'}
            name={`${name}.chosen`}
            value={id}
            checked={chosen.includes(id)}
            disabled={disabled}
            aria-invalid={errorId ? true : undefined}
            aria-describedby={errorId}
            onChange={({ currentTarget }) => toggle(id, currentTarget.checked)}
            className="mt-0.5 size-[20px] shrink-0 accent-ink"
          />
          <span>{text ?? t(id === 'true' ? 'true' : 'false')}</span>
        </label>
      ))}
    </div>
  );
}
