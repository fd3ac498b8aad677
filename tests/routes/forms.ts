import type { DemoRows } from '#tests/support/demo-rows';
import type { Role } from '~/routes/access';
import { classFormsOf } from './class-forms';

/** A form of the site as somebody might fill it in: who, where to, and what every field holds when all is well. */
export type SiteForm = { as: Role; path: string; fields: Record<string, string> };

/** Every form of the site. None is sent as it stands here: each is spoilt in one field at a time. */
export function formsOf(rows: DemoRows): SiteForm[] {
  const reason = 'Because a test says so.';
  const quiz = '/courses/foundation/what-b2b-live-is/quiz';
  return [
    {
      as: 'anonymous',
      path: '/sign-up',
      fields: { name: 'Noor', email: 'noor@example.com', password: 'seven quiet herons', language: 'en', zone: 'UTC' },
    },
    { as: 'anonymous', path: '/sign-in', fields: { email: 'noor@example.com', password: 'seven quiet herons' } },
    { as: 'anonymous', path: '/forgot-password', fields: { email: 'noor@example.com' } },
    { as: 'anonymous', path: '/reset-password/not-a-token', fields: { password: 'seven quiet herons' } },
    { as: 'anonymous', path: '/preferences', fields: { language: 'zh', theme: 'dark', next: '/courses' } },
    { as: 'anonymous', path: '/verify', fields: { number: rows.hostCertificate } },
    { as: 'reviewer', path: '/account', fields: { intent: 'profile', name: 'Tang', language: 'en', zone: 'UTC' } },
    {
      as: 'reviewer',
      path: '/account',
      fields: { intent: 'password', currentPassword: 'wrong one', newPassword: 'seven quiet herons' },
    },
    { as: 'reviewer', path: '/account', fields: { intent: 'session', sessionId: 'not-mine' } },
    { as: 'reviewer', path: '/account', fields: { intent: 'consents', classId: rows.classId, fields: 'name' } },
    { as: 'reviewer', path: '/account/data', fields: { intent: 'age', bornIn: '1990-01' } },
    { as: 'reviewer', path: '/account/data', fields: { intent: 'erase', currentPassword: 'wrong one' } },
    { as: 'reviewer', path: '/account/data', fields: { intent: 'take-back' } },
    { as: 'reviewer', path: '/account/data/export', fields: {} },
    { as: 'learner', path: '/progress', fields: { intent: 'complete', lesson: 'F1.3', read: '2026-11-22', next: '/' } },
    { as: 'learner', path: quiz, fields: { intent: 'finish', attempt: 'none', 'answer-0.chosen': 'a' } },
    {
      as: 'host',
      path: '/drill',
      fields: { intent: 'answer', item: 'F1-q01', version: 'none', due: '0', 'answer-F1-q01.chosen': 'a' },
    },
    { as: 'learner', path: '/exam', fields: { ready: 'on' } },
    {
      as: 'host',
      path: `/exam/sittings/${rows.hostSitting}`,
      fields: { intent: 'answer', place: '0', 'answer.chosen': 'a', to: '2' },
    },
    { as: 'host', path: `/exam/sittings/${rows.hostSitting}`, fields: { intent: 'take-over', to: '2' } },
    {
      as: 'host',
      path: `/exam/results/${rows.hostSitting}`,
      fields: { intent: 'appeal', question: '99', reason: 'Two of its options say the same thing.' },
    },
    { as: 'host', path: `/exam/results/${rows.hostSitting}`, fields: { intent: 'withdraw', appealId: 'not-mine' } },
    {
      as: 'host',
      path: '/host',
      fields: {
        ...{ accept: 'no-binding', decline: 'no-binding', end: 'no-binding' },
        ...{ join: 'no-invitation', refuse: 'no-invitation', leave: 'no-invitation' },
      },
    },
    {
      as: 'host',
      path: '/host/profile',
      fields: { languages: 'en', categories: 'machinery', regions: 'africa', day0: '09:00-12:00', day6: 'x' },
    },
    {
      as: 'manager',
      path: '/team',
      fields: { intent: 'ask', storeId: 'no-store', personId: rows.hostId, markets: 'africa', languages: 'en' },
    },
    { as: 'manager', path: '/team', fields: { intent: 'connect', storeId: 'no-store', platformId: 'no-platform' } },
    {
      as: 'manager',
      path: '/team/broadcasts',
      fields: {
        ...{ storeId: 'no-store', title: 'A broadcast', market: 'africa', language: 'en', personId: rows.hostId },
        ...{ startsAt: '2031-01-01T09:00', endsAt: '2031-01-01T08:00' },
      },
    },
    {
      as: 'manager',
      path: `/team/broadcasts/${rows.broadcastId}`,
      fields: { intent: 'assign', personId: 'nobody' },
    },
    {
      as: 'manager',
      path: `/team/broadcasts/${rows.broadcastId}`,
      fields: { intent: 'guest', act: 'invite', guest: 'nobody@example.com' },
    },
    { as: 'manager', path: '/team/broadcasts/no-broadcast', fields: { intent: 'remove', guest: 'nobody' } },
    { as: 'manager', path: '/team/broadcasts/no-broadcast', fields: { intent: 'cancel', sure: 'on' } },
    { as: 'manager', path: '/team', fields: { intent: 'end', bindingId: 'no-binding' } },
    { as: 'manager', path: '/team', fields: { intent: 'add', name: 'A store', platform: 'Alibaba.com' } },
    {
      as: 'manager',
      path: '/connections',
      fields: {
        ...{ intent: 'make', organisationId: 'no-organisation', name: 'A gate' },
        ...{ scopes: 'clearance', expires: '2031-01-01' },
      },
    },
    ...membershipFormsOf(rows),
    { as: 'manager', path: '/connections', fields: { intent: 'revoke', tokenId: 'no-token' } },
    {
      as: 'platform',
      path: '/connections',
      fields: { intent: 'add', organisationId: 'no-organisation', url: 'https://hooks.example.com/in' },
    },
    { as: 'platform', path: '/connections/no-endpoint', fields: { intent: 'resend', deliveryId: 'no-message' } },
    { as: 'admin', path: '/admin/questions', fields: { intent: 'start', type: 'essay', pool: 'exam' } },
    {
      as: 'admin',
      path: '/admin/questions/import',
      fields: { intent: 'look', text: 'True? {T}', format: 'gift', language: 'en', pool: 'exam' },
    },
    {
      as: 'admin',
      path: '/admin/questions/import',
      fields: {
        ...{ intent: 'import', name: 'pool.gift', bytes: 'VHJ1ZT8ge1R9', digest: 'not-shown', publish: 'on' },
        ...{ format: 'gift', language: 'en', pool: 'exam' },
      },
    },
    { as: 'admin', path: `/admin/questions/${rows.examItem}`, fields: { intent: 'restore', reason } },
    { as: 'admin', path: '/admin/questions/Z-x99', fields: { intent: 'withdraw', reason, accepted: 'on' } },
    {
      as: 'admin',
      path: '/admin/questions/drafts/no-draft',
      fields: {
        ...{ intent: 'write', act: 'add questions', type: 'case', level: 'apply', difficulty: 'hard', tags: 'a, b' },
        ...{ 'stem.en': 'Who?', 'options[0].id': 'a', 'options[0].text.zh': '甲', 'options[0].right': 'on' },
        ...{ 'questions[0].id': 'a', 'questions[0].type': 'single', 'questions[0].options[0].text.en': 'A' },
      },
    },
    { as: 'admin', path: '/admin/questions/drafts/no-draft', fields: { intent: 'discard', sure: 'on' } },
    {
      as: 'candidate',
      path: '/certificates',
      fields: { intent: 'name', name: '陈嘉豪', latin: 'Chen Jiahao', consent: 'no' },
    },
    { as: 'host', path: '/host/badge', fields: { intent: 'make', store: 'no-such-store' } },
    { as: 'host', path: '/host/badge', fields: { intent: 'end', badge: 'no-such-badge' } },
    { as: 'admin', path: '/admin/audit', fields: { intent: 'check' } },
    { as: 'learner', path: '/exam/update', fields: { ready: 'on', code: '' } },
    { as: 'admin', path: '/admin/certificates', fields: { intent: 'remind', sittingId: rows.hostSitting } },
    {
      as: 'admin',
      path: '/admin/certificates/issue?all=1',
      fields: {
        ...{ intent: 'issue', sitting: rows.hostSitting, seen: 'nothing', compared: rows.hostSitting },
        ...{ languages: 'en', categories: 'machinery', markets: 'oceania' },
      },
    },
    {
      as: 'admin',
      path: '/admin/certificates/signatory',
      fields: { intent: 'sign', nameEn: 'Lu', nameZh: '卢', titleEn: '𠮷', titleZh: '主任' },
    },
    {
      as: 'admin',
      path: '/admin/exam/rulings/new',
      fields: { version: rows.examVersion, kind: 'withdrawn', keyFrom: '', seen: 'nothing', reason },
    },
    {
      as: 'admin',
      path: '/admin/exam/appeals/no-appeal',
      fields: { outcome: 'dismissed', answer: 'The key stands as it was taught.' },
    },
    { as: 'admin', path: `/admin/certificates/${rows.hostCertificate}`, fields: { act: 'reinstate', reason } },
    { as: 'admin', path: `/admin/people/${rows.studentId}`, fields: { intent: 'withdraw', reason } },
    {
      as: 'admin',
      path: `/admin/people/${rows.hostId}/exams`,
      fields: { intent: 'grant', extraPercent: '0', reason },
    },
    { as: 'admin', path: `/admin/exam/sittings/${rows.hostSitting}`, fields: { minutes: '5', reason } },
    {
      as: 'admin',
      path: '/admin/exam/windows',
      fields: {
        intent: 'open',
        title: 'A room',
        opensAt: '2031-01-01T09:00',
        closesAt: '2031-01-01T08:00',
        emails: '',
      },
    },
    {
      as: 'admin',
      path: `/admin/hosts/${rows.studentId}`,
      fields: { intent: 'decide', act: 'account-reinstated', reason },
    },
    {
      as: 'admin',
      path: `/admin/hosts/${rows.studentId}`,
      fields: { intent: 'check', compared: 'on', ofAge: 'maybe' },
    },
    {
      as: 'admin',
      path: '/admin/organisations',
      fields: { intent: 'create', kind: 'enterprise', nameEn: 'A', nameZh: '甲', city: 'B' },
    },
    {
      as: 'admin',
      path: '/admin/organisations',
      fields: { intent: 'add', organisationId: 'none', email: 'noor@example.com', role: 'manager' },
    },
    ...classFormsOf(rows),
  ];
}

