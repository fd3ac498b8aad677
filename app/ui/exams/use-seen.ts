import { useEffect, useState } from 'react';
import { recall, remember } from './kept-here';
import type { Step } from './step';

/** The questions that have been on the screen, on this device. */
export function useSeen(sittingId: string, step: Step): ReadonlySet<number> {
  const [seen, setSeen] = useState<ReadonlySet<number>>(new Set());
  useEffect(() => {
    const kept = (recall(sittingId, 'seen') ?? '').split(',').filter(Boolean).map(Number);
    setSeen((before) => new Set([...before, ...kept]));
  }, [sittingId]);
  useEffect(() => {
    if (step === 'hand-in') return;
    const kept = new Set((recall(sittingId, 'seen') ?? '').split(',').filter(Boolean).map(Number)).add(step);
    remember(sittingId, 'seen', [...kept].join());
    setSeen((before) => new Set(before).add(step));
  }, [sittingId, step]);
  return seen;
}
