import type { AuditAction } from '../audit/actions';

/** What people do for themselves: it changes what is known of them, and nothing else of a class. */
const ownActs: ReadonlySet<string> = new Set<AuditAction>([
  ...(['person-signed-up', 'person-signed-in', 'person-signed-out', 'password-changed', 'profile-changed'] as const),
  ...(['lesson-completed', 'quiz-finished', 'drill-answered', 'sitting-started', 'sitting-taken-over'] as const),
]);
/** And what follows by itself for whoever it is about. */
const followUps: ReadonlySet<string> = new Set<AuditAction>(['host-account-opened', 'host-account-moved']);
/** What is done elsewhere, whoever does it: nothing that a dashboard rests on. */
const elsewhere: ReadonlySet<string> = new Set<AuditAction>([
  ...(['session-revoked', 'password-reset-asked', 'admin-granted', 'admin-withdrawn', 'data-exported'] as const),
  ...(['invitation-made', 'invitation-withdrawn', 'join-code-made', 'join-code-ended'] as const),
  ...(['worksheet-started', 'worksheet-deleted', 'appeal-opened', 'appeal-withdrawn', 'appeal-dismissed'] as const),
  ...(['item-draft-started', 'item-draft-changed', 'item-draft-discarded', 'item-published'] as const),
  ...(['signatory-set', 'credential-signed', 'paper-made', 'signing-key-rotated', 'identity-reminder-sent'] as const),
  ...(['host-profile-changed', 'store-opened', 'store-changed', 'badge-made', 'badge-ended'] as const),
  ...(['binding-asked', 'binding-accepted', 'binding-declined', 'binding-ended'] as const),
  ...(['slot-planned', 'slot-assigned', 'slot-cancelled'] as const),
  ...(['guest-asked', 'guest-accepted', 'guest-declined', 'guest-withdrawn'] as const),
  ...(['api-token-made', 'api-token-revoked', 'webhook-added', 'webhook-secret-rotated'] as const),
  ...(['webhook-ended', 'webhook-tested', 'webhook-resent', 'quiet-hours-changed'] as const),
  ...(['announcement-written', 'announcement-changed', 'announcement-withdrawn', 'announcement-mailed'] as const),
]);

/** Whom of a class what was recorded may have changed; null where it may have changed the class itself, as what is not named here may. */
export function whomActsConcern(
  acts: readonly { actorId: string | null; action: string; subjectId: string }[],
  isMember: (personId: string) => boolean,
): ReadonlySet<string> | null {
  const concerned = new Set<string>();
  for (const { actorId, action, subjectId } of acts) {
    if (elsewhere.has(action)) continue;
    const personId = followUps.has(action) ? subjectId : ownActs.has(action) ? actorId : null;
    if (personId === null) return null;
    if (isMember(personId)) concerned.add(personId);
  }
  return concerned;
}
