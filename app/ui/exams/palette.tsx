import type { ShownPlace } from '~/domain/exams/find-sitting.server';
import { isBlank } from '~/domain/questions/answer';
import { useWords } from '../primitives/words';
import type { Answers } from './answer-queue';
import { type Step, stepSearch } from './step';

/** Every question by number: which is answered, which is not yet, where one is. Links, so that it works by itself. */
export function Palette({
  places,
  given,
  step,
  onGo,
}: {
  places: readonly ShownPlace[];
  given: Answers['given'];
  step: Step;
  onGo: (step: Step) => void;
}) {
  const { t } = useWords('exams');
  const sections = [...new Set(places.map(({ section }) => section))];
  return (
    <nav aria-labelledby="palette">
      <h2 id="palette" className="text-body">
        {t('sitting.palette')}
      </h2>
      {sections.map((section) => (
        <div key={section} className="mt-1">
          <p className="text-small text-pencil">{section}</p>
          <ol className="mt-0.5 flex flex-wrap gap-0.5">
            {places.map((each, place) =>
              each.section === section ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: a question's place is its name on this paper
                <li key={place}>
                  <Place place={place} answered={!isBlank(given[place]?.answer)} current={step === place} onGo={onGo} />
                </li>
              ) : null,
            )}
          </ol>
        </div>
      ))}
      <p className="mt-1 text-small text-pencil">{t('sitting.legend')}</p>
      <a
        href={stepSearch('hand-in')}
        aria-current={step === 'hand-in' ? 'step' : undefined}
        className="mt-1 inline-flex min-h-[44px] items-center text-ink aria-[current]:font-strong"
        onClick={(event) => {
          event.preventDefault();
          onGo('hand-in');
        }}
      >
        {t('sitting.toHandIn')}
      </a>
    </nav>
  );
}

function Place({
  place,
  answered,
  current,
  onGo,
}: {
  place: number;
  answered: boolean;
  current: boolean;
  onGo: (step: Step) => void;
}) {
  const { t } = useWords('exams');
  const look = answered ? 'border-ink bg-ink text-paper' : 'border-edge text-ink hover:border-ink';
  const ring = current ? 'outline-2 outline-offset-2 outline-ink' : '';
  return (
    <a
      href={stepSearch(place)}
      aria-label={t(answered ? 'sitting.answered' : 'sitting.unanswered', { place: place + 1 })}
      aria-current={current ? 'step' : undefined}
      className={`m-0.5 flex size-[40px] items-center justify-center rounded-soft border text-small tabular-nums no-underline ${look} ${ring}`}
      onClick={(event) => {
        event.preventDefault();
        onGo(place);
      }}
    >
      {place + 1}
    </a>
  );
}
