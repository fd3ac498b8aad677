import type { DemoRows } from '#tests/support/demo-rows';
import type { SiteForm } from './forms';
import { orderFormsOf } from './order-forms';
import { roomFormsOf } from './room-forms';
import { rosterFormsOf } from './roster-forms';
import { scheduleFormsOf } from './schedule-forms';
import { worksheetFormsOf } from './worksheet-forms';

/** The forms of organisations, orders, order classes and teams, and of worksheets. */
export function classFormsOf(rows: DemoRows): SiteForm[] {
  const marks = `/classes/${rows.classId}/gradebook`;
  const dashboard = `/classes/${rows.classId}`;
  return [
    { as: 'lecturer', path: dashboard, fields: { intent: 'act', one: `remind:${rows.studentId}` } },
    { as: 'lecturer', path: dashboard, fields: { intent: 'act', bulk: 'assign', person: rows.studentId } },
    { as: 'lecturer', path: dashboard, fields: { intent: 'undo', act: 'none' } },
    { as: 'lecturer', path: `${dashboard}/people/${rows.studentId}`, fields: { intent: 'act', kind: 'extend' } },
    { as: 'lecturer', path: `${dashboard}/people/${rows.studentId}`, fields: { intent: 'undo', act: 'none' } },
    ...rosterFormsOf(rows),
    ...scheduleFormsOf(rows),
    ...orderFormsOf(rows),
    ...roomFormsOf(rows),
    ...worksheetFormsOf(rows),
    {
      as: 'lecturer',
      path: `${marks}/rules`,
      fields: {
        quizzes: 'best',
        exam: 'best',
        lessonsWeight: '20',
        quizzesWeight: '30',
        practiceWeight: '10',
        examWeight: '40',
      },
    },
    {
      as: 'lecturer',
      path: `${marks}/${rows.studentId}`,
      fields: { intent: 'give', part: 'lessons', mark: '80', reason: 'Read on paper' },
    },
    {
      as: 'lecturer',
      path: `${marks}/${rows.studentId}`,
      fields: { intent: 'move', overrideId: 'none', act: 'accept' },
    },
  ];
}
