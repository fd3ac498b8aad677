import type { ItemAnswer } from '~/domain/questions/paper';
import type { ShownItem } from '~/domain/questions/show-item';
import { AnswerInput } from '../questions/answer-input';

/**
 * An item with an answer in it, to be looked at: what somebody answered, or its key. `name` tells several on a page apart;
 * `again` leaves out the stem where it stands beside another one.
 */
export function ItemAsSat({
  item,
  answer,
  name,
  again = false,
}: {
  item: ShownItem;
  answer: ItemAnswer;
  name: string;
  again?: boolean;
}) {
  return (
    <fieldset className="min-w-0" disabled>
      <legend className={again ? 'sr-only' : 'mb-1 max-w-[41rem] font-serif text-lead'}>{item.stem}</legend>
      <AnswerInput item={item} answer={answer} name={name} disabled />
    </fieldset>
  );
}
