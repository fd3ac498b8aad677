import { asc, eq } from 'drizzle-orm';
import { noteSeen, writeLastSeen } from '~/domain/people/last-seen.server';
import { actOnPeople } from '~/domain/readiness/acts/act-on-people.server';
import type { ReminderLetter } from '~/domain/readiness/acts/remind-people.server';
import type { ActKind } from '~/domain/readiness/at-risk';
import { db } from '../client';
import { classes } from '../schema/cohorts';
import { roster, type Standing } from './cast';
import type { World } from './settle.server';
import type { Timeline } from './timeline';

/** How many days ago students were last here: those who are far along come more often. */
const seenDaysAgo: Readonly<Record<Standing, readonly number[]>> = {
  idle: [],
  beginning: [5, 9, 16],
  'half-way': [1, 2, 8, 3],
  nearly: [1, 0, 2],
  ready: [0, 1],
  failed: [1],
  passed: [0, 2],
  certified: [3, 1],
  suspended: [6],
};

/** When students of the order class were last here, and what their lecturer did about two of them from the dashboard. */
export function readDashboard(timeline: Timeline, world: World, letter: ReminderLetter): void {
  roster.forEach(({ key, standing }, place) => {
    const days = seenDaysAgo[standing];
    const ago = days[place % Math.max(days.length, 1)];
    if (ago === undefined) return;
    timeline.add(timeline.daysAgo(ago, 8 + (place % 12), 10 + place), async (at) => {
      noteSeen(world.id(key), at);
      await writeLastSeen(at);
    });
  });
  const act = (kind: ActKind, key: string, days: number, minute: number) =>
    timeline.add(timeline.daysAgo(days, 16, minute), async (at) => {
      const [found] = await db
        .select({ id: classes.id })
        .from(classes)
        .where(eq(classes.organisationId, world.organisation('ouhai')))
        .orderBy(asc(classes.createdAt))
        .limit(1);
      if (!found) return;
      const wanted = { classId: found.id, kind, personIds: [world.id(key)], letter, reason: '在概览页延期' };
      await actOnPeople(await world.trainer('lecturer'), wanted, at);
    });
  act('remind', 'guoyifan', 3, 20);
  act('extend', 'zhangruilin', 1, 40);
}
