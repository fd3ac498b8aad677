import { useWords } from '../primitives/words';
import { type Step, stepSearch } from './step';

/** Questions by number, each a way to it. */
export function PlaceLinks({ places, onGo }: { places: readonly number[]; onGo?: (step: Step) => void }) {
  const { t } = useWords('sitting');
  return (
    <ul className="flex flex-wrap gap-x-2">
      {places.map((place) => (
        <li key={place}>
          {onGo ? (
            <a
              className="inline-flex min-h-[44px] items-center"
              href={stepSearch(place)}
              onClick={(event) => {
                event.preventDefault();
                onGo(place);
              }}
            >
              {t('questionOnly', { place: place + 1 })}
            </a>
          ) : (
            t('questionOnly', { place: place + 1 })
          )}
        </li>
      ))}
    </ul>
  );
}
