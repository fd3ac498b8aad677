import type { DemoRows } from '#tests/support/demo-rows';
import type { Address } from './addresses';

const NOBODY = '0000000000000000000000000a';

/** Exam rooms of classes: the class's own, under another class, and none. */
export function roomAddresses(rows: DemoRows): Record<string, Address[]> {
  const room = (end: string): Address[] => [
    { path: `/classes/${rows.classId}/rooms/${rows.roomId}${end}`, owners: ['lecturer'] },
    { path: `/classes/${rows.teamId}/rooms/${rows.roomId}${end}`, owners: [] },
    { path: `/classes/${rows.classId}/rooms/${NOBODY}${end}`, owners: [] },
  ];
  return {
    'routes/exams/class-rooms': [
      { path: `/classes/${rows.classId}/rooms`, owners: ['lecturer'] },
      { path: `/classes/${NOBODY}/rooms`, owners: [] },
    ],
    'routes/exams/class-room': room(''),
    'routes/exams/class-room-live': room('/live'),
  };
}
