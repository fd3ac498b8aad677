import { record } from '~/domain/audit/record.server';
import { suspendCertificate } from '~/domain/certificates/suspend-certificate.server';
import { type ConsentField, consentFields } from '~/domain/cohorts/consent';
import { setConsents } from '~/domain/cohorts/consents/set-consents.server';
import { appealQuestion } from '~/domain/exams/appeals/appeal-question.server';
import { transaction } from '../client';
import { newId } from '../identifier';
import { classMembers } from '../schema/cohorts';
import { rosterPlaces } from '../schema/rosters';
import { roster, type Standing } from './cast';
import { certify, sit } from './examination.server';
import type { OrderedClass } from './orders.server';
import type { World } from './settle.server';
import type { Timeline } from './timeline';
import { type Training, train } from './training.server';

/** What a standing means: lessons read, quizzes passed, and how the exam went. */
type Path = Pick<Training, 'lessons' | 'quizzes'> & { mistakes?: Record<string, number> };
const all = { lessons: 'all', quizzes: 'all' } as const;
const path: Record<Standing, Path> = {
  idle: { lessons: 0, quizzes: 0 },
  beginning: { lessons: 6, quizzes: 1 },
  'half-way': { lessons: 30, quizzes: 8 },
  nearly: { lessons: 'all', quizzes: 14 },
  ready: all,
  failed: { ...all, mistakes: { 'cross-cultural': 6, 'after-sales': 2, 'product-explanation': 3 } },
  passed: { ...all, mistakes: { foundation: 2, 'product-explanation': 3, 'cross-cultural': 2 } },
  certified: { ...all, mistakes: { foundation: 2, 'after-sales': 1 } },
  suspended: { ...all, mistakes: { 'product-explanation': 5, 'after-sales': 2 } },
};

/** Most let the enterprise see all but their address, some less, some their address as well. */
function consentOf(place: number): readonly ConsentField[] {
  if (place % 5 === 4) return ['name', 'clearance'];
  return place % 4 === 1 ? consentFields : consentFields.filter((field) => field !== 'contact');
}

/** The students of the running order class: 24 of the college, for the pump maker, in every stage of their training. */
export function openOrderClass(timeline: Timeline, world: World, known: OrderedClass): void {
  roster.slice(0, -2).forEach(({ key }, place) => {
    timeline.add(timeline.daysAgo(60, 9, place), async (at) => {
      await setConsents(await world.person(key), { classId: known.classId, fields: consentOf(place) }, at);
    });
  });
  timeline.add(timeline.daysAgo(60, 8, 30), async (at) => {
    const { classId } = known;
    await transaction(async (tx) => {
      for (const { key, name, email } of roster) {
        const personId = world.id(key);
        await tx.insert(classMembers).values({ classId, personId, joinedAt: at });
        const place = { classId, personId, name, email, addedAt: at, takenAt: at };
        await tx.insert(rosterPlaces).values({ id: newId(), ...place });
        const subject = { type: 'order-class', id: classId };
        const detail = { personId };
        await record(tx, { at, actorId: world.id('lecturer'), action: 'class-joined', subject, detail });
      }
    });
  });
  roster.forEach(({ key, standing }, place) => {
    const { lessons, quizzes, mistakes } = path[standing];
    const daysAgo = standing === 'beginning' ? 5 + (place % 4) : 44 - (place % 6);
    train(timeline, world, { key, daysAgo, lessons, quizzes, stumbles: place % 3 === 1 ? ['F1', 'X1'] : [] });
    if (!mistakes) return;
    const recent = standing === 'passed' || standing === 'failed';
    const sat = sit(timeline, world, { key, daysAgo: recent ? 1 + (place % 3) : 24, hour: 14 + (place % 3), mistakes });
    if (standing === 'failed') {
      timeline.add(timeline.daysAgo(2, 10, 30), async (at) => {
        const reason = '第 14 题的两个选项在我们的课本里都算对，请老师再看一下这道题的答案。';
        await appealQuestion(await world.person(key), { sittingId: sat.sittingId, place: 13, reason }, at);
      });
    }
    if (recent) return;
    const certificate = certify(timeline, world, { sat, daysAgo: 21, hour: 10 + (place % 5) });
    if (standing !== 'suspended') return;
    timeline.add(timeline.daysAgo(6, 16, 40), async (at) => {
      const reason =
        'A buyer reported that a recording was shown as a live stream. Suspended until the store has answered.';
      await suspendCertificate(await world.admin('admin'), { number: certificate.number, reason }, at);
    });
  });
}
