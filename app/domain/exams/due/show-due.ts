import type { Language } from '../../language';
import type { Due } from './list-due.server';

type Listed = {
  classes: readonly { id: string; zone: string; name: Record<Language, string> }[];
  due: readonly Due[];
};

/** What is due in one language, each with its class's name and zone. */
export function showDue({ classes, due }: Listed, language: Language) {
  const byId = new Map(classes.map((each) => [each.id, each]));
  return due.map(({ classId, title, ...each }) => {
    const ofClass = byId.get(classId);
    return {
      ...each,
      title: title?.[language] ?? null,
      className: ofClass?.name[language] ?? '',
      zone: ofClass?.zone ?? 'UTC',
    };
  });
}

/** The next few that wait to be done: what is overdue first. */
export const nextDue = <Each extends { dueAt: number; done: boolean | null }>(
  due: readonly Each[],
  now: number,
  most = 3,
): (Each & { overdue: boolean })[] =>
  due
    .filter(({ dueAt, done }) => done === false || (done === null && dueAt >= now))
    .slice(0, most)
    .map((each) => ({ ...each, overdue: each.dueAt < now }));
