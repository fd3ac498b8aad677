/*
 * Who may ask what: one line a route. The guards in the routes themselves (`admin.read(…)`) enforce it; the access test
 * asks every route as everybody, in every form, and fails on a route that is not in this table.
 */
export type Guard = 'anyone' | 'person' | 'manager' | 'lecturer' | 'trainer' | 'admin' | 'token';

export const roles = [
  'anonymous',
  'learner',
  'candidate',
  'host',
  'manager',
  'lecturer',
  'reviewer',
  'admin',
  'platform',
] as const;
export type Role = (typeof roles)[number];

/**
 * Whether a guard lets somebody of a role in. Which rows they then find is the use cases' to say. `token` admits programs
 * by their token alone, and nobody for being signed in.
 */
export function admits(guard: Guard, role: Role): boolean {
  if (guard === 'anyone') return true;
  if (guard === 'person') return role !== 'anonymous';
  if (guard === 'manager') return role === 'manager' || role === 'platform';
  if (guard === 'trainer') return role === 'lecturer' || admits('manager', role);
  return guard === role;
}

/** `write: null` is a route that takes no form. */
export const access: Readonly<Record<string, { read: Guard; write: Guard | null }>> = {
  root: { read: 'anyone', write: null },
  'routes/home': { read: 'anyone', write: null },
  'routes/preferences': { read: 'anyone', write: 'anyone' },
  'routes/not-found': { read: 'anyone', write: 'anyone' },

  'routes/people/sign-up': { read: 'anyone', write: 'anyone' },
  'routes/people/sign-in': { read: 'anyone', write: 'anyone' },
  'routes/people/sign-out': { read: 'anyone', write: 'anyone' },
  'routes/people/forgot-password': { read: 'anyone', write: 'anyone' },
  'routes/people/reset-password': { read: 'anyone', write: 'anyone' },
  'routes/people/account': { read: 'person', write: 'person' },
  'routes/privacy/own-data': { read: 'person', write: 'person' },
  'routes/privacy/data-export': { read: 'person', write: 'person' },
  'routes/cohorts/marks': { read: 'person', write: null },

  'routes/courses/courses': { read: 'anyone', write: null },
  'routes/courses/course': { read: 'anyone', write: null },
  'routes/courses/lesson': { read: 'anyone', write: null },
  'routes/courses/progress': { read: 'person', write: 'person' },
  'routes/courses/continue': { read: 'person', write: null },
  'routes/courses/search': { read: 'anyone', write: null },
  'routes/courses/glossary': { read: 'anyone', write: null },
  'routes/questions/quiz': { read: 'person', write: 'person' },
  'routes/questions/drill': { read: 'person', write: 'person' },

  'routes/exams/exam': { read: 'person', write: 'person' },
  'routes/exams/update-exam': { read: 'person', write: 'person' },
  'routes/exams/sitting': { read: 'person', write: 'person' },
  'routes/exams/answers': { read: 'person', write: 'person' },
  'routes/exams/writer': { read: 'person', write: 'person' },
  'routes/exams/live': { read: 'person', write: null },
  'routes/exams/events': { read: 'person', write: 'person' },
  'routes/exams/result': { read: 'person', write: 'person' },
  'routes/exams/class-rooms': { read: 'trainer', write: 'trainer' },
  'routes/exams/class-room': { read: 'trainer', write: 'trainer' },
  'routes/exams/class-room-live': { read: 'trainer', write: null },

  'routes/certificates/certificates': { read: 'person', write: 'person' },
  'routes/certificates/verify': { read: 'anyone', write: 'anyone' },
  'routes/certificates/verification': { read: 'anyone', write: null },
  'routes/certificates/paper': { read: 'anyone', write: null },
  'routes/certificates/paper-check': { read: 'anyone', write: 'anyone' },
  'routes/certificates/credential': { read: 'anyone', write: null },
  'routes/certificates/status-list': { read: 'anyone', write: null },
  'routes/certificates/did-document': { read: 'anyone', write: null },
  'routes/certificates/key-set': { read: 'anyone', write: null },
  'routes/hosts/host': { read: 'person', write: 'person' },
  'routes/hosts/profile': { read: 'person', write: 'person' },
  'routes/hosts/board': { read: 'manager', write: null },
  'routes/hosts/board-csv': { read: 'manager', write: null },
  'routes/hosts/broadcasts': { read: 'manager', write: 'manager' },
  'routes/hosts/broadcast': { read: 'manager', write: 'manager' },
  'routes/hosts/badge': { read: 'person', write: 'person' },
  'routes/hosts/live-badge': { read: 'anyone', write: null },
  'routes/hosts/badge-stream': { read: 'anyone', write: null },
  'routes/hosts/live': { read: 'anyone', write: null },
  'routes/organisations/context': { read: 'person', write: 'person' },
  'routes/organisations/organisation': { read: 'person', write: null },
  'routes/organisations/invitations': { read: 'trainer', write: 'trainer' },
  'routes/organisations/member': { read: 'trainer', write: 'trainer' },
  'routes/organisations/hand-on': { read: 'trainer', write: 'trainer' },
  'routes/organisations/leave': { read: 'person', write: 'person' },
  'routes/organisations/join': { read: 'person', write: 'person' },
  'routes/organisations/invited': { read: 'anyone', write: 'person' },
  'routes/organisations/team': { read: 'manager', write: 'manager' },
  'routes/cohorts/classes': { read: 'trainer', write: null },
  'routes/cohorts/class': { read: 'trainer', write: null },
  'routes/cohorts/schedule': { read: 'trainer', write: 'trainer' },
  'routes/cohorts/announcements': { read: 'trainer', write: 'trainer' },
  'routes/cohorts/due': { read: 'person', write: null },
  'routes/cohorts/announcement': { read: 'person', write: 'person' },
  'routes/cohorts/gradebook': { read: 'trainer', write: null },
  'routes/cohorts/gradebook-csv': { read: 'trainer', write: null },
  'routes/cohorts/gradebook-xlsx': { read: 'trainer', write: null },
  'routes/cohorts/gradebook-rules': { read: 'trainer', write: 'trainer' },
  'routes/cohorts/gradebook-person': { read: 'trainer', write: 'trainer' },

  'routes/admin/overview': { read: 'admin', write: null },
  'routes/admin/people': { read: 'admin', write: null },
  'routes/admin/person': { read: 'admin', write: 'admin' },
  'routes/admin/organisations': { read: 'admin', write: 'admin' },
  'routes/admin/questions': { read: 'admin', write: 'admin' },
  'routes/admin/question': { read: 'admin', write: 'admin' },
  'routes/admin/question-draft': { read: 'admin', write: 'admin' },
  'routes/admin/question-import': { read: 'admin', write: 'admin' },
  'routes/admin/question-export.yaml': { read: 'admin', write: null },
  'routes/admin/question-export.xml': { read: 'admin', write: null },
  'routes/admin/question-export.gift': { read: 'admin', write: null },
  'routes/admin/exam': { read: 'admin', write: null },
  'routes/admin/windows': { read: 'admin', write: 'admin' },
  'routes/admin/sitting': { read: 'admin', write: 'admin' },
  'routes/admin/entitlements': { read: 'admin', write: 'admin' },
  'routes/admin/sitting-bundle': { read: 'admin', write: null },
  'routes/admin/results': { read: 'admin', write: null },
  'routes/admin/results-csv': { read: 'admin', write: null },
  'routes/admin/rulings': { read: 'admin', write: null },
  'routes/admin/new-ruling': { read: 'admin', write: 'admin' },
  'routes/admin/appeals': { read: 'admin', write: null },
  'routes/admin/appeal': { read: 'admin', write: 'admin' },
  'routes/admin/statistics': { read: 'admin', write: null },
  'routes/admin/statistics-csv': { read: 'admin', write: null },
  'routes/admin/certificates': { read: 'admin', write: 'admin' },
  'routes/admin/certificates-csv': { read: 'admin', write: null },
  'routes/admin/issue-certificates': { read: 'admin', write: 'admin' },
  'routes/admin/signatory': { read: 'admin', write: 'admin' },
  'routes/admin/certificate': { read: 'admin', write: 'admin' },
  'routes/admin/hosts': { read: 'admin', write: null },
  'routes/admin/host': { read: 'admin', write: 'admin' },
  'routes/admin/audit': { read: 'admin', write: 'admin' },
  'routes/admin/audit-export.csv': { read: 'admin', write: null },
  'routes/admin/audit-export.jsonl': { read: 'admin', write: null },
  'routes/admin/audit-seals': { read: 'admin', write: null },
  'routes/admin/outbox': { read: 'admin', write: null },

  'routes/platforms/connections': { read: 'manager', write: 'manager' },
  'routes/platforms/endpoint': { read: 'manager', write: 'manager' },
  'routes/platforms/developers': { read: 'anyone', write: null },
  'routes/api/openapi': { read: 'anyone', write: null },
  'routes/api/clearance': { read: 'token', write: null },
  'routes/api/stores': { read: 'token', write: null },
  'routes/api/hosts': { read: 'token', write: null },
  'routes/api/host': { read: 'token', write: null },
  'routes/api/certificate': { read: 'token', write: null },
  'routes/api/unknown': { read: 'anyone', write: null },
};
