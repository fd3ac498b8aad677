import { index, type RouteConfig, route } from '@remix-run/route-config';

/** The whole URL space. Who may ask what stands beside it in routes/access.ts. */
export default [
  index('routes/home.tsx'),
  route('preferences', 'routes/preferences.ts'),

  route('sign-up', 'routes/people/sign-up.tsx'),
  route('sign-in', 'routes/people/sign-in.tsx'),
  route('sign-out', 'routes/people/sign-out.ts'),
  route('forgot-password', 'routes/people/forgot-password.tsx'),
  route('reset-password/:token', 'routes/people/reset-password.tsx'),
  route('account', 'routes/people/account.tsx'),

  route('courses', 'routes/courses/courses.tsx'),
  route('courses/:course', 'routes/courses/course.tsx'),
  route('courses/:course/:lesson', 'routes/courses/lesson.tsx'),
  route('courses/:course/:module/quiz', 'routes/questions/quiz.tsx'),
  route('drill', 'routes/questions/drill.tsx'),
  route('continue', 'routes/courses/continue.ts'),
  route('progress', 'routes/courses/progress.ts'),
  route('search', 'routes/courses/search.tsx'),
  route('glossary', 'routes/courses/glossary.tsx'),

  route('exam', 'routes/exams/exam.tsx'),
  route('exam/update', 'routes/exams/update-exam.tsx'),
  route('exam/sittings/:id', 'routes/exams/sitting.tsx'),
  route('exam/sittings/:id/answers', 'routes/exams/answers.ts'),
  route('exam/sittings/:id/writer', 'routes/exams/writer.ts'),
  route('exam/sittings/:id/live', 'routes/exams/live.ts'),
  route('exam/sittings/:id/events', 'routes/exams/events.ts'),
  route('exam/results/:id', 'routes/exams/result.tsx'),

  route('certificates', 'routes/certificates/certificates.tsx'),
  route('verify', 'routes/certificates/verify.tsx'),
  route('verify/:number', 'routes/certificates/verification.tsx'),

  route('host', 'routes/hosts/host.tsx'),
  route('team', 'routes/organisations/team.tsx'),
  route('classes', 'routes/cohorts/classes.tsx'),
  route('classes/:id', 'routes/cohorts/class.tsx'),

  route('admin', 'routes/admin/overview.tsx'),
  route('admin/people', 'routes/admin/people.tsx'),
  route('admin/people/:id', 'routes/admin/person.tsx'),
  route('admin/people/:id/exams', 'routes/admin/entitlements.tsx'),
  route('admin/organisations', 'routes/admin/organisations.tsx'),
  route('admin/questions', 'routes/admin/questions.tsx'),
  route('admin/questions/import', 'routes/admin/question-import.tsx'),
  ...['yaml', 'xml', 'gift'].map((format) =>
    route(`admin/questions/export.${format}`, 'routes/admin/question-export.ts', {
      id: `routes/admin/question-export.${format}`,
    }),
  ),
  route('admin/questions/drafts/:id', 'routes/admin/question-draft.tsx'),
  route('admin/questions/statistics', 'routes/admin/statistics.tsx'),
  route('admin/questions/statistics.csv', 'routes/admin/statistics-csv.ts'),
  route('admin/questions/:id', 'routes/admin/question.tsx'),
  route('admin/exam', 'routes/admin/exam.tsx'),
  route('admin/exam/windows', 'routes/admin/windows.tsx'),
  route('admin/exam/sittings/:id', 'routes/admin/sitting.tsx'),
  route('admin/exam/sittings/:id/bundle', 'routes/admin/sitting-bundle.ts'),
  route('admin/exam/results', 'routes/admin/results.tsx'),
  route('admin/exam/results.csv', 'routes/admin/results-csv.ts'),
  route('admin/exam/rulings', 'routes/admin/rulings.tsx'),
  route('admin/exam/rulings/new', 'routes/admin/new-ruling.tsx'),
  route('admin/exam/appeals', 'routes/admin/appeals.tsx'),
  route('admin/exam/appeals/:id', 'routes/admin/appeal.tsx'),
  route('admin/certificates', 'routes/admin/certificates.tsx'),
  route('admin/certificates/:number', 'routes/admin/certificate.tsx'),
  route('admin/hosts', 'routes/admin/hosts.tsx'),
  route('admin/hosts/:id', 'routes/admin/host.tsx'),
  route('admin/audit', 'routes/admin/audit.tsx'),
  ...['csv', 'jsonl'].map((format) =>
    route(`admin/audit/export.${format}`, 'routes/admin/audit-export.ts', {
      id: `routes/admin/audit-export.${format}`,
    }),
  ),
  route('admin/audit/seals.jsonl', 'routes/admin/audit-seals.ts'),
  route('admin/outbox', 'routes/admin/outbox.tsx'),

  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig;
