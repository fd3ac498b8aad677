import type { ShownItem } from '~/domain/questions/show-item';
import { Trail } from '../courses/trail';
import { Button, ButtonLink } from '../primitives/button';
import { Form } from '../primitives/form';
import { Page } from '../primitives/page';
import { useWords } from '../primitives/words';
import type { ShownExplanation } from './explanation';
import { QuizForm } from './quiz-form';
import { type Attempt, QuizHistory } from './quiz-history';
import { Explanations } from './quiz-result';

type Around = { title: string; course: { to: string; text: string }; here: string; onward: string };
type Open = { state: 'open'; open: { id: string; items: ShownItem[] } };
type Ahead = { state: 'ahead'; attempts: Attempt[]; total: number; needed: number };
type Result = {
  state: 'result';
  result: { correct: number; passed: boolean; needed: number; items: ShownExplanation[] };
};

/** A module's quiz: ahead, open, or done. */
export function QuizPage(given: Around & (Open | Ahead | Result)) {
  switch (given.state) {
    case 'open':
      return <OpenQuiz {...given} />;
    case 'ahead':
      return <QuizAhead {...given} />;
    case 'result':
      return <QuizDone {...given} />;
  }
}

function useTrail({ course }: Around) {
  const { t } = useWords('courses');
  return <Trail places={[{ to: '/courses', text: t('title') }, course]} />;
}

function QuizAhead(given: Around & Ahead) {
  const { t } = useWords('questions');
  const { total, needed, attempts } = given;
  return (
    <Page title={given.title} lead={t('intro', { count: total, needed })} above={useTrail(given)}>
      <p className="mb-3 max-w-[41rem]">{t('rules')}</p>
      <Start word={attempts.length > 0 ? 'onceMore' : 'start'} />
      <div className="mt-7">
        <QuizHistory attempts={attempts} />
      </div>
    </Page>
  );
}

function OpenQuiz(given: Around & Open) {
  const { t } = useWords('questions');
  const { id, items } = given.open;
  return (
    <Page title={given.title} lead={t('tasks', { count: items.length })} above={useTrail(given)}>
      <p className="mb-3 max-w-[41rem] text-small text-pencil">
        {t('whole')} {t('open')}
      </p>
      <QuizForm attempt={id} items={items} />
    </Page>
  );
}

function QuizDone(given: Around & Result) {
  const { t } = useWords('questions');
  const { correct, passed, needed, items } = given.result;
  const title = t(passed ? 'result.passed' : 'result.failed', { correct, total: items.length });
  const lead = passed ? t('result.passedLead') : t('result.failedLead', { needed });
  const above = (
    <>
      {useTrail(given)}
      {given.title}
    </>
  );
  return (
    <Page title={title} lead={lead} above={above}>
      <div className="mb-7 flex flex-wrap gap-2">
        {passed ? (
          <ButtonLink to={given.onward}>{t('result.goOn')}</ButtonLink>
        ) : (
          <Start word="again" action={given.here} />
        )}
        <ButtonLink to={given.course.to} weight="secondary">
          {t('result.course')}
        </ButtonLink>
      </div>
      <Explanations items={items} />
    </Page>
  );
}

function Start({ word, action }: { word: 'start' | 'again' | 'onceMore'; action?: string }) {
  const { t } = useWords('questions');
  return (
    <Form action={action}>
      <input type="hidden" name="intent" value="start" />
      <div>
        <Button>{t(word)}</Button>
      </div>
    </Form>
  );
}
