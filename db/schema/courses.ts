import { id, index, instant, primaryKey, table, text } from '../columns';
import { people } from './people';

/** How far a person is with a lesson. Lessons are files; `lessonId` is the id in their front matter. */
export const lessonProgress = table(
  'lesson_progress',
  {
    personId: id()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    lessonId: id().notNull(),
    openedAt: instant().notNull(),
    lastOpenedAt: instant().notNull(),
    completedAt: instant(),
    /** Date of the newest change the person had before them when completing, YYYY-MM-DD: what came later is news. */
    completedRevision: text(),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.lessonId] }),
    // So that what a whole class has completed is read from the index alone.
    index('lesson_progress_completed').on(t.personId, t.lessonId, t.completedAt),
  ],
);
