import type { ShownOption } from '~/domain/questions/show-item';
import { useWords } from '../primitives/words';
import type { Answering } from './answering';

/** From this length on, a narrow list cuts off what is chosen; it is written out under it. */
const CUT_OFF = 24;

/** Lines, each with the list of what may belong to it. */
export function MatchingInput({
  prompts,
  options,
  matches,
  name,
  disabled,
  errorId,
  onMatch,
}: Omit<Answering, 'answer' | 'onChange'> & {
  prompts: readonly { id: string; text: string }[];
  options: readonly ShownOption[];
  matches: Readonly<Record<string, string>>;
  onMatch: (matches: Record<string, string>) => void;
}) {
  const { t } = useWords('questions');
  const match = (prompt: string, option: string) => {
    const { [prompt]: _, ...rest } = matches;
    onMatch(option === '' ? rest : { ...rest, [prompt]: option });
  };
  return (
    <div className="grid max-w-[41rem] gap-1">
      {prompts.map(({ id, text }) => {
        const chosen = options.find((option) => option.id === matches[id])?.text ?? '';
        return (
          <div
            key={id}
            className="grid items-center gap-x-2 gap-y-0.5 rounded-soft border border-hairline bg-sheet px-1.5 py-1 wide:grid-cols-2"
          >
            <label htmlFor={`${name}.${id}`}>{text}</label>
            <div>
              <select
                id={`${name}.${id}`}
                name={`${name}.matches.${id}`}
                value={matches[id] ?? ''}
                disabled={disabled}
                aria-invalid={errorId && !matches[id] ? true : undefined}
                aria-describedby={errorId}
                onChange={({ currentTarget }) => match(id, currentTarget.value)}
                className="min-h-[44px] w-full rounded-soft border border-edge bg-sheet px-1"
              >
                <option value="">{t('answer.choose')}</option>
                {options.map((option) => (
                  <option key={option.id} value={option.id}>
                    {option.text}
                  </option>
                ))}
              </select>
              {chosen.length > CUT_OFF && <p className="mt-0.5 text-small text-pencil">{chosen}</p>}
            </div>
          </div>
        );
      })}
    </div>
  );
}
