import type { BothLanguages } from '../../both-languages';
import { type Content, content } from '../../content.server';
import type { DeadlineKind, Task, targetedKinds } from './deadline';

/** What a task is about, as it is called and where it is done. */
export type Target = { title: BothLanguages | null; to: string | null };
/** Something a due date can be about. */
export type KnownTarget = { kind: (typeof targetedKinds)[number]; target: string; title: BothLanguages; to: string };

const known = new WeakMap<Content, ReadonlyMap<string, KnownTarget>>();
const nameOf = (kind: DeadlineKind, target: string | null) => `${kind} ${target}`;

/** Everything a due date can be about, in the order it is taught. Kept as long as its content is in use. */
function targetsOf(inUse: Content): ReadonlyMap<string, KnownTarget> {
  const before = known.get(inUse);
  if (before) return before;
  const all = new Map(readTargets(inUse).map((each) => [nameOf(each.kind, each.target), each]));
  known.set(inUse, all);
  return all;
}

const readTargets = ({ library, policies }: Content): KnownTarget[] => [
  ...library.courses.flatMap((course): KnownTarget[] => [
    { kind: 'course', target: course.id, title: course.title, to: `/courses/${course.id}` },
    ...course.modules.flatMap(({ id, slug, title, lessons }): KnownTarget[] => [
      ...lessons.map(
        (lesson): KnownTarget => ({
          kind: 'lesson',
          target: lesson.id,
          title: { en: lesson.en.title, zh: lesson.zh.title },
          to: `/courses/${course.id}/${lesson.slug}`,
        }),
      ),
      { kind: 'module', target: id, title, to: `/courses/${course.id}/${slug}/quiz` },
    ]),
  ]),
  ...policies.map(
    ({ id, title, updates }): KnownTarget => ({
      kind: 'exam',
      target: id,
      title,
      to: updates === undefined ? '/exam' : '/exam/update',
    }),
  ),
];

/**
 * What a task is about: its name in both languages (null where only the kind or its own title says it) and where it is done.
 * Null when there is no such course, module, lesson or exam, or no longer.
 */
export function findTarget({ kind, target }: Pick<Task, 'kind' | 'target'>): Target | null {
  if (kind === 'practice') return { title: null, to: '/exam' };
  if (kind === 'other') return { title: null, to: null };
  return targetsOf(content()).get(nameOf(kind, target)) ?? null;
}

/** Everything a due date can be about, in the order it is taught, to choose from. */
export const listTargets = (): KnownTarget[] => [...targetsOf(content()).values()];
