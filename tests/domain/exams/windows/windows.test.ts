import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { sittings } from '#db/schema/exams';
import { examWindows } from '#db/schema/windows';
import { makeAdmin, makePerson } from '#tests/support/factories/people';
import { findEligibility } from '~/domain/exams/admission/find-eligibility.server';
import { grantExtraTime } from '~/domain/exams/admission/grant-extra-time.server';
import { startSitting } from '~/domain/exams/admission/start-sitting.server';
import { saveAnswers } from '~/domain/exams/sitting/save-answers.server';
import { cancelWindow } from '~/domain/exams/windows/cancel-window.server';
import { newRoomCode, readRoomCode, windowState } from '~/domain/exams/windows/exam-window';
import { listWindows } from '~/domain/exams/windows/list-windows.server';
import { openWindow } from '~/domain/exams/windows/open-window.server';
import type { Actor, Admin } from '~/domain/people/actor';
import {
  EXAM,
  EXAM_DAY,
  HOUR,
  MINUTE,
  makeCandidate,
  PAGE,
  publishExam,
  rightSaves,
} from '../../../support/factories/exams';

const OPENS = EXAM_DAY;
const CLOSES = EXAM_DAY + HOUR;
let admin: Admin;
let person: Actor;

beforeEach(async () => {
  await publishExam({ start: 'in-window' });
  admin = await makeAdmin();
  person = await makeCandidate();
});

async function openRoom(emails: string[] = []): Promise<string> {
  const plan = { examId: EXAM, title: 'Room 204', opensAt: OPENS, closesAt: CLOSES, emails };
  await openWindow(admin, plan, OPENS - HOUR);
  const [row] = await db.select({ code: examWindows.code }).from(examWindows);
  return row?.code ?? '';
}

describe('a room code', () => {
  it('is six letters and digits that are not taken for one another', () => {
    for (let count = 0; count < 200; count++) expect(newRoomCode()).toMatch(/^[A-HJKMNP-Z2-9]{6}$/);
  });

  it('is read however it was spaced, cased or widened', () => {
    for (const typed of ['ab2 c3d', 'AB2-C3D', ' ａｂ２ｃ３ｄ ']) expect(readRoomCode(typed)).toBe('AB2C3D');
  });
});

describe('the clock of a window', () => {
  it.each([
    [OPENS - 1, 'ahead'],
    [OPENS, 'open'],
    [CLOSES - 1, 'open'],
    [CLOSES, 'over'],
  ] as const)('at %i it is %s', (now, state) => {
    const clock = { opensAt: OPENS, closesAt: CLOSES, cancelledAt: null, endedAt: null };
    expect(windowState(clock, now)).toBe(state);
    expect(windowState({ ...clock, endedAt: 1 }, now)).toBe('over');
    expect(windowState({ ...clock, cancelledAt: 1 }, now)).toBe('cancelled');
  });
});

