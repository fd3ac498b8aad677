import type { Transaction } from '#db/client';
import {
  classConsents,
  classes,
  classMembers,
  classStaff,
  handOvers,
  orderAgreements,
  orderMoves,
  orders,
  shortlistings,
} from '#db/schema/cohorts';
import { consentFields } from '~/domain/cohorts/consent';
import type { OrderState } from '~/domain/cohorts/orders/order';
import type { Marking } from './mark';
import type { Key, Members } from './members';

/** The members of a class of a tenant, of whom one has left. */
const LEARNERS: readonly Key[] = ['open', 'named', 'hidden', 'left', 'host'];

/** A tenant's orders in several states, their classes, and a team of its enterprise. */
export async function openClasses(tx: Transaction, m: Marking, { sides, people }: Members) {
  const order = async (state: OrderState) => {
    const id = m.id();
    await tx.insert(orders).values({
      ...{ id, state, enterpriseId: sides.enterprise, universityId: sides.university },
      ...{ title: m.text(`order-${state}`), note: m.text(`note-${state}`), seats: 20 },
      ...{ skills: ['foundation'], languages: ['en'], categories: ['pumps-valves'], markets: ['africa'] },
      ...{ neededBy: m.daysAhead(40), createdBy: people.manager.id, createdAt: m.daysAgo(60) },
    });
    const sidesOf = [
      ['enterprise', people.manager.id],
      ['university', people.lecturer.id],
    ] as const;
    for (const [side, agreedBy] of state === 'draft' ? sidesOf.slice(0, 1) : sidesOf) {
      const agreed = { orderId: id, side, terms: m.text(`terms-${state}`), agreedBy, agreedAt: m.daysAgo(59) };
      await tx.insert(orderAgreements).values(agreed);
    }
    const moved = { from: 'draft', to: state, reason: m.text(`moved-${state}`), movedBy: people.lecturer.id } as const;
    if (state !== 'draft') await tx.insert(orderMoves).values({ orderId: id, ...moved, movedAt: m.daysAgo(58) });
    return id;
  };
  const open = async (about: string, organisationId: string, orderId: string | null) => {
    const id = m.id();
    await tx.insert(classes).values({
      ...{ id, organisationId, orderId, nameEn: m.text(`${about}-en`), nameZh: m.text(`${about}-zh`) },
      ...{ zone: 'Asia/Shanghai', startsOn: '2026-10-08', createdAt: m.daysAgo(57) },
      ...{ joinCode: m.code(), joinCodeUntil: m.daysAhead(30) },
    });
    const staff = organisationId === sides.university ? (['lecturer', 'reviewer'] as const) : [];
    for (const role of staff) {
      const held = { classId: id, personId: people[role].id, role, since: m.daysAgo(57) };
      await tx.insert(classStaff).values({ id: m.id(), ...held });
    }
    const mentor = { classId: id, personId: people.mentor.id, role: 'mentor', since: m.daysAgo(50) } as const;
    if (orderId) await tx.insert(classStaff).values({ id: m.id(), ...mentor });
    return id;
  };
  const join = async (classId: string, who: readonly Key[]) => {
    for (const key of who) {
      const leftAt = key === 'left' ? m.daysAgo(3) : null;
      await tx.insert(classMembers).values({ classId, personId: people[key].id, joinedAt: m.daysAgo(55), leftAt });
    }
  };

  const draft = await order('draft');
  const intake = await order('intake');
  const examined = await order('exam-window');
  const handed = await order('internship');
  const classIds = {
    exam: await open('exam-class', sides.university, examined),
    intake: await open('intake-class', sides.university, intake),
    internship: await open('internship-class', sides.university, handed),
    team: await open('team', sides.enterprise, null),
  };
  await join(classIds.exam, LEARNERS);
  await join(classIds.intake, ['open', 'hidden']);
  await join(classIds.internship, ['open', 'named', 'hidden', 'host']);
  await join(classIds.team, ['staff', 'mentor', 'host']);
  for (const classId of [classIds.exam, classIds.internship]) {
    const given = [...consentFields.map((field) => ['open', field] as const), ['named', 'name'] as const];
    for (const [key, field] of given) {
      await tx.insert(classConsents).values({ classId, personId: people[key].id, field, since: m.daysAgo(40) });
    }
    await tx.insert(shortlistings).values({
      ...{ classId, personId: people.open.id, note: m.text('shortlist-note') },
      ...{ listedBy: people.manager.id, listedAt: m.daysAgo(10) },
    });
  }
  for (const [key, state] of [
    ['open', 'offered'],
    ['host', 'accepted'],
  ] as const) {
    await tx.insert(handOvers).values({
      ...{ id: m.id(), classId: classIds.internship, personId: people[key].id, teamId: classIds.team, state },
      ...{ offeredBy: people.manager.id, offeredAt: m.daysAgo(5) },
      decidedAt: state === 'accepted' ? m.daysAgo(4) : null,
    });
  }
  return { orders: { draft, intake, examined, handed }, classes: classIds };
}
export type Classes = Awaited<ReturnType<typeof openClasses>>;
