import { useId, useState } from 'react';
import { nestedFields } from '~/domain/questions/answer-fields';
import type { ShownOption } from '~/domain/questions/show-item';
import { useHydrated } from '../primitives/hydrated';
import { useRefused } from '../primitives/refused';
import { useWords } from '../primitives/words';
import { type Answering, described } from './answering';

type Given = Omit<Answering, 'answer' | 'onChange'> & {
  steps: readonly ShownOption[];
  order: readonly string[];
  onOrder: (order: string[]) => void;
};

/**
 * Steps to put in order. They stand as the paper drew them until one is moved; a candidate whom that order suits ticks
 * the box under them. Without JavaScript each step takes its position from a list.
 */
export function OrderingInput({ steps, order, ...given }: Given) {
  const hydrated = useHydrated();
  const byId = new Map(steps.map((step) => [step.id, step]));
  const ordered = order.flatMap((id) => byId.get(id) ?? []);
  const answered = ordered.length === steps.length;
  const props = { ...given, steps: answered ? ordered : steps, answered };
  return hydrated ? <MovedSteps {...props} /> : <NumberedSteps {...props} />;
}

type Arranged = Omit<Given, 'order'> & { answered: boolean };

const row = 'flex flex-wrap items-center gap-x-1.5 gap-y-0.5 rounded-soft border border-hairline bg-sheet px-1.5 py-1';
const move =
  'inline-flex min-h-[44px] min-w-[44px] cursor-pointer items-center justify-center gap-0.5 rounded-soft border border-edge px-1 text-small not-disabled:hover:border-ink disabled:cursor-not-allowed disabled:border-hairline disabled:text-pencil aria-disabled:cursor-not-allowed aria-disabled:border-hairline aria-disabled:text-pencil';

function MovedSteps({ steps, answered, name, disabled, errorId, onOrder }: Arranged) {
  const { t } = useWords('questions');
  const [said, setSaid] = useState('');
  const id = useId();
  const total = steps.length;
  const ids = steps.map((step) => step.id);
  const shift = (from: number, by: 1 | -1) => {
    const [one, other] = [steps[from], steps[from + by]];
    if (!one || !other) return;
    onOrder(ids.map((each) => (each === one.id ? other.id : each === other.id ? one.id : each)));
    setSaid(t('answer.moved', { step: one.text, position: from + by + 1, total }));
  };
  return (
    <div className="max-w-[41rem]">
      <ol className="grid gap-1" data-steps={`${name}.order`}>
        {steps.map((step, at) => (
          <li key={step.id} className={row} data-step={step.id}>
            <span className={`min-w-[1.5rem] text-center tabular-nums ${answered ? 'font-strong' : 'text-pencil'}`}>
              {at + 1}
            </span>
            <span className="flex-1 basis-[12rem]">{step.text}</span>
            <span className="ms-auto flex gap-0.5">
              {([-1, 1] as const).map((by) => (
                <button
                  key={by}
                  type="button"
                  className={move}
                  disabled={disabled}
                  aria-disabled={at + by < 0 || at + by >= total || undefined}
                  onClick={() => shift(at, by)}
                >
                  <span aria-hidden>{by < 0 ? '↑' : '↓'}</span>
                  {t(by < 0 ? 'answer.up' : 'answer.down')}
                  <span className="sr-only">{t('answer.ofStep', { step: step.text })}</span>
                </button>
              ))}
            </span>
            {answered && <input type="hidden" name={`${name}.order.${step.id}`} value={at + 1} />}
          </li>
        ))}
      </ol>
      <p id={id} className="mt-1 text-small text-pencil">
        {t(answered ? 'answer.ordered' : 'answer.unordered')}
      </p>
      <label className="flex min-h-[44px] cursor-pointer items-center gap-1.5 px-1.5">
        <input
          type="checkbox"
          data-keep={`${name}.order`}
          checked={answered}
          disabled={disabled}
          aria-invalid={errorId ? true : undefined}
          aria-describedby={described(id, errorId)}
          onChange={({ currentTarget }) => onOrder(currentTarget.checked ? ids : [])}
          className="size-[20px] shrink-0 accent-ink"
        />
        {t('answer.keep')}
      </label>
      <p role="status" className="sr-only">
        {said}
      </p>
    </div>
  );
}

function NumberedSteps({ steps, answered, name, disabled, errorId }: Arranged) {
  const { t } = useWords('questions');
  const { form } = useRefused();
  const typed = nestedFields(form?.initialValue);
  return (
    <ul className="grid max-w-[41rem] gap-1" data-steps={`${name}.order`}>
      {steps.map((step, at) => (
        <li key={step.id} className={row}>
          <label className="flex-1 basis-[12rem]" htmlFor={`${name}.${step.id}`}>
            {step.text}
          </label>
          <select
            id={`${name}.${step.id}`}
            name={`${name}.order.${step.id}`}
            disabled={disabled}
            aria-invalid={errorId ? true : undefined}
            aria-describedby={errorId}
            defaultValue={typed(`${name}.order.${step.id}`)[0] ?? (answered ? at + 1 : '')}
            className="min-h-[44px] rounded-soft border border-edge bg-sheet px-1.5"
          >
            <option value="">{t('answer.choose')}</option>
            {steps.map((_, position) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a position is its number
              <option key={position} value={position + 1}>
                {position + 1}
              </option>
            ))}
          </select>
        </li>
      ))}
    </ul>
  );
}
