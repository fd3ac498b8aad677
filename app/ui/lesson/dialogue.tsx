import { useId } from 'react';
import { childrenOf } from '~/domain/courses/lesson-tree';
import type { Language } from '~/domain/language';
import { useWords } from '../primitives/words';
import { type ComponentGiven, langOf } from './lesson-context';

/** What is said on air is said in the buyers' language; the other one stands under it. */
const spoken: Language = 'en';
const beneath: Language = 'zh';

/** A talk set like the run of show: who, what they say, and why it is said so. */
export function Dialogue({ props: { title, setting }, children }: ComponentGiven<'Dialogue'>) {
  const { t } = useWords('lesson');
  const id = useId();
  return (
    <figure aria-labelledby={id} className="my-4 border-y border-ink py-2">
      <figcaption className="mb-1">
        <span id={id} className="block font-serif text-lead font-strong text-balance">
          {title}
        </span>
        {setting && <span className="text-small text-pencil">{setting}</span>}
      </figcaption>
      <ol className="list-none! ps-0!">
        {childrenOf(children, 'Line').map(({ props: line }, place) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: lines never change order
            key={place}
            className="mt-0! grid gap-x-3 border-t border-hairline py-1.5 wide:grid-cols-[9rem_1fr]"
          >
            <p className="flex flex-wrap items-baseline gap-x-1 wide:block">
              <span className="font-strong">{line.name ?? t(`dialogue.${line.who}`)}</span>
              {line.name && <span className="text-small text-pencil wide:block">{t(`dialogue.${line.who}`)}</span>}
            </p>
            <div>
              <p lang={langOf(spoken)} className={`leading-normal! ${line.who === 'buyer' ? '' : 'font-serif'}`}>
                {line[spoken]}
              </p>
              <p lang={langOf(beneath)} className="mt-0.5 text-small text-pencil">
                {line[beneath]}
              </p>
              {line.note && (
                <p className="mt-1 border-s-2 border-edge ps-1 text-small">
                  <span className="sr-only">{t('dialogue.note')}</span> {line.note}
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
    </figure>
  );
}
