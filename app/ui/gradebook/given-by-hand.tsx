import type { Mark } from '~/domain/exams/gradebook/marks';
import { useWords } from '../primitives/words';

/** That a mark was given by hand, and what the rule would have made of it. */
export function GivenByHand({ mark, byRule, overridden }: Mark) {
  const { t } = useWords('gradebook');
  if (!overridden || mark === null) return null;
  return (
    <p className="mb-1 font-strong">
      {byRule === null ? t('explained.givenNoRule', { mark }) : t('explained.given', { mark, byRule })}
    </p>
  );
}
