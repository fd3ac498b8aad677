import type { AuditAction } from '../audit/actions';

/** What people do for themselves: it changes what is known of them, and nothing else of a class. */
const ownActs: ReadonlySet<string> = new Set<AuditAction>([
  ...(['person-signed-up', 'person-signed-in', 'person-signed-out', 'password-changed'] as const),
  ...(['lesson-completed', 'quiz-finished', 'drill-answered', 'sitting-started', 'sitting-taken-over'] as const),
]);
/** And what follows by itself for whoever it is about. */
const followUps: ReadonlySet<string> = new Set<AuditAction>(['host-account-opened', 'host-account-moved']);

/** Whom of a class what was recorded may have changed; null where it may have changed the class itself. */
export function whomActsConcern(
  acts: readonly { actorId: string | null; action: string; subjectId: string }[],
  isMember: (personId: string) => boolean,
): ReadonlySet<string> | null {
  const concerned = new Set<string>();
  for (const { actorId, action, subjectId } of acts) {
    const personId = followUps.has(action) ? subjectId : ownActs.has(action) ? actorId : null;
    if (personId === null) return null;
    if (isMember(personId)) concerned.add(personId);
  }
  return concerned;
}
