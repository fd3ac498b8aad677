import path from 'node:path';
import { demoPassword } from '#db/seeds/logins';
import { type DemoRows, demoRows } from '#tests/support/demo-rows';
import { library } from '#tests/support/keys';
import { look } from '#tests/support/look';
import { expect, prefer, signInAs, test } from '#tests/support/page';
import type { Role } from '~/routes/access';

/** Every screen there is, by who sees it. Those with the most come first, so that no worker is left alone with them. */
const screens: Partial<Record<Role, (rows: DemoRows) => string[]>> = {
  admin: ({ studentId, hostId, hostSitting, openAppeal, examItem, hostCertificate, suspendedCertificate }) => [
    '/admin',
    '/admin/people',
    `/admin/people/${studentId}`,
    '/admin/organisations',
    '/admin/questions',
    `/admin/questions/${examItem}`,
    '/admin/questions/import',
    '/admin/questions/statistics',
    '/admin/exam',
    '/admin/exam/windows',
    '/admin/exam/results',
    '/admin/exam/rulings',
    '/admin/exam/appeals',
    `/admin/exam/appeals/${openAppeal}`,
    `/admin/exam/sittings/${hostSitting}`,
    `/admin/people/${studentId}/exams`,
    '/admin/certificates',
    '/admin/certificates/issue?all=1',
    '/admin/certificates/signatory',
    `/admin/certificates/${hostCertificate}`,
    `/admin/certificates/${suspendedCertificate}`,
    '/admin/hosts',
    `/admin/hosts/${hostId}`,
    '/admin/audit',
    '/admin/outbox',
  ],
  anonymous: ({ hostCertificate, suspendedCertificate }) => [
    '/',
    '/sign-in',
    '/sign-up',
    '/forgot-password',
    '/forgot-password?sent',
    '/reset-password/not-a-token',
    '/courses',
    '/courses/foundation',
    '/courses/foundation/nine-differences',
    '/glossary',
    '/worksheets',
    ...library.worksheets.map(({ id }) => `/worksheets/blank/${id}`),
    '/search',
    '/search?q=%E8%AF%A2%E7%9B%98',
    '/search?q=nothing%20of%20the%20kind',
    '/verify',
    `/verify/${hostCertificate}`,
    `/verify/${suspendedCertificate}`,
    `/verify/${hostCertificate}/check`,
    '/verify/0000000000000000000000000a',
    '/no/such/page',
    '/developers',
  ],
  learner: ({ announcementId }) => [
    '/',
    '/due',
    `/announcements/${announcementId}`,
    '/account',
    '/account/data',
    '/marks',
    '/courses',
    '/courses/foundation/nine-differences',
    '/courses/foundation/what-b2b-live-is/quiz',
    '/worksheets',
    '/drill',
    '/exam',
    '/certificates',
    '/host',
    '/admin',
  ],
  candidate: () => [
    '/',
    '/drill',
    '/drill?done=8',
    '/exam',
    '/certificates',
    '/host',
    '/courses/product-explanation',
    '/courses/product-explanation/the-buyers-business/quiz',
  ],
  host: ({ hostSitting, sheetId }) => [
    '/',
    '/worksheets',
    `/worksheets/${sheetId}`,
    '/exam',
    '/exam/update',
    `/exam/results/${hostSitting}`,
    '/certificates',
    '/host',
    '/host/badge',
    '/hand-overs',
  ],
  manager: ({ hostId, orderId, draftId, teamId, teamPlaceId }) => [
    '/',
    '/orders',
    '/orders/new',
    `/orders/${orderId}`,
    `/orders/${orderId}?show=shortlist&sort=light`,
    `/orders/${draftId}`,
    '/classes',
    `/classes/${teamId}`,
    `/classes/${teamId}/settings`,
    `/classes/${teamId}/recertification`,
    `/classes/${teamId}/roster`,
    `/classes/${teamId}/roster?q=nobody`,
    `/classes/${teamId}/roster/places/${teamPlaceId}`,
    '/team',
    '/team/board',
    '/team/broadcasts',
    '/organisation',
    '/organisation?search=nobody',
    '/organisation/invitations',
    `/organisation/members/${hostId}`,
    '/organisation/hand-on',
    '/organisation/leave',
  ],
  reviewer: () => ['/organisation', '/organisation/leave', '/join', `/join/${'y'.repeat(43)}`, '/no/such/page'],
  platform: () => ['/', '/team', '/connections'],
  lecturer: ({ classId, studentId, orderId, draftId, roomId, nextRoomId }) => [
    `/classes/${classId}/rooms`,
    `/classes/${classId}/rooms/${roomId}`,
    `/classes/${classId}/rooms/${nextRoomId}`,
    `/classes/${classId}/rooms/${nextRoomId}?view=wall`,
    '/orders',
    `/orders/${orderId}`,
    `/orders/${draftId}`,
    `/classes/${classId}/settings`,
    `/classes/${classId}/recertification`,
    `/classes/${classId}/roster`,
    `/classes/${classId}/gradebook`,
    `/classes/${classId}/gradebook/rules?quizzes=first&exam=best&lessonsWeight=0&quizzesWeight=50&practiceWeight=0&examWeight=50`,
    `/classes/${classId}/gradebook/${studentId}`,
    '/classes',
    `/classes/${classId}`,
    `/classes/${classId}?level=watch&order=name`,
    `/classes/${classId}/people/${studentId}`,
    `/classes/${classId}/schedule`,
    `/classes/${classId}/schedule?weeks=6`,
    `/classes/${classId}/announcements`,
  ],
};

const rows = () => demoRows(path.resolve(process.env.E2E_DATA_DIR ?? ''));

test('a page comes in the theme that was chosen', async ({ page, context, baseURL }) => {
  for (const theme of ['dark', 'light']) {
    await prefer(context, baseURL ?? '', { theme });
    await page.goto('/');
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
  }
});

for (const [role, places] of Object.entries(screens)) {
  for (const language of ['en', 'zh'] as const) {
    test(`every screen of the ${role} in ${language}: no violation, not too wide, nothing on the console`, async ({
      page,
      context,
      baseURL,
    }) => {
      test.setTimeout(300_000);
      const email = `${role}@demo.greenroom.test`;
      if (role !== 'anonymous') await signInAs(page, context, { email, password: demoPassword });
      expect(await look(context, baseURL ?? '', language, places(rows()))).toEqual([]);
    });
  }
}