describe('a start in a window', () => {
  it('needs its code, while it is open, and remembers the window', async () => {
    const code = await openRoom();
    await expect(startSitting(person, EXAM, OPENS, undefined)).rejects.toMatchObject({ code: 'window-code-wrong' });
    await expect(startSitting(person, EXAM, OPENS, 'AAAAAA')).rejects.toMatchObject({ field: 'code' });
    await expect(startSitting(person, EXAM, CLOSES, code)).rejects.toMatchObject({ code: 'window-closed' });
    await expect(startSitting(person, EXAM, OPENS - 1, code)).rejects.toMatchObject({ code: 'window-closed' });
    expect(await db.select().from(sittings)).toEqual([]);
    await startSitting(person, EXAM, CLOSES - 1, ` ${code.toLowerCase()} `);
    const [sat] = await db.select().from(sittings);
    expect(sat?.windowId).toBe((await db.select().from(examWindows))[0]?.id);
  });

  it('is for the roster only, where there is one', async () => {
    const code = await openRoom([person.email.toUpperCase()]);
    const other = await makeCandidate();
    await expect(startSitting(other, EXAM, OPENS, code)).rejects.toMatchObject({ code: 'window-closed' });
    expect((await findEligibility(other.personId, EXAM, OPENS)).checklist).toContainEqual({
      requirement: 'window-open',
      met: false,
      opensAt: null,
    });
    await startSitting(person, EXAM, OPENS, code);
  });

  it('tells a stranger to the roster so where the exam may also be started without a window', async () => {
    await publishExam();
    const code = await openRoom([person.email]);
    const other = await makeCandidate();
    await expect(startSitting(other, EXAM, OPENS, code)).rejects.toMatchObject({ code: 'not-on-roster' });
    await startSitting(other, EXAM, OPENS);
  });

  it('says on the checklist when the next one opens', async () => {
    await openRoom();
    const { checklist } = await findEligibility(person.personId, EXAM, OPENS - MINUTE);
    expect(checklist).toContainEqual({ requirement: 'window-open', met: false, opensAt: OPENS });
  });

  it('is refused once the window is cancelled, and who has started goes on', async () => {
    const code = await openRoom();
    const { sittingId } = await startSitting(person, EXAM, OPENS, code);
    const [window] = await db.select().from(examWindows);
    await cancelWindow(admin, window?.id ?? '', 'The room is flooded.', OPENS + MINUTE);
    await expect(startSitting(await makeCandidate(), EXAM, OPENS + MINUTE, code)).rejects.toMatchObject({
      code: 'window-closed',
    });
    await saveAnswers(person, sittingId, PAGE, await rightSaves(person, sittingId), OPENS + 2 * MINUTE);
    await expect(cancelWindow(admin, window?.id ?? '', 'Again.', OPENS)).rejects.toMatchObject({
      code: 'window-closed',
    });
    await expect(cancelWindow(admin, 'nosuch', 'None.', OPENS)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('never cuts extra time off: the end of the window bounds the start alone', async () => {
    const code = await openRoom();
    await grantExtraTime(admin, { personId: person.personId, extraPercent: 50, reason: 'Dyslexia.' }, OPENS - HOUR);
    const { sittingId } = await startSitting(person, EXAM, CLOSES - 1, code);
    const [sat] = await db.select().from(sittings).where(eq(sittings.id, sittingId));
    expect(sat?.deadline).toBe(CLOSES - 1 + 45 * MINUTE);
    const late = await saveAnswers(person, sittingId, PAGE, await rightSaves(person, sittingId), CLOSES + 44 * MINUTE);
    expect(late.outcomes.every((outcome) => 'savedAt' in outcome)).toBe(true);
  });
});

describe('opening a window', () => {
  const plan = { examId: EXAM, title: 'Room', opensAt: OPENS, closesAt: CLOSES, emails: [] };

  it('is refused turned around, over already, for another exam, and with an address nobody has', async () => {
    const refused = (changed: Partial<Parameters<typeof openWindow>[1]>, now = OPENS) =>
      expect(openWindow(admin, { ...plan, ...changed }, now)).rejects;
    await refused({ closesAt: OPENS }).toMatchObject({ code: 'window-turned-around', field: 'closesAt' });
    await refused({}, CLOSES).toMatchObject({ code: 'window-turned-around' });
    await refused({ examId: 'other' }).toMatchObject({ code: 'not-found' });
    await refused({ emails: [person.email, 'nobody@example.com'] }).toMatchObject({
      code: 'roster-unknown',
      facts: { email: 'nobody@example.com' },
    });
    expect(await db.select().from(examWindows)).toEqual([]);
  });

  it('lists what is open with how many are on the roster and have started, and is on record', async () => {
    const code = await openRoom([person.email, person.email, (await makePerson()).email]);
    await startSitting(person, EXAM, OPENS, code);
    expect(await listWindows(admin, EXAM, OPENS)).toMatchObject([
      { title: 'Room 204', seats: 2, started: 1, state: 'open' },
    ]);
    const actions = (await db.select({ action: auditEntries.action }).from(auditEntries)).map(({ action }) => action);
    expect(actions).toContain('window-opened');
  });
});
