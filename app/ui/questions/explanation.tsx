import { Link } from '@remix-run/react';
import { isBlank } from '~/domain/questions/answer';
import { answerTo } from '~/domain/questions/answer-fields';
import type { ExplainedItem } from '~/domain/questions/quiz/explain-item';
import { lessonPath } from '../courses/paths';
import { useWords } from '../primitives/words';
import { Conversation } from './conversation';
import { ExplainedAnswer } from './explained-answer';

export type ShownExplanation = Omit<ExplainedItem, 'lessonId'> & {
  lesson: { courseId: string; slug: string; title: string } | null;
};

/** An item after marking: what was answered and what was right, part by part, why, and where it is taught. */
export function Explanation({
  item,
  number,
  level: Heading = 'h3',
}: {
  item: ShownExplanation;
  number?: number;
  level?: 'h2' | 'h3';
}) {
  const { t } = useWords('questions');
  return (
    <>
      <p className="text-small text-pencil">
        {number !== undefined && `${t('number', { number })} · `}
        <Outcome right={item.right} blank={isBlank(item.answer)} />
      </p>
      <Heading className="mt-0.5 max-w-[41rem] text-lead">{item.item.stem}</Heading>
      <Answers item={item} />
      <div className="mt-1.5 max-w-[41rem] border-s-2 border-edge ps-1.5">
        <p>{item.explanation}</p>
        {item.lesson && (
          <Link to={lessonPath(item.lesson)} className="inline-block py-0.5">
            {t('result.lesson', { title: item.lesson.title })}
          </Link>
        )}
      </div>
    </>
  );
}

function Answers({ item: { item, answer, key, parts } }: { item: ShownExplanation }) {
  const { t } = useWords('questions');
  if (item.type !== 'case') {
    if ('questions' in answer || 'questions' in key) return null;
    return <ExplainedAnswer question={item} answer={answer} answerKey={key} tolerance={parts['']?.tolerance ?? null} />;
  }
  return (
    <>
      <details className="mt-1">
        <summary className="min-h-[44px] cursor-pointer py-1 text-small underline underline-offset-4">
          {t('answer.conversation')}
        </summary>
        <Conversation turns={item.conversation} />
      </details>
      <ol>
        {item.questions.map((question, at) => {
          const own = answerTo(question, answer);
          return (
            <li key={question.id} className="mt-2">
              <p className="text-small text-pencil">
                {t('answer.part', { number: at + 1 })}
                {' · '}
                <Outcome right={parts[question.id]?.right ?? false} blank={isBlank(own)} />
              </p>
              <p className="max-w-[41rem] font-strong">{question.stem}</p>
              <ExplainedAnswer
                question={question}
                answer={own}
                answerKey={answerTo(question, key)}
                tolerance={parts[question.id]?.tolerance ?? null}
              />
            </li>
          );
        })}
      </ol>
    </>
  );
}

function Outcome({ right, blank }: { right: boolean; blank: boolean }) {
  const { t } = useWords('questions');
  const word = right ? 'result.right' : blank ? 'result.none' : 'result.wrong';
  return <strong className="font-strong text-ink">{t(word)}</strong>;
}
