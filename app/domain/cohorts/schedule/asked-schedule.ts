import { z } from 'zod';
import { zoneField } from '../../people/account-fields';
import { MOST_WEEKS } from './course-plan';
import type { DeadlineKind } from './deadline';
import type { Wish } from './find-schedule.server';
import { dayField, idField } from './schedule-fields';

const weeksWanted = z.coerce.number().int().min(1).max(MOST_WEEKS);
const moment = z.coerce.number().int().min(1);

/** What the address of the page asks to see before it is done; null where it asks for nothing that can be. */
export function wishOf(query: URLSearchParams): Wish | null {
  const weeks = weeksWanted.safeParse(query.get('weeks') ?? undefined);
  if (weeks.success) return { wish: 'lay-out', weeks: weeks.data };
  const from = idField.safeParse(query.get('from'));
  if (from.success) return { wish: 'copy', fromClassId: from.data };
  const startsOn = dayField.safeParse(query.get('startsOn'));
  const zone = zoneField.safeParse(query.get('zone'));
  return startsOn.success && zone.success ? { wish: 'move', startsOn: startsOn.data, zone: zone.data } : null;
}

type Shown = {
  id: string;
  kind: DeadlineKind;
  target: string | null;
  title: string | null;
  day: string | null;
  offsetDays: number | null;
  time: string;
  person: { id: string; name: string } | null;
};

/** Which due date the address asks to change or extend, and what was just done. */
export function scheduleView<Due extends Shown>(query: URLSearchParams, due: readonly Due[]) {
  const named = (name: string) => due.find(({ id }) => id === query.get(name)) ?? null;
  const changed = named('edit');
  const laid = moment.safeParse(query.get('laid') ?? undefined);
  return {
    edited: changed && {
      id: changed.id,
      task: changed.target === null ? changed.kind : `${changed.kind} ${changed.target}`,
      title: changed.title ?? '',
      day: changed.day,
      offsetDays: changed.offsetDays,
      time: changed.time,
      person: changed.person,
    },
    extended: named('extend'),
    laid: laid.success ? laid.data : null,
    saved: query.has('done'),
  };
}