function membershipFormsOf(rows: DemoRows): SiteForm[] {
  const organisationId = 'no-organisation';
  const invitations = '/organisation/invitations';
  const member = `/organisation/members/${rows.hostId}`;
  return [
    { as: 'reviewer', path: '/context', fields: { organisationId, next: '/account' } },
    {
      as: 'manager',
      path: invitations,
      fields: {
        ...{ intent: 'mail', organisationId, role: 'learner', days: '7' },
        ...{ email: 'noor@example.com', language: 'en' },
      },
    },
    { as: 'lecturer', path: invitations, fields: { intent: 'link', organisationId, role: 'learner', days: '7' } },
    { as: 'manager', path: invitations, fields: { intent: 'withdraw', invitationId: 'no-invitation' } },
    { as: 'manager', path: invitations, fields: { intent: 'make', organisationId, mostUses: '30', codeDays: '7' } },
    { as: 'manager', path: invitations, fields: { intent: 'end', joinCodeId: 'no-code' } },
    { as: 'manager', path: member, fields: { intent: 'give', organisationId, role: 'reviewer' } },
    { as: 'manager', path: member, fields: { intent: 'take', organisationId, what: 'everything', reason: 'Because' } },
    { as: 'manager', path: '/organisation/hand-on', fields: { organisationId, successorId: rows.hostId } },
    { as: 'learner', path: '/organisation/leave', fields: { organisationId } },
    { as: 'candidate', path: '/join', fields: { code: 'ABCD-EFGH', number: '2026001' } },
    { as: 'candidate', path: `/join/${'y'.repeat(43)}`, fields: { accept: 'on' } },
    { as: 'anonymous', path: '/sign-out', fields: { next: '/courses' } },
  ];
}

