/**
 * What a learner of an order class may let the enterprise of the order see: their name; their light with its reasons and
 * until when their certificate is valid; how far they are in lessons and quizzes; what their exams came to; their address.
 * `name` is what the others need.
 */
export const consentFields = ['name', 'clearance', 'progress', 'results', 'contact'] as const;
export type ConsentField = (typeof consentFields)[number];
