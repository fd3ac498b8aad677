import type { SlotLetter } from '~/domain/hosts/slots/cancel-slot.server';
import type { InvitationLetter } from '~/domain/organisations/invitations/make-invitation.server';
import type { ReminderLetter } from '~/domain/readiness/acts/remind-people.server';
import { planBroadcasts } from './broadcasts.server';
import { scheduleClass, scheduleTeam } from './class-schedule.server';
import { openDoors } from './doors.server';
import { planExamRooms } from './exam-room.server';
import { certify, signCertificates, sit } from './examination.server';
import { giveMarks } from './gradebook.server';
import { openOrderClass } from './order-class.server';
import { placeOrder, runEnterprise } from './orders.server';
import { readDashboard } from './readiness.server';
import { settle, type World } from './settle.server';
import { openStores } from './stores.server';
import { Timeline } from './timeline';
import { train } from './training.server';
import { fillWorksheets } from './worksheets.server';

/** The mails that histories send: to whoever is invited to a broadcast or into an organisation, or reminded. */
export type DemoLetters = { guestAsked: SlotLetter; invited: InvitationLetter; reminder: ReminderLetter };

/**
 * Fills a new database with believable people and histories, the same each time but for ids and the day it is done.
 * Everything that has a rule goes through its use case, at the moment it is told to have happened.
 */
export async function seedDemo(now: number, letters: DemoLetters): Promise<void> {
  const timeline = new Timeline(now);
  const world = await settle(timeline);
  tellLogins(timeline, world);
  signCertificates(timeline, world);
  planBroadcasts(timeline, world, { storeId: openStores(timeline, world), letter: letters.guestAsked });
  const ordered = placeOrder(timeline, world);
  openOrderClass(timeline, world, ordered);
  runEnterprise(timeline, world, ordered);
  planExamRooms(timeline, world);
  scheduleClass(timeline, world);
  scheduleTeam(timeline, world);
  giveMarks(timeline, world);
  fillWorksheets(timeline, world);
  openDoors(timeline, world, letters.invited);
  readDashboard(timeline, world, letters.reminder);
  await timeline.play();
}

/** The histories of those one can sign in as, and of their colleagues. */
function tellLogins(timeline: Timeline, world: World): void {
  const all = { lessons: 'all', quizzes: 'all' } as const;
  train(timeline, world, { key: 'learner', daysAgo: 3, lessons: 2, quizzes: 0 });
  train(timeline, world, { key: 'candidate', daysAgo: 20, ...all, stumbles: ['P1'] });
  train(timeline, world, { key: 'host', daysAgo: 96, ...all, stumbles: ['X1'] });
  sit(timeline, world, { key: 'host', daysAgo: 80, hour: 14, mistakes: { 'product-explanation': 8, foundation: 4 } });
  const passed = sit(timeline, world, {
    key: 'host',
    daysAgo: 72,
    hour: 14,
    mistakes: { foundation: 3, 'cross-cultural': 1 },
  });
  certify(timeline, world, { sat: passed, daysAgo: 70, hour: 10 });

  train(timeline, world, { key: 'he.meiling', daysAgo: 198, ...all });
  const early = sit(timeline, world, { key: 'he.meiling', daysAgo: 180, hour: 14, mistakes: { 'cross-cultural': 1 } });
  certify(timeline, world, { sat: early, daysAgo: 177, hour: 10 });
  train(timeline, world, { key: 'dai.wenbin', daysAgo: 36, ...all });
  const elsewhere = sit(timeline, world, { key: 'dai.wenbin', daysAgo: 17, hour: 15, mistakes: {} });
  certify(timeline, world, { sat: elsewhere, daysAgo: 15, hour: 11 });
}
