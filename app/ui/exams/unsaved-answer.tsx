import { sameAnswer } from '~/domain/questions/answer';
import type { ItemAnswer } from '~/domain/questions/paper';
import type { ShownItem } from '~/domain/questions/show-item';
import { Button } from '../primitives/button';
import { useWords } from '../primitives/words';
import { AnswerInput } from '../questions/answer-input';

/** An answer of this device that the server never took, beside the one it has: to use or to let go. */
export function UnsavedAnswer({
  item,
  answer,
  held,
  reads,
  onDecide,
}: {
  item: ShownItem;
  answer: ItemAnswer;
  held: ItemAnswer | undefined;
  reads: boolean;
  onDecide: (use: boolean) => void;
}) {
  const { t } = useWords('sitting');
  const onlyFlag = held !== undefined && sameAnswer(answer, held);
  return (
    <section aria-labelledby="unsaved-answer" className="mt-4 border-s-2 border-alarm ps-1.5">
      <h3 id="unsaved-answer" className="mb-1 text-body">
        {t('unsaved.one')}
      </h3>
      {onlyFlag ? <p>{t('unsaved.flagOnly')}</p> : <AnswerInput item={item} answer={answer} name="unsaved" disabled />}
      {reads ? (
        <p className="mt-1 text-small text-pencil">{t('unsaved.afterTakingOver')}</p>
      ) : (
        <div className="mt-1.5 flex flex-wrap gap-1.5">
          <Button type="button" weight="secondary" onClick={() => onDecide(true)}>
            {t('unsaved.use')}
          </Button>
          <Button type="button" weight="secondary" onClick={() => onDecide(false)}>
            {t('unsaved.drop')}
          </Button>
        </div>
      )}
    </section>
  );
}
