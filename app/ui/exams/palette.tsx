import type { ShownPlace } from '~/domain/exams/sitting/find-sitting.server';
import { howFar } from '~/domain/questions/how-far';
import { useWords } from '../primitives/words';
import type { Answers } from './answers';
import { PaletteLegend, PlaceSign, type PlaceState } from './palette-sign';
import { type Step, stepSearch } from './step';

/**
 * Every question by number: which is answered, flagged, not seen yet, where one is. Told by shape and by word, never by
 * colour alone. Links, so that it works by itself.
 */
export function Palette({
  places,
  given,
  seen,
  step,
  onGo,
}: {
  places: readonly ShownPlace[];
  given: Answers['given'];
  seen: ReadonlySet<number>;
  step: Step;
  onGo: (step: Step) => void;
}) {
  const { t } = useWords('sitting');
  const sections = [...new Set(places.map(({ section }) => section))];
  const stateOf = (place: number): PlaceState => {
    const item = places[place]?.item;
    const far = item ? howFar(item, given[place]?.answer) : 'not';
    if (far !== 'not') return far === 'wholly' ? 'answered' : 'partly';
    return seen.has(place) || step === place || (given[place]?.sequence ?? 0) > 0 ? 'seen' : 'unseen';
  };
  return (
    <nav aria-labelledby="palette">
      <h2 id="palette" className="text-body">
        {t('palette.title')}
      </h2>
      {sections.map((section) => (
        <div key={section} className="mt-1">
          <p className="text-small text-pencil">{section}</p>
          <ol className="mt-0.5 flex flex-wrap gap-0.5">
            {places.map((each, place) =>
              each.section === section ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: a question's place is its name on this paper
                <li key={place}>
                  <Place
                    place={place}
                    state={stateOf(place)}
                    flagged={given[place]?.flagged ?? false}
                    current={step === place}
                    onGo={onGo}
                  />
                </li>
              ) : null,
            )}
          </ol>
        </div>
      ))}
      <PaletteLegend />
      <a
        href={stepSearch('hand-in')}
        aria-current={step === 'hand-in' ? 'step' : undefined}
        className="mt-1 inline-flex min-h-[44px] items-center text-ink aria-[current]:font-strong"
        onClick={(event) => {
          event.preventDefault();
          onGo('hand-in');
        }}
      >
        {t('toHandIn')}
      </a>
    </nav>
  );
}

function Place({
  place,
  state,
  flagged,
  current,
  onGo,
}: {
  place: number;
  state: PlaceState;
  flagged: boolean;
  current: boolean;
  onGo: (step: Step) => void;
}) {
  const { t } = useWords('sitting');
  return (
    <a
      href={stepSearch(place)}
      aria-label={t(`palette.${flagged ? (`${state}Flagged` as const) : state}`, { place: place + 1 })}
      aria-current={current ? 'step' : undefined}
      className="m-0.5 block rounded-soft no-underline"
      onClick={(event) => {
        event.preventDefault();
        onGo(place);
      }}
    >
      <PlaceSign state={state} flagged={flagged} current={current}>
        {place + 1}
      </PlaceSign>
    </a>
  );
}
