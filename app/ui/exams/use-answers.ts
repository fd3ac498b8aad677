import { useLocation } from '@remix-run/react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { ShownSitting } from '~/domain/exams/find-sitting.server';
import type { ItemAnswer } from '~/domain/questions/paper';
import { AnswerQueue, type Answers } from './answer-queue';
import { postTo } from './post-answers';
import { UnsentAnswers } from './unsent-answers';

/** Where the browser keeps what is not sent; undefined where it keeps nothing. */
function keptHere(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

/**
 * The server's clock minus this device's when the page came. For a page loaded whole, the server's `now` was taken between
 * request and response, well before the scripts had run.
 */
function clockOffset(serverNow: number, loadedWhole: boolean): number {
  const [load] = performance.getEntriesByType('navigation');
  if (!loadedWhole || !(load instanceof PerformanceNavigationTiming)) return serverNow - Date.now();
  return serverNow - (performance.timeOrigin + (load.requestStart + load.responseStart) / 2);
}

function openQueue({ id, places, savedAt, deadline }: ShownSitting, writer: string, offset: number): AnswerQueue {
  const inBrowser = typeof window !== 'undefined';
  return new AnswerQueue(
    places,
    { savedAt, deadline, offset },
    {
      post: postTo(`/exam/sittings/${id}/answers`, writer),
      unsent: new UnsentAnswers(id, inBrowser ? keptHere() : undefined),
      now: () => Date.now(),
      wait: (run, ms) => void setTimeout(run, ms),
    },
  );
}

/** The answers of a running sitting: what is chosen, what the server has, and how to change one. */
export function useAnswers(sitting: ShownSitting, writer: string, serverNow: number) {
  const loadedWhole = useLocation().key === 'default';
  const [queue] = useState(() =>
    openQueue(sitting, writer, typeof window === 'undefined' ? 0 : clockOffset(serverNow, loadedWhole)),
  );
  const answers: Answers = useSyncExternalStore(queue.subscribe, queue.snapshot, queue.snapshot);
  useEffect(() => {
    queue.resume();
    const flush = () => void queue.flush();
    window.addEventListener('online', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      window.removeEventListener('online', flush);
      document.removeEventListener('visibilitychange', flush);
    };
  }, [queue]);
  return {
    answers,
    answer: (place: number, answer: ItemAnswer) => queue.change(place, { answer }),
    flag: (place: number, flagged: boolean) => queue.change(place, { flagged }),
    flush: () => void queue.flush(),
  };
}
