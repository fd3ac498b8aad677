import type { ShownItem } from '~/domain/questions/item';
import { useWords } from '../primitives/words';

/** The options of an item as native radio buttons or check boxes. Without `onChoose` they only show. */
export function Options({
  item,
  chosen,
  name,
  disabled = false,
  onChoose,
}: {
  item: ShownItem;
  chosen: readonly string[];
  name: string;
  disabled?: boolean;
  onChoose?: (chosen: string[]) => void;
}) {
  const { t } = useWords('exams');
  const several = item.type === 'multiple';
  const toggle = (id: string, on: boolean) => {
    const rest = several ? chosen.filter((each) => each !== id) : [];
    onChoose?.(on ? [...rest, id] : rest);
  };
  return (
    <div className="grid max-w-[41rem] gap-1">
      {item.options.map(({ id, text }) => (
        <label
          key={id}
          className="flex min-h-[48px] cursor-pointer items-start gap-1.5 rounded-soft border border-hairline bg-sheet px-1.5 py-1.5 has-checked:border-ink has-checked:bg-wash hover:border-edge"
        >
          <input
            type={several ? 'checkbox' : 'radio'}
            name={name}
            value={id}
            checked={chosen.includes(id)}
            disabled={disabled}
            onChange={({ currentTarget }) => toggle(id, currentTarget.checked)}
            className="mt-0.5 size-[20px] shrink-0 accent-ink"
          />
          <span>{text ?? t(id === 'true' ? 'sitting.true' : 'sitting.false')}</span>
        </label>
      ))}
    </div>
  );
}

/** What the candidate is asked to do with the options. */
export function useInstruction(type: ShownItem['type']): string {
  const { t } = useWords('exams');
  return t(type === 'single' ? 'sitting.single' : type === 'multiple' ? 'sitting.multiple' : 'sitting.judge');
}
