import type { ItemAnswer } from '~/domain/questions/paper';
import type { ShownItem } from '~/domain/questions/show-item';
import { Options } from './options';

/** Where an item is answered, by its type. Without `onChange` it only shows. */
export function AnswerInput({
  item,
  answer,
  name,
  disabled = false,
  onChange,
}: {
  item: ShownItem;
  answer: ItemAnswer;
  /** The prefix of its fields' names, for a form sent without JavaScript. */
  name: string;
  disabled?: boolean;
  onChange?: (answer: ItemAnswer) => void;
}) {
  if ('options' in item && 'chosen' in answer) {
    return (
      <Options
        options={item.options}
        several={item.type === 'multiple'}
        chosen={answer.chosen}
        name={name}
        disabled={disabled}
        onChoose={(chosen) => onChange?.({ chosen })}
      />
    );
  }
  return null;
}
