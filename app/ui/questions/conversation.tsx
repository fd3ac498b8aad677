import { useId } from 'react';
import type { ShownCase } from '~/domain/questions/show-item';
import { useWords } from '../primitives/words';

/** What buyer and host said, turn by turn. */
export function Conversation({ turns }: { turns: ShownCase['conversation'] }) {
  const { t } = useWords('questions');
  const id = useId();
  return (
    <figure aria-labelledby={id} className="max-w-[41rem] border-y border-ink py-1.5">
      <figcaption id={id} className="mb-0.5 text-small text-pencil">
        {t('answer.conversation')}
      </figcaption>
      <ol>
        {turns.map(({ speaker, text }, place) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: turns never change order
            key={place}
            className="grid gap-x-3 border-t border-hairline py-1 wide:grid-cols-[6rem_1fr]"
          >
            <p className="font-strong">{t(`answer.${speaker}`)}</p>
            <p className={speaker === 'host' ? 'font-serif' : ''}>{text}</p>
          </li>
        ))}
      </ol>
    </figure>
  );
}
