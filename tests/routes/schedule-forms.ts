import type { DemoRows } from '#tests/support/demo-rows';
import type { SiteForm } from './forms';

/** The forms of a class's schedule and announcements, of reading one, and of quiet hours. */
export function scheduleFormsOf({ classId }: Pick<DemoRows, 'classId'>): SiteForm[] {
  const schedule = (fields: Record<string, string>): SiteForm => ({
    as: 'lecturer',
    path: `/classes/${classId}/schedule`,
    fields,
  });
  const announcements = (fields: Record<string, string>): SiteForm => ({
    as: 'lecturer',
    path: `/classes/${classId}/announcements`,
    fields,
  });
  const terms = { task: 'lesson F1.2', title: '', day: '2031-01-01', offsetDays: '3', time: '23:59' };
  const written = { title: 'A room', body: 'It is B204.', publishAt: '2031-01-01T09:00', byMail: 'on' };
  return [
    schedule({ intent: 'set', ...terms, personId: 'nobody' }),
    schedule({ intent: 'change', deadlineId: 'no-deadline', ...terms }),
    schedule({ intent: 'end', deadlineId: 'no-deadline' }),
    schedule({ intent: 'extend', deadlineId: 'no-deadline', personId: 'nobody', until: '2031-01-01', reason: 'Ill.' }),
    schedule({ intent: 'withdraw', deadlineId: 'no-deadline', personId: 'nobody' }),
    schedule({ intent: 'move', startsOn: '2031-01-01', zone: 'Europe/Berlin' }),
    schedule({ intent: 'holiday', first: '2031-01-02', last: '2031-01-01', name: 'None' }),
    schedule({ intent: 'unholiday', first: '2031-01-01', last: '2031-01-01' }),
    schedule({ intent: 'lay-out', weeks: '8' }),
    schedule({ intent: 'copy', fromClassId: 'no-class' }),
    schedule({ intent: 'undo', setAt: '1' }),
    announcements({ intent: 'write', ...written }),
    announcements({ intent: 'change', announcementId: 'no-announcement', ...written }),
    announcements({ intent: 'withdraw', announcementId: 'no-announcement' }),
    { as: 'learner', path: '/announcements/not-mine', fields: { intent: 'read', next: 'due' } },
    { as: 'reviewer', path: '/account', fields: { intent: 'quiet', quietFrom: '22:00', quietUntil: '08:00' } },
  ];
}