/** What a field is filled with instead. */
export const spoilt: readonly string[] = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  '-1',
  '1e309',
  'NaN',
  '__proto__',
  '[object Object]',
  '../../../etc/passwd',
  "' or 1=1; drop table people; --",
  '<script>alert(1)</script>',
  '=cmd|/c calc',
  '\u202egnp.exe',
  '🎬'.repeat(300),
  'x'.repeat(20_000),
];

/** The forms that come of spoiling one: each field in turn filled wrongly, left out, sent twice, or sent as a structure. */
export function spoil({ fields }: SiteForm): URLSearchParams[] {
  const names = Object.keys(fields);
  const without = (name: string) => new URLSearchParams(Object.entries(fields).filter(([each]) => each !== name));
  const extended = (name: string, pairs: [string, string][]) => {
    const form = without(name);
    for (const [key, value] of pairs) form.append(key, value);
    return form;
  };
  return names.flatMap((name) => [
    without(name),
    ...spoilt.map((value) => extended(name, [[name, value]])),
    extended(name, [
      [name, 'a'],
      [name, 'b'],
    ]),
    extended(name, [
      [`${name}[0]`, 'a'],
      [`${name}[999999999]`, 'b'],
    ]),
    extended(name, [
      [`${name}.__proto__.polluted`, 'a'],
      [`${name}.constructor`, 'b'],
    ]),
  ]);
}
