import { id, index, instant, integer, oneOf, primaryKey, table, text } from '../columns';
import { organisations } from './organisations';
import { people } from './people';

/** A university's class against an enterprise's order (订单班). */
export const orderClasses = table(
  'order_classes',
  {
    id: id().primaryKey(),
    universityId: id()
      .notNull()
      .references(() => organisations.id),
    enterpriseId: id()
      .notNull()
      .references(() => organisations.id),
    nameEn: text().notNull(),
    nameZh: text().notNull(),
    state: oneOf([
      'draft',
      'agreed',
      'intake',
      'roster-locked',
      'teaching',
      'exam-window',
      'internship',
      'closed',
      'cancelled',
    ]).notNull(),
    seats: integer().notNull(),
    /** When the enterprise needs its hosts. */
    neededBy: instant().notNull(),
    zone: text().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [index('order_classes_university').on(t.universityId), index('order_classes_enterprise').on(t.enterpriseId)],
);

export const classMembers = table(
  'class_members',
  {
    classId: id()
      .notNull()
      .references(() => orderClasses.id),
    personId: id()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    joinedAt: instant().notNull(),
    /** Since when the learner lets the enterprise of the order see them; null: it sees nothing of them. */
    sharedAt: instant(),
  },
  (t) => [primaryKey({ columns: [t.classId, t.personId] }), index('class_members_person').on(t.personId)],
);
