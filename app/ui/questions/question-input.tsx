import type { ShownQuestion } from '~/domain/questions/show-item';
import type { Answering } from './answering';
import { MatchingInput } from './matching-input';
import { NumberInput } from './number-input';
import { Options } from './options';
import { OrderingInput } from './ordering-input';

/** Where one question is answered, of an item of its own or of a case. */
export function QuestionInput({ question, answer, onChange, ...given }: Answering & { question: ShownQuestion }) {
  switch (question.type) {
    case 'ordering':
      return (
        <OrderingInput
          steps={question.options}
          order={'order' in answer ? answer.order : []}
          onOrder={(order) => onChange?.({ order })}
          {...given}
        />
      );
    case 'matching':
      return (
        <MatchingInput
          prompts={question.prompts}
          options={question.options}
          matches={'matches' in answer ? answer.matches : {}}
          onMatch={(matches) => onChange?.({ matches })}
          {...given}
        />
      );
    case 'numeric':
      return (
        <NumberInput
          unit={question.unit}
          typed={'number' in answer ? answer.number : ''}
          onType={(number) => onChange?.({ number })}
          {...given}
        />
      );
    default:
      return (
        <Options
          options={question.options}
          several={question.type === 'multiple'}
          chosen={'chosen' in answer ? answer.chosen : []}
          onChoose={(chosen) => onChange?.({ chosen })}
          {...given}
        />
      );
  }
}
