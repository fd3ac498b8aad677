import { isDone, NOTHING_DONE } from '../../cohorts/schedule/done';
import { findTarget } from '../../cohorts/schedule/find-target.server';
import { listOwnDeadlines } from '../../cohorts/schedule/list-own-deadlines.server';
import { content } from '../../content.server';
import type { Actor } from '../../people/actor';
import { listDone } from './list-done.server';

/** What done is judged by: the courses, and which exams renew and are passed again and again. */
export function judgedBy() {
  const { library, policies } = content();
  const renewing = new Set(policies.filter(({ updates }) => updates !== undefined).map(({ id }) => id));
  return { courses: library.courses, renewing };
}

/**
 * What is due for somebody in all their classes, the earliest first, with whether it is done (null where nobody but people
 * can say) and where it is done. A constant number of queries.
 */
export async function listDue(actor: Actor) {
  const { classes, deadlines } = await listOwnDeadlines(actor);
  if (deadlines.length === 0) return { classes, due: [] };
  const done = (await listDone([actor.personId])).get(actor.personId) ?? NOTHING_DONE;
  const judged = judgedBy();
  return {
    classes,
    due: deadlines.map((deadline) => {
      const { id, classId, kind, title, dueAt, extended, personId } = deadline;
      const target = findTarget(deadline);
      return {
        ...{ id, classId, kind, dueAt, extended, personal: personId !== null },
        title: target?.title ?? (title === null ? null : { en: title, zh: title }),
        to: target?.to ?? null,
        done: isDone(deadline, done, judged),
      };
    }),
  };
}

export type Due = Awaited<ReturnType<typeof listDue>>['due'][number];
