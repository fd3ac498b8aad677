import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { db, transaction } from '#db/client';
import { newId } from '#db/identifier';
import { classes, classMembers, orderMoves } from '#db/schema/cohorts';
import { outboxMails } from '#db/schema/people';
import { rosterPlaces } from '#db/schema/rosters';
import { agree, makeAgreed, makeDraft, PROPOSED, seenTerms, setState, stateOf } from '#tests/support/factories/orders';
import { makeTrainer } from '#tests/support/factories/organisations';
import { makePerson } from '#tests/support/factories/people';
import { changeTerms } from '~/domain/cohorts/orders/change-terms.server';
import { moveOrder } from '~/domain/cohorts/orders/move-order.server';
import { type OrderState, orderSides, orderStates } from '~/domain/cohorts/orders/order';
import { orderTransition } from '~/domain/cohorts/orders/order-transitions';
import type { Trainer } from '~/domain/people/actor';

const go = (by: Trainer, orderId: string, to: OrderState, reason: string | null = null) =>
  moveOrder(by, { orderId, to, reason, letter: (_language, { news }) => ({ subject: news, body: '' }) }, PROPOSED);

/** An agreed order whose class has a first day and so many members. */
async function ready(members = 1) {
  const made = await makeAgreed({ seats: 2 });
  const students = await Promise.all(Array.from({ length: members }, () => makePerson()));
  await transaction(async (tx) => {
    await tx.update(classes).set({ startsOn: '2026-12-01' }).where(eq(classes.id, made.classId));
    for (const { personId } of students) {
      await tx.insert(classMembers).values({ classId: made.classId, personId, joinedAt: PROPOSED });
    }
  });
  return made;
}

describe('every step, by either side', () => {
  it.each(orderStates)('from %s', async (from) => {
    const { orderId, buyer, lecturer } = await ready();
    for (const to of orderStates) {
      for (const side of orderSides) {
        await setState(orderId, from);
        const step = orderTransition(from, to);
        const attempt = go(side === 'enterprise' ? buyer : lecturer, orderId, to, 'Because.');
        if (!step || to === 'agreed') {
          await expect(attempt).rejects.toMatchObject({ code: 'not-in-this-state', facts: { state: from } });
        } else if (!step.sides.includes(side)) {
          await expect(attempt).rejects.toMatchObject({ code: 'not-allowed' });
        } else {
          await attempt;
          expect(await stateOf(orderId)).toBe(to);
          continue;
        }
        expect(await stateOf(orderId)).toBe(from);
      }
    }
  });
});

it('says why where the table wants it', async () => {
  const { orderId, lecturer, buyer } = await ready();
  await setState(orderId, 'roster-locked');
  await expect(go(lecturer, orderId, 'intake')).rejects.toMatchObject({ code: 'reason-missing', field: 'reason' });
  await go(lecturer, orderId, 'intake', 'Two more are coming.');
  await expect(go(buyer, orderId, 'cancelled', '')).rejects.toMatchObject({ code: 'reason-missing' });
  const moves = await db.select().from(orderMoves).where(eq(orderMoves.to, 'intake'));
  expect(moves).toMatchObject([{ from: 'roster-locked', reason: 'Two more are coming.', movedBy: lecturer.personId }]);
});

it('begins intake once the class has a first day', async () => {
  const { orderId, lecturer } = await makeAgreed();
  await expect(go(lecturer, orderId, 'intake')).rejects.toMatchObject({ code: 'first-day-missing' });
});

it('locks a roster somebody is on, within the seats, those expected included', async () => {
  const { orderId, lecturer, classId } = await ready(0);
  await setState(orderId, 'intake');
  await expect(go(lecturer, orderId, 'roster-locked')).rejects.toMatchObject({ code: 'class-empty' });
  const { personId } = await makePerson();
  const place = () => ({ id: newId(), classId, name: 'Expected', addedAt: PROPOSED });
  await transaction(async (tx) => {
    await tx.insert(classMembers).values({ classId, personId, joinedAt: PROPOSED });
    await tx.insert(rosterPlaces).values([place(), place(), { ...place(), removedAt: PROPOSED }]);
  });
  await expect(go(lecturer, orderId, 'roster-locked')).rejects.toMatchObject({
    code: 'over-seats',
    facts: { members: 3, seats: 2 },
  });
  const seen = await seenTerms(orderId);
  const more = { orderId, seen, seats: 3, neededOn: null, zone: 'UTC', rest: null, letter: null };
  await changeTerms(lecturer, more, PROPOSED);
  await expect(go(lecturer, orderId, 'roster-locked')).rejects.toMatchObject({ code: 'order-not-agreed' });
});

it('locks and teaches only under terms both agree to as they stand', async () => {
  const { orderId, lecturer, buyer } = await ready();
  await setState(orderId, 'roster-locked');
  const seen = await seenTerms(orderId);
  await changeTerms(
    buyer,
    { orderId, seen, seats: 5, neededOn: null, zone: 'UTC', rest: null, letter: null },
    PROPOSED,
  );
  await expect(go(lecturer, orderId, 'teaching')).rejects.toMatchObject({ code: 'order-not-agreed' });
  await agree(buyer, orderId);
  await agree(lecturer, orderId);
  await go(lecturer, orderId, 'teaching');
  expect(await stateOf(orderId)).toBe('teaching');
});

it('tells the other side of the end, and of the beginning of intake once', async () => {
  const { orderId, lecturer, buyer } = await ready();
  await go(lecturer, orderId, 'intake');
  await go(lecturer, orderId, 'roster-locked');
  await go(lecturer, orderId, 'intake', 'One more is coming.');
  await go(buyer, orderId, 'cancelled', 'The fair was called off.');
  const mails = await db.select().from(outboxMails);
  expect(mails.map(({ recipient, subject }) => [recipient, subject])).toEqual([
    [buyer.email, 'intake'],
    [lecturer.email, 'cancelled'],
  ]);
});

it('is nobody else’s to move', async () => {
  const { orderId } = await makeDraft();
  await expect(go(await makeTrainer(), orderId, 'cancelled', 'No.')).rejects.toMatchObject({ code: 'not-found' });
});
