import { useId, useState } from 'react';
import { type ComponentElement, childrenOf } from '~/domain/courses/lesson-tree';
import { Button } from '../primitives/button';
import { useHydrated } from '../primitives/hydrated';
import { useWords } from '../primitives/words';
import type { ComponentGiven } from './lesson-context';

type State = { chosen?: number; asked: boolean };

/** A question that counts for nothing: answer it, and be told why at once. Without JavaScript the answer unfolds. */
export function Check({ props: { question }, children, render }: ComponentGiven<'Check'>) {
  const { t } = useWords('lesson');
  const hydrated = useHydrated();
  const name = useId();
  const [{ chosen, asked }, setState] = useState<State>({ asked: false });
  const choices = childrenOf(children, 'Choice');
  const right = choices.find(({ props }) => props.right);
  const answer = chosen === undefined ? undefined : choices[chosen];

  const verdict = () => {
    if (!answer) return <p>{t('check.choose')}</p>;
    if (answer.props.right) {
      return (
        <p>
          <strong className="font-strong">{t('check.right')}</strong> {answer.props.why}
        </p>
      );
    }
    return (
      <>
        <p>
          <strong className="font-strong">{t('check.wrong')}</strong> {answer.props.why}
        </p>
        {right && <RightOne choice={right} render={render} />}
      </>
    );
  };

  return (
    <div className="my-4 border-y border-ink py-2">
      <fieldset>
        <legend className="mb-1.5">
          <span className="block text-small text-pencil">{t('check.label')}</span>
          <span className="font-serif text-lead font-strong">{question}</span>
        </legend>
        {choices.map((choice, place) => (
          <label
            // biome-ignore lint/suspicious/noArrayIndexKey: choices never change order
            key={place}
            className="flex cursor-pointer items-start gap-1.5 border-t border-hairline py-1.5 has-checked:bg-wash"
          >
            <input
              type="radio"
              name={name}
              value={place}
              checked={chosen === place}
              onChange={() => setState({ chosen: place, asked: false })}
              className="mt-0.5 size-[20px] shrink-0 accent-ink"
            />
            <span>{render(choice.children)}</span>
          </label>
        ))}
      </fieldset>
      {hydrated ? (
        <>
          <div className="mt-1.5">
            <Button type="button" weight="secondary" onClick={() => setState({ chosen, asked: true })}>
              {t('check.answer')}
            </Button>
          </div>
          <div role="status" className={asked ? 'mt-2 border-s-2 border-ink ps-1.5' : ''}>
            {asked && verdict()}
          </div>
        </>
      ) : (
        <details className="mt-1.5">
          <summary className="flex min-h-[44px] cursor-pointer items-center underline underline-offset-4 marker:content-none">
            {t('check.reveal')}
          </summary>
          {right && <RightOne choice={right} render={render} />}
        </details>
      )}
    </div>
  );
}

function RightOne({
  choice,
  render,
}: { choice: ComponentElement<'Choice'> } & Pick<ComponentGiven<'Check'>, 'render'>) {
  const { t } = useWords('lesson');
  return (
    <dl className="mt-1">
      <dt className="text-small text-pencil">{t('check.rightOne')}</dt>
      <dd>
        <strong className="font-strong">{render(choice.children)}</strong>
        <span className="block">{choice.props.why}</span>
      </dd>
    </dl>
  );
}
