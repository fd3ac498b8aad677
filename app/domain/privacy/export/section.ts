/** Whose data is collected. */
export type Whose = { personId: string; email: string };

/**
 * A part of what is held on a person: which columns it answers for, as `table.column` in the schema's own words, and its
 * rows, built from named fields.
 */
export type Section = {
  name: SectionName;
  of: readonly string[];
  rows(whose: Whose): Promise<readonly object[]>;
};

export const sectionNames = [
  'account',
  'sessions',
  'memberships',
  'invitations',
  'classes',
  'classWork',
  'rosters',
  'consents',
  'handOvers',
  'deadlines',
  'announcements',
  'marksByHand',
  'lessons',
  'quizzes',
  'mistakes',
  'worksheets',
  'exams',
  'appeals',
  'entitlements',
  'certificates',
  'hostAccount',
  'identityChecks',
  'bindings',
  'broadcasts',
  'badges',
  'mails',
  'erasure',
  'log',
] as const;
export type SectionName = (typeof sectionNames)[number];
