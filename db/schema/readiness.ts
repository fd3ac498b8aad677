import { z } from 'zod';
import { id, index, instant, json, oneOf, table } from '../columns';
import { classes } from './cohorts';
import { people } from './people';

/** What was done for somebody from a class's dashboard, so that it can be seen and undone. */
export const classActs = table(
  'class_acts',
  {
    id: id().primaryKey(),
    classId: id()
      .notNull()
      .references(() => classes.id),
    personId: id()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    kind: oneOf(['remind', 'extend', 'assign', 'book']).notNull(),
    /** The rows it made, by name, for the undo to find. */
    detail: json(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))).notNull(),
    doneBy: id()
      .notNull()
      .references(() => people.id),
    doneAt: instant().notNull(),
    undoneAt: instant(),
  },
  (t) => [index('class_acts_class').on(t.classId, t.doneAt), index('class_acts_person').on(t.personId)],
);
