import type { DemoRows } from '#tests/support/demo-rows';
import { type Role, roles } from '~/routes/access';
import { orderAddressesOf } from './order-addresses';
import { roomAddresses } from './room-addresses';

/** An address of a route; `owners` are those to whom the row behind it belongs, when it belongs to somebody. */
export type Address = { path: string; owners?: readonly Role[] };

/** A badge's token that nobody made. */
const UNMADE = 'y'.repeat(43);
const NOBODY = '0000000000000000000000000a';
const all = roles;

/** At least one address of each route that takes a parameter: a real row, a foreign one, one that does not exist. */
export function addressesOf(rows: DemoRows): Record<string, Address[]> {
  const sitting = (end: string): Address[] => [
    { path: `/exam/sittings/${rows.hostSitting}${end}`, owners: ['host'] },
    { path: `/exam/sittings/${NOBODY}${end}`, owners: [] },
  ];
  return {
    root: [],
    'routes/home': [{ path: '/' }],
    'routes/not-found': [{ path: '/no/such/page', owners: [] }],
    'routes/people/reset-password': [{ path: '/reset-password/not-a-token' }],
    'routes/courses/course': [{ path: '/courses/foundation' }, { path: '/courses/nothing', owners: [] }],
    'routes/courses/lesson': [
      { path: '/courses/foundation/nine-differences' },
      { path: '/courses/foundation/nothing', owners: [] },
    ],
    'routes/questions/quiz': [
      { path: '/courses/foundation/what-b2b-live-is/quiz' },
      { path: '/courses/foundation/nothing/quiz', owners: [] },
    ],
    'routes/worksheets/blank': [{ path: '/worksheets/blank/plan' }, { path: '/worksheets/blank/nothing', owners: [] }],
    'routes/worksheets/sheet': [
      { path: `/worksheets/${rows.sheetId}`, owners: ['host'] },
      { path: `/worksheets/${NOBODY}`, owners: [] },
    ],
    'routes/worksheets/answers': [
      { path: `/worksheets/${rows.sheetId}/answers`, owners: ['host'] },
      { path: `/worksheets/${NOBODY}/answers`, owners: [] },
    ],
    'routes/exams/sitting': sitting(''),
    'routes/exams/answers': sitting('/answers'),
    'routes/exams/writer': sitting('/writer'),
    'routes/exams/live': sitting('/live'),
    'routes/exams/events': sitting('/events'),
    'routes/exams/result': [
      { path: `/exam/results/${rows.hostSitting}`, owners: ['host'] },
      { path: `/exam/results/${NOBODY}`, owners: [] },
    ],
    'routes/certificates/verification': [
      { path: `/verify/${rows.hostCertificate}`, owners: all },
      { path: `/verify/${NOBODY}`, owners: [] },
    ],
    'routes/certificates/paper': [
      { path: `/verify/${rows.hostCertificate}/certificate.pdf`, owners: all },
      { path: `/verify/${NOBODY}/certificate.pdf`, owners: [] },
    ],
    'routes/certificates/paper-check': [
      { path: `/verify/${rows.hostCertificate}/check`, owners: all },
      { path: `/verify/${NOBODY}/check`, owners: [] },
    ],
    'routes/certificates/credential': [
      { path: `/verify/${rows.hostCertificate}/credential.json`, owners: all },
      { path: `/verify/${NOBODY}/credential.json`, owners: [] },
    ],
    'routes/certificates/status-list': [
      { path: '/status/revocation' },
      { path: '/status/suspension' },
      { path: '/status/nothing', owners: [] },
    ],
    'routes/hosts/live-badge': [{ path: `/badge/${UNMADE}` }],
    'routes/hosts/badge-stream': [{ path: `/badge/${UNMADE}/live` }],
    'routes/hosts/live': [{ path: '/live/not-a-code', owners: [] }],
    'routes/cohorts/class': [
      { path: `/classes/${rows.classId}`, owners: ['lecturer'] },
      { path: `/classes/${rows.classId}?level=at-risk&order=seen&page=7&done=${NOBODY}`, owners: ['lecturer'] },
      { path: `/classes/${rows.teamId}`, owners: ['manager'] },
      { path: `/classes/${NOBODY}`, owners: [] },
    ],
    'routes/readiness/person': [
      { path: `/classes/${rows.classId}/people/${rows.studentId}`, owners: ['lecturer'] },
      { path: `/classes/${rows.classId}/people/${rows.hostId}`, owners: [] },
      { path: `/classes/${rows.teamId}/people/${rows.studentId}`, owners: [] },
      { path: `/classes/${NOBODY}/people/${rows.studentId}`, owners: [] },
    ],
    ...orderAddressesOf(rows),
    ...roomAddresses(rows),
    'routes/cohorts/schedule': [
      { path: `/classes/${rows.classId}/schedule`, owners: ['lecturer'] },
      { path: `/classes/${rows.classId}/schedule?weeks=6`, owners: ['lecturer'] },
      { path: `/classes/${NOBODY}/schedule?from=${rows.classId}`, owners: [] },
    ],
    'routes/cohorts/announcements': [
      { path: `/classes/${rows.classId}/announcements`, owners: ['lecturer'] },
      { path: `/classes/${NOBODY}/announcements`, owners: [] },
    ],
    'routes/cohorts/announcement': [
      { path: `/announcements/${rows.announcementId}`, owners: ['learner', 'candidate', 'host'] },
      { path: `/announcements/${NOBODY}`, owners: [] },
    ],
    'routes/organisations/member': [
      { path: `/organisation/members/${rows.hostId}`, owners: ['manager'] },
      { path: `/organisation/members/${NOBODY}`, owners: [] },
    ],
    'routes/organisations/leave': [{ path: '/organisation/leave', owners: all.filter((role) => role !== 'admin') }],
    'routes/organisations/invited': [{ path: `/join/${UNMADE}` }],
    'routes/cohorts/gradebook': [
      { path: `/classes/${rows.classId}/gradebook`, owners: ['lecturer'] },
      { path: `/classes/${NOBODY}/gradebook`, owners: [] },
    ],
    'routes/cohorts/gradebook-csv': [
      { path: `/classes/${rows.classId}/gradebook.csv`, owners: ['lecturer'] },
      { path: `/classes/${NOBODY}/gradebook.csv`, owners: [] },
    ],
    'routes/cohorts/gradebook-xlsx': [
      { path: `/classes/${rows.classId}/gradebook.xlsx`, owners: ['lecturer'] },
      { path: `/classes/${NOBODY}/gradebook.xlsx`, owners: [] },
    ],
    'routes/cohorts/gradebook-rules': [
      { path: `/classes/${rows.classId}/gradebook/rules`, owners: ['lecturer'] },
      { path: `/classes/${NOBODY}/gradebook/rules`, owners: [] },
    ],
    'routes/cohorts/gradebook-person': [
      { path: `/classes/${rows.classId}/gradebook/${rows.studentId}`, owners: ['lecturer'] },
      { path: `/classes/${rows.classId}/gradebook/${rows.hostId}`, owners: [] },
      { path: `/classes/${NOBODY}/gradebook/${rows.studentId}`, owners: [] },
    ],
    'routes/cohorts/marks': [{ path: '/marks' }, { path: `/marks?class=${NOBODY}`, owners: [] }],
    ...rosterAddresses(rows),
    'routes/platforms/endpoint': [{ path: `/connections/${NOBODY}`, owners: [] }],
    'routes/api/clearance': [{ path: `/api/v1/clearance?host=${rows.hostId}&store=${NOBODY}` }],
    'routes/api/host': [{ path: `/api/v1/hosts/${rows.hostId}` }],
    'routes/api/certificate': [{ path: `/api/v1/certificates/${rows.hostCertificate}` }],
    'routes/api/unknown': [{ path: '/api/v1/nothing', owners: [] }],
    'routes/admin/person': [
      { path: `/admin/people/${rows.studentId}` },
      { path: `/admin/people/${NOBODY}`, owners: [] },
    ],
    'routes/admin/entitlements': [
      { path: `/admin/people/${rows.studentId}/exams` },
      { path: `/admin/people/${NOBODY}/exams`, owners: [] },
    ],
    'routes/admin/sitting': [
      { path: `/admin/exam/sittings/${rows.hostSitting}` },
      { path: `/admin/exam/sittings/${NOBODY}`, owners: [] },
    ],
    'routes/admin/sitting-bundle': [
      { path: `/admin/exam/sittings/${rows.hostSitting}/bundle` },
      { path: `/admin/exam/sittings/${NOBODY}/bundle`, owners: [] },
    ],
    'routes/admin/results': [{ path: '/admin/exam/results' }, { path: '/admin/exam/results?filter=regraded&page=9' }],
    'routes/admin/new-ruling': [
      { path: '/admin/exam/rulings/new' },
      { path: `/admin/exam/rulings/new?version=${rows.examVersion}&kind=withdrawn` },
      { path: `/admin/exam/rulings/new?version=${NOBODY}`, owners: [] },
    ],
    'routes/admin/appeal': [
      { path: `/admin/exam/appeals/${rows.openAppeal}` },
      { path: `/admin/exam/appeals/${NOBODY}`, owners: [] },
    ],
    'routes/admin/question': [
      { path: `/admin/questions/${rows.examItem}` },
      { path: '/admin/questions/Z-x99', owners: [] },
    ],
    'routes/admin/question-draft': [{ path: `/admin/questions/drafts/${NOBODY}`, owners: [] }],
    'routes/admin/issue-certificates': [
      { path: '/admin/certificates/issue?all=1' },
      { path: `/admin/certificates/issue?sitting=${rows.hostSitting}&sitting=${NOBODY}&languages=none` },
    ],
    'routes/admin/certificate': [
      { path: `/admin/certificates/${rows.hostCertificate}` },
      { path: `/admin/certificates/${NOBODY}`, owners: [] },
    ],
    'routes/hosts/board': [
      { path: '/team/board' },
      { path: '/team/board?light=grey&market=africa&text=pump&store=none' },
    ],
    'routes/hosts/broadcast': [
      { path: `/team/broadcasts/${rows.broadcastId}`, owners: ['manager'] },
      { path: `/team/broadcasts/${NOBODY}`, owners: [] },
    ],
    'routes/admin/host': [{ path: `/admin/hosts/${rows.hostId}` }, { path: `/admin/hosts/${NOBODY}`, owners: [] }],
  };
}

function rosterAddresses({ classId, teamId, teamPlaceId }: DemoRows): Record<string, Address[]> {
  const own = (end: string): Address[] => [
    { path: `/classes/${classId}/roster${end}`, owners: ['lecturer'] },
    { path: `/classes/${teamId}/roster${end}`, owners: ['manager'] },
    { path: `/classes/${NOBODY}/roster${end}`, owners: [] },
  ];
  return {
    'routes/cohorts/roster': [...own(''), ...own('?q=lin&page=9')],
    'routes/cohorts/roster-place': [
      { path: `/classes/${teamId}/roster/places/${teamPlaceId}`, owners: ['manager'] },
      { path: `/classes/${classId}/roster/places/${teamPlaceId}`, owners: [] },
    ],
    'routes/cohorts/roster-import': [{ path: `/classes/${teamId}/roster/imports/${NOBODY}`, owners: [] }],
    // Nothing can be read here. That a foreign class is refused is tests/routes/tenancy.test.ts's to ask.
    'routes/cohorts/roster-links': [{ path: `/classes/${NOBODY}/roster/links.csv`, owners: [] }],
    'routes/cohorts/roster-csv': own('.csv'),
    'routes/cohorts/roster-xlsx': own('.xlsx'),
  };
}
