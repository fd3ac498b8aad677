import { type ActKind, actKinds } from '../at-risk';
import { nextTask } from '../curriculum';
import type { LoadedClass } from '../load-class.server';
import type { Judged } from '../stand';

/** Nobody is reminded from a dashboard more than once in so long, ms. */
export const REMINDED_FOR_MS = 24 * 3_600_000;

/** What of the things that help somebody can be done for them now, in the order of their reasons. */
export function offeredActs(each: Judged, loaded: LoadedClass, now: number): ActKind[] {
  const helpful = new Set(each.reasons.map(({ act }) => act));
  return actKinds.filter((kind) => helpful.has(kind) && isPossible[kind](each, loaded, now));
}

const isPossible: Record<ActKind, (each: Judged, loaded: LoadedClass, now: number) => boolean> = {
  remind: ({ person }, { reminded }, now) => now - (reminded.get(person.personId) ?? 0) >= REMINDED_FOR_MS,
  extend: ({ overdue }) => overdue.length > 0,
  assign: (each, { curriculum, deadlines }) => {
    const task = nextTask(curriculum, each.person.done);
    return (
      task !== null &&
      !deadlines.some(
        ({ kind, target, personId }) =>
          kind === task.kind && target === task.target && personId === each.person.personId,
      )
    );
  },
  book: ({ person, exam, room }, { rooms }, now) =>
    !exam.passed && room === null && rooms.some(({ closesAt, seats }) => closesAt > now && !seats.has(person.personId)),
};
