import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { consentFields } from '../../app/domain/cohorts/consent';
import { orderSides, orderStates } from '../../app/domain/cohorts/orders/order';
import { id, index, instant, integer, json, oneOf, primaryKey, serial, table, text, uniqueIndex } from '../columns';
import { organisations } from './organisations';
import { people } from './people';

const codes = z.array(z.string());

/** What an enterprise asks a university for: hosts it needs by a date (订单). */
export const orders = table(
  'orders',
  {
    id: id().primaryKey(),
    enterpriseId: id()
      .notNull()
      .references(() => organisations.id),
    universityId: id()
      .notNull()
      .references(() => organisations.id),
    title: text().notNull(),
    state: oneOf(orderStates).notNull(),
    seats: integer().notNull(),
    /** Courses the hosts must have finished, by id. */
    skills: json(codes).notNull(),
    /** Codes of app/domain/trade.ts; an empty list is not limited. */
    languages: json(codes).notNull(),
    categories: json(codes).notNull(),
    markets: json(codes).notNull(),
    /** When the enterprise needs its hosts. */
    neededBy: instant().notNull(),
    note: text().notNull(),
    createdBy: id().references(() => people.id),
    createdAt: instant().notNull(),
  },
  (t) => [
    index('orders_enterprise').on(t.enterpriseId, t.neededBy),
    index('orders_university').on(t.universityId, t.neededBy),
  ],
);

/** One side's agreement to an order's terms as they stood, by their digest: changed terms are agreed to anew. */
export const orderAgreements = table(
  'order_agreements',
  {
    orderId: id()
      .notNull()
      .references(() => orders.id),
    side: oneOf(orderSides).notNull(),
    terms: text().notNull(),
    agreedBy: id()
      .notNull()
      .references(() => people.id),
    agreedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.orderId, t.side, t.terms] })],
);

/** Where an order has been, for both sides to read. */
export const orderMoves = table(
  'order_moves',
  {
    position: serial(),
    orderId: id()
      .notNull()
      .references(() => orders.id),
    from: oneOf(orderStates).notNull(),
    to: oneOf(orderStates).notNull(),
    reason: text(),
    movedBy: id()
      .notNull()
      .references(() => people.id),
    movedAt: instant().notNull(),
  },
  (t) => [index('order_moves_order').on(t.orderId)],
);

/** People who learn together: a university's order class (订单班), or, without an order, a team of an enterprise's own. */
export const classes = table(
  'classes',
  {
    id: id().primaryKey(),
    /** Whose it is: the university, or the enterprise of a team. */
    organisationId: id()
      .notNull()
      .references(() => organisations.id),
    /** The order it delivers. */
    orderId: id().references(() => orders.id),
    nameEn: text().notNull(),
    nameZh: text().notNull(),
    /** IANA zone its dates are meant in. */
    zone: text().notNull(),
    /** First day of teaching, `2026-09-01`; due dates count from it. Null until it is set. */
    startsOn: text(),
    /** What people type to join; null: nobody joins by code. */
    joinCode: text(),
    joinCodeUntil: instant(),
    createdAt: instant().notNull(),
    /** A team that is over. An order class ends with its order. */
    endedAt: instant(),
  },
  (t) => [
    index('classes_organisation').on(t.organisationId),
    uniqueIndex('classes_order').on(t.orderId),
    uniqueIndex('classes_join_code').on(t.joinCode),
  ],
);

/** Who teaches a class, who looks after it from the enterprise, who reviews its practice. */
export const classStaff = table(
  'class_staff',
  {
    id: id().primaryKey(),
    classId: id()
      .notNull()
      .references(() => classes.id),
    personId: id()
      .notNull()
      .references(() => people.id),
    role: oneOf(['lecturer', 'mentor', 'reviewer']).notNull(),
    since: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [
    uniqueIndex('class_staff_one_in_force').on(t.classId, t.personId, t.role).where(sql`ended_at is null`),
    index('class_staff_person').on(t.personId),
  ],
);

export const classMembers = table(
  'class_members',
  {
    classId: id()
      .notNull()
      .references(() => classes.id),
    personId: id()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    joinedAt: instant().notNull(),
    /** Since when they are no longer in it. Joining again takes this away. */
    leftAt: instant(),
  },
  (t) => [primaryKey({ columns: [t.classId, t.personId] }), index('class_members_person').on(t.personId)],
);

/** What a learner lets the enterprise of a class's order see of them. No row: it sees nothing. */
export const classConsents = table(
  'class_consents',
  {
    classId: id()
      .notNull()
      .references(() => classes.id),
    personId: id()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    field: oneOf(consentFields).notNull(),
    since: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.classId, t.personId, t.field] }), index('class_consents_person').on(t.personId)],
);

/** Whom an enterprise would like to take over from a class it ordered. */
export const shortlistings = table(
  'shortlistings',
  {
    classId: id()
      .notNull()
      .references(() => classes.id),
    personId: id()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    note: text().notNull(),
    listedBy: id()
      .notNull()
      .references(() => people.id),
    listedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.classId, t.personId] })],
);

/** A learner's way from an order class into the enterprise that ordered it: offered by it, decided by them. */
export const handOvers = table(
  'hand_overs',
  {
    id: id().primaryKey(),
    classId: id()
      .notNull()
      .references(() => classes.id),
    personId: id()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    /** The team they would join; null: the enterprise alone. */
    teamId: id().references(() => classes.id),
    state: oneOf(['offered', 'accepted', 'declined', 'withdrawn']).notNull(),
    offeredBy: id()
      .notNull()
      .references(() => people.id),
    offeredAt: instant().notNull(),
    decidedAt: instant(),
  },
  (t) => [
    uniqueIndex('hand_overs_one_standing').on(t.classId, t.personId).where(sql`state in ('offered', 'accepted')`),
    index('hand_overs_person').on(t.personId),
  ],
);
