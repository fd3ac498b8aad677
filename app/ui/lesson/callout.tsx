import { useId } from 'react';
import { useWords } from '../primitives/words';
import type { ComponentGiven } from './lesson-context';

/** One thing worth stopping for. Its kind is said in words. */
export function Callout({ props: { kind, title }, children, render }: ComponentGiven<'Callout'>) {
  const { t } = useWords('lesson');
  const id = useId();
  const weight = kind === 'rule' || kind === 'caution' ? 'border-ink' : 'border-edge';
  return (
    <div role="note" aria-labelledby={id} className={`my-4 border-s-2 bg-wash px-2.5 py-2 ${weight}`}>
      <p id={id}>
        <span className="block text-small text-pencil">{t(`callout.${kind}`)}</span>
        <span className="font-strong">{title}</span>
      </p>
      <div className="prose mt-1 max-w-none">{render(children)}</div>
    </div>
  );
}
