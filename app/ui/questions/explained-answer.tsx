import type { QuestionAnswer } from '~/domain/questions/paper';
import { readNumber } from '~/domain/questions/read-number';
import type { ShownOption, ShownQuestion } from '~/domain/questions/show-item';
import { ColumnLabel } from '../primitives/column-label';
import { useFormat, useWords } from '../primitives/words';

type Marked<Question extends ShownQuestion = ShownQuestion> = {
  question: Question;
  answer: QuestionAnswer;
  answerKey: QuestionAnswer;
  tolerance: number | null;
};

/** What was answered to one question, beside what was right. */
export function ExplainedAnswer({ question, ...marked }: Marked) {
  switch (question.type) {
    case 'ordering':
      return <ExplainedOrder steps={question.options} {...marked} />;
    case 'matching':
      return <ExplainedMatches question={question} {...marked} />;
    case 'numeric':
      return <ExplainedNumber unit={question.unit} {...marked} />;
    default:
      return <ExplainedChoice options={question.options} {...marked} />;
  }
}

type Given = Omit<Marked, 'question'>;

function ExplainedChoice({ options, answer, answerKey }: Given & { options: readonly ShownOption[] }) {
  const { t } = useWords('questions');
  return (
    <ul className="mt-1 max-w-[41rem]">
      {options.map(({ id, text }) => {
        const chosen = 'chosen' in answer && answer.chosen.includes(id);
        const right = 'chosen' in answerKey && answerKey.chosen.includes(id);
        const mark = chosen && right ? 'both' : chosen ? 'yours' : right ? 'key' : null;
        return (
          <li key={id} className="flex flex-wrap items-baseline gap-x-1.5 py-0.5">
            <span className={right ? 'font-strong' : chosen ? '' : 'text-pencil'}>
              {text ?? t(id === 'true' ? 'true' : 'false')}
            </span>
            {mark && <Mark>{t(`result.${mark}`)}</Mark>}
          </li>
        );
      })}
    </ul>
  );
}

const Mark = ({ children }: { children: string }) => (
  <span className="rounded-soft bg-wash px-0.5 text-small whitespace-nowrap">{children}</span>
);

/** The steps in their right order, each with the position it was given. */
function ExplainedOrder({ steps, answer, answerKey }: Given & { steps: readonly ShownOption[] }) {
  const { t } = useWords('questions');
  const order = 'order' in answerKey ? answerKey.order : [];
  const given = 'order' in answer ? answer.order : [];
  const answered = given.length > 0;
  return (
    <table className="ledger mt-1 max-w-[41rem]">
      <caption className="sr-only">{t('result.rightOrder')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('result.rightOrder')}</th>
          {answered && <th scope="col">{t('result.yourPosition')}</th>}
        </tr>
      </thead>
      <tbody>
        {order.map((id, at) => {
          const position = given.indexOf(id);
          return (
            <tr key={id}>
              <th scope="row">
                {at + 1}. {steps.find((step) => step.id === id)?.text}
              </th>
              {answered && (
                <td>
                  <ColumnLabel>{t('result.yourPosition')}</ColumnLabel>
                  {position + 1}
                  {position === at && <Right />}
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function ExplainedMatches({
  question: { prompts, options },
  answer,
  answerKey,
}: Given & { question: Extract<ShownQuestion, { type: 'matching' }> }) {
  const { t } = useWords('questions');
  const given = 'matches' in answer ? answer.matches : {};
  const answered = Object.keys(given).length > 0;
  const right = 'matches' in answerKey ? answerKey.matches : {};
  const textOf = (id: string | undefined) => options.find((option) => option.id === id)?.text ?? t('result.none');
  return (
    <table className="ledger mt-1">
      <caption className="sr-only">{t('result.matches')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('result.line')}</th>
          <th scope="col">{t('result.rightMatch')}</th>
          {answered && <th scope="col">{t('result.yourMatch')}</th>}
        </tr>
      </thead>
      <tbody>
        {prompts.map(({ id, text }) => (
          <tr key={id}>
            <th scope="row">{text}</th>
            <td className="max-wide:basis-full">
              <ColumnLabel>{t('result.rightMatch')}</ColumnLabel>
              {textOf(right[id])}
            </td>
            {answered && (
              <td>
                <ColumnLabel>{t('result.yourMatch')}</ColumnLabel>
                {textOf(given[id])}
                {given[id] === right[id] && <Right />}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Right = () => {
  const { t } = useWords('questions');
  return (
    <>
      {' '}
      <Mark>{t('result.partRight')}</Mark>
    </>
  );
};

function ExplainedNumber({ unit, answer, answerKey, tolerance }: Given & { unit: string | null }) {
  const { t } = useWords('questions');
  const { exact } = useFormat();
  const written = (number: number) => (unit ? `${exact(number)} ${unit}` : exact(number));
  const typed = 'number' in answer ? answer.number : '';
  const [read, right] = [readNumber(typed), 'number' in answerKey ? Number(answerKey.number) : 0];
  const facts = [
    { term: t('result.yourNumber'), value: typed === '' ? t('result.none') : read === null ? typed : written(read) },
    { term: t('result.rightNumber'), value: written(right) },
  ];
  return (
    <>
      <dl className="mt-1 max-w-[41rem]">
        {facts.map(({ term, value }) => (
          <div key={term} className="flex flex-wrap gap-x-1.5 py-0.5">
            <dt className="min-w-[9rem] text-pencil">{term}</dt>
            <dd className="wrap-anywhere tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
      {tolerance !== null && tolerance > 0 && (
        <p className="text-small text-pencil">
          {t('result.within', { from: exact(right - tolerance), to: exact(right + tolerance) })}
        </p>
      )}
    </>
  );
}
