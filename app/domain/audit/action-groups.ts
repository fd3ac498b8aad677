import { type AuditAction, auditActions } from './actions';

/** What actions are about, to look for all of a kind. */
export const actionGroups = [
  'accounts',
  'organisations',
  'learning',
  'bank',
  'exams',
  'marking',
  'certificates',
  'hosts',
  'classes',
  'platforms',
  'other',
] as const;
export type ActionGroup = (typeof actionGroups)[number];

/** The noun an action begins with says where it belongs. */
const nouns: Readonly<Record<string, ActionGroup>> = {
  person: 'accounts',
  session: 'accounts',
  password: 'accounts',
  profile: 'accounts',
  quiet: 'accounts',
  admin: 'accounts',
  organisation: 'organisations',
  membership: 'organisations',
  lesson: 'learning',
  quiz: 'learning',
  drill: 'learning',
  bank: 'bank',
  item: 'bank',
  items: 'bank',
  policy: 'exams',
  sitting: 'exams',
  window: 'exams',
  seat: 'exams',
  extra: 'exams',
  practice: 'exams',
  ruling: 'marking',
  result: 'marking',
  appeal: 'marking',
  certificate: 'certificates',
  credential: 'certificates',
  paper: 'certificates',
  signing: 'certificates',
  name: 'certificates',
  signatory: 'certificates',
  host: 'hosts',
  identity: 'hosts',
  store: 'hosts',
  binding: 'hosts',
  slot: 'hosts',
  guest: 'hosts',
  badge: 'hosts',
  order: 'classes',
  class: 'classes',
  team: 'classes',
  deadline: 'classes',
  extension: 'classes',
  schedule: 'classes',
  holidays: 'classes',
  holiday: 'classes',
  announcement: 'classes',
  token: 'platforms',
  api: 'platforms',
  webhook: 'platforms',
};

export const groupOf = (action: AuditAction): ActionGroup => nouns[action.split('-')[0] ?? ''] ?? 'other';

export const actionsIn = (group: ActionGroup): AuditAction[] => auditActions.filter((each) => groupOf(each) === group);
