import { eq } from 'drizzle-orm';
import { db, transaction } from '#db/client';
import { classes, orders } from '#db/schema/cohorts';
import { agreeToOrder } from '~/domain/cohorts/orders/agree-to-order.server';
import type { OrderState } from '~/domain/cohorts/orders/order';
import { termsDigest } from '~/domain/cohorts/orders/order-terms';
import { type Proposal, proposeOrder } from '~/domain/cohorts/orders/propose-order.server';
import type { Manager, Trainer } from '~/domain/people/actor';
import { admitTrainer } from '~/http/admission';
import { makeManager, makeTrainer } from './organisations';
import { anyRequest } from './people';

/** The moment orders of tests are proposed at, a Sunday morning in Shanghai. */
export const PROPOSED = Date.UTC(2026, 10, 22, 2);

export const anyProposal = {
  title: 'Pump hosts',
  seats: 24,
  skills: [],
  languages: ['en', 'es'],
  categories: ['pumps-valves'],
  markets: [],
  note: '',
  neededOn: '2026-12-31',
  zone: 'Asia/Shanghai',
  letter: null,
} satisfies Omit<Proposal, 'universityId'>;

/** An order in draft with somebody of either side; `buyer` is the manager as a trainer. */
export async function makeDraft(changes: Partial<Proposal> = {}) {
  const manager = await makeManager();
  const lecturer = await makeTrainer();
  const universityId = lecturer.organisationIds[0] ?? '';
  const orderId = await proposeOrder(manager, { ...anyProposal, universityId, ...changes }, PROPOSED);
  return { manager, buyer: buyerOf(manager), lecturer, orderId };
}

export const buyerOf = (manager: Manager): Trainer => admitTrainer(manager, anyRequest());

/** The digest of an order's terms as they stand. */
export async function seenTerms(orderId: string): Promise<string> {
  const [order] = await db.select().from(orders).where(eq(orders.id, orderId));
  if (!order) throw new Error('no such order');
  return termsDigest(order);
}

export async function agree(party: Trainer, orderId: string, now = PROPOSED): Promise<void> {
  await agreeToOrder(party, { orderId, seen: await seenTerms(orderId), letter: null }, now);
}

/** An order both have agreed to, with its class. */
export async function makeAgreed(changes: Partial<Proposal> = {}) {
  const made = await makeDraft(changes);
  await agree(made.buyer, made.orderId);
  await agree(made.lecturer, made.orderId);
  return { ...made, classId: await classOf(made.orderId) };
}

export async function classOf(orderId: string): Promise<string> {
  const [found] = await db.select({ id: classes.id }).from(classes).where(eq(classes.orderId, orderId));
  if (!found) throw new Error('the order has no class');
  return found.id;
}

/** Puts an order into a state, whatever it was in. */
export async function setState(orderId: string, state: OrderState): Promise<void> {
  await transaction(async (tx) => {
    await tx.update(orders).set({ state }).where(eq(orders.id, orderId));
  });
}

export async function stateOf(orderId: string): Promise<OrderState | undefined> {
  const [found] = await db.select({ state: orders.state }).from(orders).where(eq(orders.id, orderId));
  return found?.state;
}
