import { expect, it } from 'vitest';
import { type ClassAct, classActs, classAllows, refuseUnlessClassAllows } from '~/domain/cohorts/class-allows';
import { orderStates } from '~/domain/cohorts/orders/order';

const letters: Readonly<Record<ClassAct, string>> = {
  // draft, agreed, intake, roster-locked, teaching, exam-window, internship, closed, cancelled, a team
  'change-class': '-++++++--+',
  'change-staff': '-++++++--+',
  'change-roster': '--+------+',
  'set-schedule': '-++++++--+',
  announce: '-++++++--+',
  'open-room': '----+++--+',
  'override-mark': '----+++--+',
  'hand-over': '-----+++--',
};

for (const act of classActs) {
  it(`${act} is allowed in these states and no others`, () => {
    const allowed = [...orderStates, null].map((state) => (classAllows(state, act) ? '+' : '-'));
    expect(allowed.join('')).toBe(letters[act]);
  });
}

it('refuses with the state, and everything once a team has ended', () => {
  const teaching = { orderState: 'teaching', endedAt: null } as const;
  expect(() => refuseUnlessClassAllows(teaching, 'change-roster')).toThrow(
    expect.objectContaining({ code: 'not-in-this-state', facts: { state: 'teaching' } }),
  );
  expect(() => refuseUnlessClassAllows({ orderState: null, endedAt: null }, 'change-roster')).not.toThrow();
  for (const act of classActs) {
    expect(() => refuseUnlessClassAllows({ orderState: null, endedAt: 5 }, act)).toThrow();
  }
});
