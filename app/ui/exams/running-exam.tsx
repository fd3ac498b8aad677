import { useEffect, useRef, useState } from 'react';
import type { ShownSitting } from '~/domain/exams/sitting/find-sitting.server';
import { timeLeft } from '~/domain/exams/sitting/sitting-clock';
import { FormRefusal } from '../primitives/form';
import { ExamClock, useTimeLeft } from './exam-clock';
import { ExamFoot } from './exam-foot';
import { HandIn } from './hand-in';
import { Palette } from './palette';
import { Question } from './question';
import { ReaderBanner } from './reader-banner';
import { SaveStatus } from './save-status';
import { type Step, stepSearch } from './step';
import { TakeOverForm } from './take-over-form';
import { TimeOver } from './time-over';
import { UnsavedAnswer } from './unsaved-answer';
import { UnsavedNotice } from './unsaved-notice';
import { useSeen } from './use-seen';
import { useSitting } from './use-sitting';

/**
 * A running exam: the question, the palette, the clock, and the line that says what the server has. It moves only when the
 * candidate moves it, when another page takes over, or when the time is over.
 */
export function RunningExam({ sitting, now, firstStep }: { sitting: ShownSitting; now: number; firstStep: Step }) {
  const { sitting: open, queue, answers, page } = useSitting(sitting, now);
  const left = useTimeLeft(answers.deadline, answers.offset, timeLeft(sitting.deadline, now));
  const over = answers.ended !== null || left === 0;
  const { step, go, heading } = useSteps(firstStep, over);
  const seen = useSeen(sitting.id, step);
  const reads = answers.role === 'reader';
  const item = step === 'hand-in' ? undefined : sitting.places[step];
  const unsaved = step === 'hand-in' ? undefined : answers.unsaved.get(step);
  return (
    <>
      <ExamHeader title={sitting.title}>
        {!over && <ExamClock sittingId={sitting.id} left={left} deadline={answers.deadline} />}
        {!over && <SaveStatus answers={answers} />}
      </ExamHeader>
      {over ? (
        <TimeOver answers={answers} writer={page.name} onTryNow={() => void queue.flush()} onLeave={open.forget} />
      ) : (
        <div
          data-role={answers.role}
          className="mx-auto grid max-w-[76rem] gap-x-6 gap-y-5 px-2 pt-3 pb-12 wide:px-4 broad:grid-cols-[minmax(0,1fr)_20rem]"
        >
          <div>
            <FormRefusal />
            <TakeOverForm step={step} held={sitting.hasWriter} />
            {reads && (
              <ReaderBanner
                page={page}
                savedAt={answers.savedAt}
                onTakeOver={() => {
                  void open.takeOver();
                  heading.current?.focus();
                }}
              />
            )}
            <UnsavedNotice unsaved={answers.unsaved} onGo={go} />
            {item && step !== 'hand-in' ? (
              <>
                <Question
                  key={step}
                  place={step}
                  total={sitting.places.length}
                  item={item.item}
                  section={item.section}
                  given={answers.given[step] ?? item}
                  reads={reads}
                  heading={heading}
                  onChange={(answer) => queue.change(step, { answer })}
                  onFlag={(flagged) => queue.change(step, { flagged })}
                  onGo={go}
                />
                {unsaved && (
                  <UnsavedAnswer
                    item={item.item}
                    answer={unsaved.answer}
                    held={answers.given[step]?.answer}
                    reads={reads}
                    onDecide={(use) => queue.decide(step, use)}
                  />
                )}
              </>
            ) : (
              <HandIn places={sitting.places} answers={answers} writer={page.name} heading={heading} onGo={go} />
            )}
          </div>
          <Palette places={sitting.places} given={answers.given} seen={seen} step={step} onGo={go} />
        </div>
      )}
      <ExamFoot answers={answers} over={over} onTryNow={() => void queue.flush()} />
    </>
  );
}

/** Where the candidate is. Moving asks the server for nothing, and takes the focus along. */
function useSteps(firstStep: Step, over: boolean) {
  const [step, setStep] = useState(firstStep);
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  const go = (next: Step) => {
    moved.current = true;
    setStep(next);
    window.history.replaceState(window.history.state, '', stepSearch(next));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the step's change that moves the focus, or the way back from the end
  useEffect(() => {
    if (over) moved.current = true;
    if (over || !moved.current) return;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [step, over]);
  return { step, go, heading };
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
