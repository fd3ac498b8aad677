/**
 * A rule said no. `code` names the rule and is a key of the `refusals` dictionary; `facts` fill the sentence.
 * Thrown by use cases; app/http/answer.ts turns the code into a status, the screen turns it into words.
 */
export class Refusal extends Error {
  override name = 'Refusal';

  constructor(
    readonly code: RefusalCode,
    readonly facts: Record<string, string | number> = {},
    /** The form field the refusal is about, when there is one. */
    readonly field?: string,
  ) {
    super(code);
  }
}

/** Every refusal there is, with the HTTP status that tells a program the same. */
export const refusalStatus = {
  // anyone
  'not-found': 404,
  'sign-in-first': 401,
  'not-allowed': 403,
  'too-many-tries': 429,
  'not-json': 415,
  unreadable: 400,
  // people
  'email-taken': 409,
  'wrong-email-or-password': 400,
  'wrong-password': 400,
  'link-expired': 410,
  'password-common': 422,
  'password-guessable': 422,
  'person-unknown': 422,
  'membership-exists': 409,
  'role-not-here': 422,
  // questions
  'quiz-finished': 409,
  'quiz-item-unknown': 422,
  'quiz-without-questions': 409,
  'draft-unfinished': 422,
  'item-id-taken': 409,
  'item-unchanged': 409,
  'item-withdrawn-already': 409,
  'item-in-use': 409,
  'exam-would-be-thin': 409,
  'import-empty': 422,
  'import-unreadable': 422,
  'import-doctype': 422,
  'import-not-quiz': 422,
  'import-not-list': 422,
  'import-encoding': 422,
  'import-too-long': 413,
  'import-too-many': 422,
  'import-changed': 409,
  'order-broken': 422,
  'drill-moved-on': 409,
  // exams
  'exam-not-eligible': 409,
  'attempts-used-up': 409,
  'waiting-time': 409,
  'bank-too-thin': 409,
  'sitting-closed': 409,
  'sitting-over': 409,
  'written-elsewhere': 409,
  'window-closed': 409,
  'window-turned-around': 422,
  'roster-unknown': 422,
  'window-code-wrong': 422,
  'not-on-roster': 403,
  'answer-not-on-paper': 422,
  'answer-stale': 409,
  'question-not-on-paper': 422,
  'appeal-over': 409,
  'appeal-exists': 409,
  'not-by-its-author': 403,
  'key-does-not-fit': 422,
  'preview-outdated': 409,
  // certificates and hosts
  'nothing-to-issue': 409,
  'not-for-oneself': 403,
  'no-such-transition': 409,
  'reason-missing': 422,
  'binding-exists': 409,
  'binding-cooling-down': 409,
  'binding-not-asked': 409,
  'identity-without-issue': 422,
  'earlier-suspended': 409,
  'second-person-needed': 403,
  'number-unknown': 404,
  'name-unprintable': 422,
  'name-too-long': 422,
  'name-letterless': 422,
  'name-character': 422,
  'latin-character': 422,
  'latin-missing': 422,
  'name-unconfirmed': 409,
  'name-confirmed-already': 409,
  'name-changed': 409,
  'reminded-already': 429,
  'too-many-to-issue': 422,
  'scope-not-offered': 422,
  'nothing-to-renew': 409,
  'renewal-closed': 409,
  'paper-not-made': 503,
  'paper-withdrawn': 410,
  'paper-not-chosen': 422,
  'too-many-checks': 429,
  'store-exists': 409,
  'no-host-account': 409,
  // platforms
  'too-many-tokens': 409,
  'too-many-endpoints': 409,
  'expiry-past': 422,
  'address-not-https': 422,
  'address-not-reachable': 422,
  'endpoint-exists': 409,
  'endpoint-ended': 409,
  'delivery-underway': 409,
} as const;

export type RefusalCode = keyof typeof refusalStatus;
