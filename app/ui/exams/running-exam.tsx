import { useEffect, useRef, useState } from 'react';
import type { ShownSitting } from '~/domain/exams/find-sitting.server';
import { timeLeft } from '~/domain/exams/sitting-clock';
import { isBlank } from '~/domain/questions/answer';
import { FormRefusal } from '../primitives/form';
import { ExamClock, useTimeLeft } from './exam-clock';
import { HandIn } from './hand-in';
import { Palette } from './palette';
import { Question } from './question';
import { SaveStatus } from './save-status';
import { type Step, stepSearch } from './step';
import { TimeOver } from './time-over';
import { useAnswers } from './use-answers';

/**
 * A running exam: the question, the palette, the clock, and the line that says what the server has. It moves only when the
 * candidate moves it, or when the time is over.
 */
export function RunningExam({ sitting, now, firstStep }: { sitting: ShownSitting; now: number; firstStep: Step }) {
  const [writer] = useState(() => crypto.randomUUID());
  const { answers, answer } = useAnswers(sitting, writer, now);
  const left = useTimeLeft(answers.deadline, answers.offset, timeLeft(sitting.deadline, now));
  const [step, setStep] = useState(firstStep);
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  const go = (next: Step) => {
    moved.current = true;
    setStep(next);
    // Not through the router: moving must not ask the server for anything.
    window.history.replaceState(window.history.state, '', stepSearch(next));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the step's change that moves the focus
  useEffect(() => {
    if (!moved.current) return;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [step]);

  const total = sitting.places.length;
  if (answers.ended || left === 0) {
    const confirmed = answers.confirmed.filter((each) => !isBlank(each)).length;
    return (
      <>
        <ExamHeader title={sitting.title} />
        <TimeOver how={answers.ended ?? 'sitting-over'} counted={confirmed} total={total} lost={answers.waiting} />
      </>
    );
  }
  const item = step === 'hand-in' ? undefined : sitting.places[step];
  return (
    <>
      <ExamHeader title={sitting.title}>
        <ExamClock left={left} deadline={answers.deadline} />
        <SaveStatus answers={answers} />
      </ExamHeader>
      <div className="mx-auto grid max-w-[76rem] gap-x-6 gap-y-5 px-2 pt-3 pb-12 wide:px-4 broad:grid-cols-[minmax(0,1fr)_20rem]">
        <div>
          <FormRefusal />
          {item && step !== 'hand-in' ? (
            <Question
              key={step}
              place={step}
              total={total}
              item={item.item}
              section={item.section}
              answer={answers.given[step]?.answer ?? item.answer}
              heading={heading}
              onChange={(changed) => answer(step, changed)}
              onGo={go}
            />
          ) : (
            <HandIn given={answers.given} writer={writer} waiting={answers.waiting} heading={heading} onGo={go} />
          )}
        </div>
        <Palette places={sitting.places} given={answers.given} step={step} onGo={go} />
      </div>
    </>
  );
}

function ExamHeader({ title, children }: { title: string; children?: React.ReactNode }) {
  return (
    <header className="sticky top-0 z-10 border-b border-hairline bg-paper">
      <div className="mx-auto flex max-w-[76rem] flex-wrap items-center gap-x-3 px-2 py-0.5 wide:px-4">
        <h1 className="me-auto py-0.5 text-body max-wide:sr-only">{title}</h1>
        {children}
      </div>
    </header>
  );
}
