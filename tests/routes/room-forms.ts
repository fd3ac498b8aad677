import type { DemoRows } from '#tests/support/demo-rows';
import type { SiteForm } from './forms';

/** The forms of exam rooms. */
export function roomFormsOf({ classId, roomId, nextRoomId, hostSitting }: DemoRows): SiteForm[] {
  const reason = 'Because a test says so.';
  const turned = { title: 'A room', opensAt: '2031-01-01T09:00', closesAt: '2031-01-01T08:00' };
  const over = `/classes/${classId}/rooms/${roomId}`;
  const next = `/classes/${classId}/rooms/${nextRoomId}`;
  const form = (path: string, fields: Record<string, string>): SiteForm => ({ as: 'lecturer', path, fields });
  return [
    form(`/classes/${classId}/rooms`, { ...turned, examId: 'host-certification', who: 'chosen', seats: 'nobody' }),
    form(next, { intent: 'change', ...turned }),
    form(over, { intent: 'cancel', reason }),
    form(next, { intent: 'book', personId: 'nobody' }),
    form(next, { intent: 'release', seatOf: 'nobody' }),
    form(next, { intent: 'extend', minutes: '5', reason }),
    form(over, { intent: 'extend-one', sittingId: hostSitting, minutes: '5', reason }),
    form(next, { intent: 'end', reason }),
    form(over, { intent: 'end-one', sittingId: hostSitting, reason }),
  ];
}
