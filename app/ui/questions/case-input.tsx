import { answerTo } from '~/domain/questions/answer-fields';
import type { ItemAnswer } from '~/domain/questions/paper';
import type { ShownCase } from '~/domain/questions/show-item';
import { useWords } from '../primitives/words';
import { AnswerErrors, useAnswerErrors } from './answer-errors';
import type { Answering } from './answering';
import { Conversation } from './conversation';
import { QuestionInput } from './question-input';

/** The conversation, then what is asked on it. */
export function CaseInput({ item, answer, name, onChange, ...given }: Answering<ItemAnswer> & { item: ShownCase }) {
  const answers = 'questions' in answer ? answer.questions : {};
  return (
    <>
      <Conversation turns={item.conversation} />
      {item.questions.map((question, at) => (
        <Part
          key={question.id}
          question={question}
          at={at}
          answer={answerTo(question, answer)}
          name={`${name}.questions.${question.id}`}
          onChange={(changed) => onChange?.({ questions: { ...answers, [question.id]: changed } })}
          {...given}
        />
      ))}
    </>
  );
}

function Part({ question, at, ...given }: Answering & { question: ShownCase['questions'][number]; at: number }) {
  const { t } = useWords('questions');
  const { errors, errorId } = useAnswerErrors(given.name);
  return (
    <fieldset className="mt-2.5 min-w-0">
      <legend className="mb-0.5 max-w-[41rem]">
        <span className="block text-small text-pencil">{t('answer.part', { number: at + 1 })}</span>
        <span className="font-strong">{question.stem}</span>
      </legend>
      <p className="mb-1 text-small text-pencil">{t(`instruction.${question.type}`)}</p>
      <AnswerErrors errors={errors} id={errorId} />
      <QuestionInput question={question} {...given} errorId={errorId ?? given.errorId} />
    </fieldset>
  );
}
