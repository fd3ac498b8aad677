import type { Transaction } from '#db/client';
import { lessonProgress } from '#db/schema/courses';
import { gradebookRules, markOverrides } from '#db/schema/gradebooks';
import { quizAttempts } from '#db/schema/questions';
import { classActs } from '#db/schema/readiness';
import { rosterImportRows, rosterImports, rosterPlaces } from '#db/schema/rosters';
import { announcementReads, announcements, classHolidays, deadlineExtensions, deadlines } from '#db/schema/schedules';
import { worksheets } from '#db/schema/worksheets';
import type { Classes } from './classes';
import type { Marking } from './mark';
import type { Members } from './members';

/** What happens in a tenant's classes: who was expected, what is due, what was said, how it was marked. */
export async function teach(tx: Transaction, m: Marking, { people }: Members, { classes: classIds }: Classes) {
  for (const [of, by] of [
    ['exam', people.lecturer.id],
    ['intake', people.lecturer.id],
    ['team', people.manager.id],
  ] as const) {
    const classId = classIds[of];
    const say = (about: string) => m.text(`${of}-${about}`);
    const learner = classId === classIds.team ? people.staff : people.hidden;
    const place = m.id();
    const joined = { personId: learner.id, name: learner.name, email: learner.email };
    const expected = { name: say('expected-name'), email: m.email(`${of}-expected`), tokenHash: m.hash(classId) };
    const took = { addedAt: m.daysAgo(56), takenAt: m.daysAgo(55) };
    const invited = { invitedAt: m.daysAgo(5), expiresAt: m.daysAhead(9), addedAt: m.daysAgo(6) };
    await tx.insert(rosterPlaces).values({ id: place, classId, number: say('number-1'), ...joined, ...took });
    await tx.insert(rosterPlaces).values({ id: m.id(), classId, number: say('number-2'), ...expected, ...invited });
    for (const state of ['mapping', 'compared'] as const) {
      const importId = m.id();
      const file = { fileName: say('roster.csv'), readAs: 'gb18030', headings: [say('heading'), '学号', '邮箱'] };
      const sent = { rows: 2, done: 2, uploadedBy: by, uploadedAt: m.daysAgo(6), changedAt: m.daysAgo(6) };
      const mapping = state === 'mapping' ? null : { name: 0, number: 1, email: 2 };
      await tx.insert(rosterImports).values({ id: importId, classId, state, mapping, ...file, ...sent });
      const cells = [say('row-name'), say('row-number'), m.email(`${of}-row`)];
      const [name = '', number = '', email = ''] = cells;
      const read = state === 'mapping' ? {} : ({ change: 'add', name, number, email, placeId: null } as const);
      await tx.insert(rosterImportRows).values({ importId, row: 2, cells, ...read });
    }
    const where = { classId, by, learner: learner.id, say };
    await schedule(tx, m, where);
    await mark(tx, m, where);
  }
  for (const { id } of [people.open, people.hidden, people.host, people.staff]) {
    const opened = { openedAt: m.daysAgo(50), lastOpenedAt: m.daysAgo(49), completedAt: m.daysAgo(49) };
    await tx.insert(lessonProgress).values({ personId: id, lessonId: 'F1.1', ...opened });
    const answers = { fields: { wish: m.text('sheet-wish') }, tables: {} };
    const sheet = { worksheetId: 'plan', title: m.text('sheet-title'), answers, version: 1 };
    const kept = { createdAt: m.daysAgo(9), changedAt: m.daysAgo(8) };
    await tx.insert(worksheets).values({ id: m.id(), personId: id, ...sheet, ...kept });
    const sat = {
      drawn: [],
      answers: {},
      startedAt: m.daysAgo(48),
      finishedAt: m.daysAgo(48),
      correct: 8,
      passed: true,
    };
    for (const moduleId of ['F1', 'P1', 'X1', 'A1']) {
      await tx.insert(quizAttempts).values({ id: m.id(), personId: id, moduleId, ...sat });
    }
  }
}

type Where = { classId: string; by: string; learner: string; say(about: string): string };

async function schedule(tx: Transaction, m: Marking, { classId, by, learner, say }: Where) {
  const given = { setBy: by, setAt: m.daysAgo(50), time: '23:59' };
  const course = m.id();
  await tx
    .insert(deadlines)
    .values({ id: course, classId, kind: 'course', target: 'foundation', offsetDays: 60, ...given });
  const other = { kind: 'other', title: say('deadline'), day: '2026-12-20' } as const;
  await tx.insert(deadlines).values({ id: m.id(), classId, ...other, ...given });
  const own = { kind: 'other', title: say('own-deadline'), day: '2026-12-21', personId: learner } as const;
  await tx.insert(deadlines).values({ id: m.id(), classId, ...own, ...given });
  const granted = { grantedBy: by, grantedAt: m.daysAgo(2) };
  const longer = { deadlineId: course, personId: learner, until: m.daysAhead(30), reason: say('extension-reason') };
  await tx.insert(deadlineExtensions).values({ ...longer, ...granted });
  await tx.insert(classHolidays).values({ classId, day: '2027-01-01', name: say('holiday') });
  for (const publishAt of [m.daysAgo(3), m.daysAhead(3)]) {
    const id = m.id();
    const said = { title: say('announcement-title'), body: say('announcement-body'), byMail: false };
    await tx
      .insert(announcements)
      .values({ id, classId, ...said, writtenBy: by, writtenAt: m.daysAgo(4), publishAt, mailedAt: null });
    if (publishAt > m.now) continue;
    await tx.insert(announcementReads).values({ announcementId: id, personId: learner, readAt: m.daysAgo(2) });
  }
}

async function mark(tx: Transaction, m: Marking, { classId, by, learner, say }: Where) {
  const weights = { lessonsWeight: 20, quizzesWeight: 30, practiceWeight: 10, examWeight: 40 };
  const rule = { quizzes: 'best', exam: 'best', ...weights } as const;
  await tx.insert(gradebookRules).values({ classId, ...rule, changedBy: by, changedAt: m.daysAgo(20) });
  for (const [part, state] of [
    ['practice', 'in-force'],
    ['exam', 'proposed'],
  ] as const) {
    const said = { mark: 77, reason: say(`override-${part}`), state, proposedBy: by, proposedAt: m.daysAgo(4) };
    await tx.insert(markOverrides).values({ id: m.id(), classId, personId: learner, part, ...said });
  }
  const done = { kind: 'remind', detail: { note: say('act') }, doneBy: by, doneAt: m.daysAgo(0.1) } as const;
  await tx.insert(classActs).values({ id: m.id(), classId, personId: learner, ...done });
}
