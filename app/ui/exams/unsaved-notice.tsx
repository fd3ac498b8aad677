import { useWords } from '../primitives/words';
import type { Answers } from './answers';
import { PlaceLinks } from './place-links';
import type { Step } from './step';

/** Which answers of this device the server never took. */
export function UnsavedNotice({ unsaved, onGo }: { unsaved: Answers['unsaved']; onGo: (step: Step) => void }) {
  const { t } = useWords('sitting');
  if (unsaved.size === 0) return null;
  return (
    <section aria-labelledby="unsaved" className="mb-4 border-s-2 border-alarm ps-1.5">
      <h2 id="unsaved" className="text-body">
        {t('unsaved.title', { count: unsaved.size })}
      </h2>
      <p className="text-small text-pencil">{t('unsaved.lead')}</p>
      <PlaceLinks places={[...unsaved.keys()]} onGo={onGo} />
    </section>
  );
}
