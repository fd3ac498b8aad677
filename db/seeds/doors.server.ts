import { type InvitationLetter, makeInvitation } from '~/domain/organisations/invitations/make-invitation.server';
import { makeJoinCode } from '~/domain/organisations/join-codes/make-join-code.server';
import type { World } from './settle.server';
import type { Timeline } from './timeline';

/** How new people come into the enterprise: two invitations that are still open, and a code for the trainees of autumn. */
export function openDoors(timeline: Timeline, world: World, letter: InvitationLetter): void {
  const organisationId = world.organisation('haiyue');
  const wanted = { organisationId, language: 'zh' as const, letter };
  timeline.add(timeline.daysAgo(12, 10, 40), async (at) => {
    await makeJoinCode(await world.trainer('manager'), { organisationId, mostUses: 20, days: 60 }, at);
  });
  timeline.add(timeline.daysAgo(3, 17, 5), async (at) => {
    const email = 'ruan.xiaoli@haiyue.greenroom.test';
    await makeInvitation(await world.trainer('manager'), { ...wanted, role: 'learner', email, days: 14 }, at);
  });
  timeline.add(timeline.daysAgo(1, 9, 30), async (at) => {
    await makeInvitation(await world.trainer('manager'), { ...wanted, role: 'manager', email: null, days: 7 }, at);
  });
}
