import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Done, NOTHING_DONE } from '~/domain/cohorts/schedule/done';
import type { ClassDeadline } from '~/domain/cohorts/schedule/list-class-deadlines.server';
import { openTasksIn } from '~/domain/readiness/open-tasks';

const taught = { courses: [], renewing: new Set<string>() };
const NOW = 1_000;

const deadline = (id: string, more: Partial<ClassDeadline>): ClassDeadline => ({
  id,
  personId: null,
  kind: 'lesson',
  target: 'F1.1',
  title: null,
  day: null,
  offsetDays: null,
  time: '23:59',
  setAt: 0,
  dueOn: null,
  dueAt: NOW,
  extensions: new Map(),
  ...more,
});
const extension = (until: number) => ({ until, reason: '', grantedAt: 0 });
const done = (lessons: readonly string[]): Done => ({ ...NOTHING_DONE, lessons: new Set(lessons) });
const ids = ({ open }: { open: readonly { deadline: { id: string } }[] }) => open.map((each) => each.deadline.id);

describe('what is open for one of a class', () => {
  it('is what is due and not done, the first due first, and what of it is late', () => {
    const find = openTasksIn(
      [
        deadline('later', { target: 'F1.2', dueAt: NOW + 1 }),
        deadline('late', { target: 'F1.3', dueAt: NOW - 1 }),
        deadline('done', {}),
        deadline('no-day', { target: 'F1.4', dueAt: null }),
        deadline('told', { kind: 'other', target: null, title: 'Say hello' }),
      ],
      taught,
      NOW,
    );
    const tasks = find({ personId: 'a', done: done(['F1.1']) });
    expect(ids(tasks)).toEqual(['late', 'later']);
    expect(tasks.overdue.map((each) => each.deadline.id)).toEqual(['late']);
  });

  it('is found once for all who are equally far', () => {
    const find = openTasksIn([deadline('one', {})], taught, NOW);
    const nothing = done([]);
    expect(find({ personId: 'a', done: nothing })).toBe(find({ personId: 'b', done: nothing }));
  });

  it('of whoever has dates of their own, has practised or passed, is found for them', () => {
    const lessons = new Set<string>();
    const persons = ['a', 'b', 'c'];
    const makeDeadline = fc.record({
      target: fc.constantFrom('F1.1', 'F1.2', 'exam-1'),
      kind: fc.constantFrom('lesson' as const, 'exam' as const, 'practice' as const),
      dueAt: fc.option(fc.integer({ min: 0, max: 2 * NOW })),
      personId: fc.option(fc.constantFrom(...persons), { freq: 2 }),
      until: fc.option(fc.tuple(fc.constantFrom(...persons), fc.integer({ min: 0, max: 2 * NOW }))),
    });
    const exams: Done['exams'][] = [NOTHING_DONE.exams, new Map([['exam-1', 1]])];
    const makePerson = fc.record({ practice: fc.boolean(), exams: fc.constantFrom(...exams) });
    fc.assert(
      fc.property(fc.array(makeDeadline, { maxLength: 8 }), fc.array(makePerson, { minLength: 3 }), (made, facts) => {
        const all = made.map(({ until, ...more }, number) =>
          deadline(String(number), { ...more, extensions: new Map(until ? [[until[0], extension(until[1])]] : []) }),
        );
        const together = openTasksIn(all, taught, NOW);
        facts.forEach((fact, number) => {
          const person = { personId: persons[number % 3] ?? '', done: { ...NOTHING_DONE, ...fact, lessons } };
          expect(together(person)).toEqual(openTasksIn(all, taught, NOW)(person));
        });
      }),
    );
  });
});
