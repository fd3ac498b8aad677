import { dayLater, daysBetween, mondayOf } from './due-at';
import type { Break } from './holidays';

/** A week of a schedule, from Monday to Sunday, with its holidays and what is due; `from` is null for what has no day. */
export type Week<Due> = {
  from: string | null;
  to: string | null;
  /** 1 is the week of the first day; null before it, or without one. */
  number: number | null;
  breaks: Break[];
  due: Due[];
};

/** What is due by the weeks of the class, those with nothing but holidays too; what has no day yet comes last. */
export function weeksOf<Due extends { dueOn: string | null }>(
  due: readonly Due[],
  breaks: readonly Break[],
  startsOn: string | null,
): Week<Due>[] {
  const dated = due.flatMap(({ dueOn }) => (dueOn === null ? [] : [mondayOf(dueOn)]));
  const mondays = [...new Set([...dated, ...breaks.map(({ first }) => mondayOf(first))])].sort();
  const first = startsOn === null ? null : mondayOf(startsOn);
  const weeks = mondays.map((from): Week<Due> => {
    const to = dayLater(from, 6);
    return {
      from,
      to,
      number: first === null || from < first ? null : daysBetween(first, from) / 7 + 1,
      breaks: breaks.filter((each) => each.first <= to && each.last >= from),
      due: due.filter(({ dueOn }) => dueOn !== null && from <= dueOn && dueOn <= to),
    };
  });
  const undated = due.filter(({ dueOn }) => dueOn === null);
  if (undated.length === 0) return weeks;
  return [...weeks, { from: null, to: null, number: null, breaks: [], due: undated }];
}
