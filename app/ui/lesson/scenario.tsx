import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { type ComponentElement, childrenOf, textOf } from '~/domain/courses/lesson-tree';
import { useHydrated } from '../primitives/hydrated';
import { useWords } from '../primitives/words';
import type { ComponentGiven } from './lesson-context';

type Scene = ComponentElement<'Scene'>;
type Render = ComponentGiven<'Scenario'>['render'];

/**
 * A situation that branches. The reader decides, sees what comes of it, and may go back. Each new scene takes the focus,
 * so that it is read out. Without JavaScript every scene can be read, and each option leads to the one it opens.
 */
export function Scenario({ props: { title }, children, render }: ComponentGiven<'Scenario'>) {
  const { t } = useWords('lesson');
  const hydrated = useHydrated();
  const id = useId();
  const scenes = childrenOf(children, 'Scene');
  return (
    <section aria-labelledby={id} className="my-4 border-y border-ink py-2">
      <p className="text-small text-pencil">{t('scenario.label')}</p>
      <p id={id} className="font-serif text-lead font-strong text-balance">
        {title}
      </p>
      {hydrated ? <Played scenes={scenes} render={render} /> : <Printed scenes={scenes} render={render} />}
    </section>
  );
}

type Step = { scene: Scene; chosen?: string };

/** The scene one has come to, and the way there. */
function Played({ scenes, render }: { scenes: Scene[]; render: Render }) {
  const { t } = useWords('lesson');
  const [first] = scenes;
  const [way, setWay] = useState<Step[]>(first ? [{ scene: first }] : []);
  const stage = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  const now = way.at(-1);

  useEffect(() => {
    if (moved.current && way.length > 0) stage.current?.focus();
  }, [way]);

  function go(next: Step[]) {
    moved.current = true;
    setWay(next);
  }

  if (!now) return null;
  const { scene, chosen } = now;
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend; the group is named by its scene */}
      <div ref={stage} role="group" tabIndex={-1} aria-label={t('scenario.scene', { number: way.length })}>
        {chosen && (
          <p className="mt-1 text-small text-pencil">
            {t('scenario.chosen')} <span className="text-ink">{chosen}</span>
          </p>
        )}
        <SceneText scene={scene} />
      </div>
      <Options scene={scene}>
        {(option, text) => {
          const next = scenes.find(({ props }) => props.id === option.props.to);
          return (
            <button
              type="button"
              disabled={!next}
              onClick={() => next && go([...way, { scene: next, chosen: text }])}
              className={choice}
            >
              {render(option.children)}
            </button>
          );
        }}
      </Options>
      {way.length > 1 && (
        <p className="mt-1 flex flex-wrap gap-x-3">
          <button type="button" className={quiet} onClick={() => go(way.slice(0, -1))}>
            {t('scenario.back')}
          </button>
          <button type="button" className={quiet} onClick={() => go(way.slice(0, 1))}>
            {t('scenario.restart')}
          </button>
        </p>
      )}
    </>
  );
}

/** All scenes on paper: the first, and the others folded behind it. */
function Printed({ scenes, render }: { scenes: Scene[]; render: Render }) {
  const { t } = useWords('lesson');
  const prefix = useId();
  const [first, ...others] = scenes;
  const options = (scene: Scene) => (
    <Options scene={scene}>
      {(option) => (
        <a href={`#${prefix}${option.props.to}`} className={choice}>
          {render(option.children)}
        </a>
      )}
    </Options>
  );
  if (!first) return null;
  return (
    <>
      <SceneText scene={first} />
      {options(first)}
      <details className="mt-1">
        <summary className={`flex items-center marker:content-none ${quiet}`}>{t('scenario.all')}</summary>
        {others.map((scene) => (
          <div key={scene.props.id} id={`${prefix}${scene.props.id}`} className="border-t border-hairline py-1.5">
            <SceneText scene={scene} />
            {options(scene)}
          </div>
        ))}
      </details>
    </>
  );
}

const quiet = 'min-h-[44px] cursor-pointer text-small text-pencil underline underline-offset-4 hover:text-ink';
const choice =
  'block w-full cursor-pointer rounded-soft border border-edge px-2 py-1 text-start text-body text-ink no-underline hover:border-ink hover:bg-wash';

function SceneText({ scene: { props } }: { scene: Scene }) {
  const { t } = useWords('lesson');
  return (
    <>
      <p className="mt-1.5">{props.text}</p>
      {props.ending && <p className="mt-1 font-strong">{t(`scenario.ending.${props.ending}`)}</p>}
    </>
  );
}

function Options({
  scene,
  children,
}: {
  scene: Scene;
  children: (option: ComponentElement<'Option'>, text: string) => ReactNode;
}) {
  const { t } = useWords('lesson');
  const options = childrenOf(scene.children, 'Option');
  if (options.length === 0) return null;
  return (
    <>
      <p className="mt-1.5 text-small text-pencil">{t('scenario.decide')}</p>
      <ul className="mt-1 grid list-none! gap-1 ps-0!">
        {options.map((option) => (
          <li key={option.props.to} className="mt-0!">
            {children(option, textOf(option.children))}
          </li>
        ))}
      </ul>
    </>
  );
}
