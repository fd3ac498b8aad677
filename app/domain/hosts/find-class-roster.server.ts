import { findClass } from '../cohorts/find-class.server';
import type { Trainer } from '../people/actor';
import { listTraining } from './account/list-training.server';
import { clear } from './clearance/clearance';
import { listClearanceFacts } from './clearance/list-clearance-facts.server';

const nearest = { green: 0, amber: 1, grey: 2 } as const;

/**
 * An order class as a trainer reads it: each student's light and first reason, how far they are, and how many are
 * cleared against the seats. Those furthest from the light stand first. A constant number of queries.
 */
export async function findClassRoster(trainer: Trainer, classId: string, now: number) {
  const { roster, ...about } = await findClass(trainer, classId);
  const ids = roster.map(({ personId }) => personId);
  const facts = await listClearanceFacts(ids);
  const { totals, byPerson } = await listTraining(ids);
  const students = roster.map(({ personId, name }) => {
    const known = facts.get(personId);
    const training = byPerson.get(personId);
    if (!known || !training) throw new Error('facts are listed for everybody asked for');
    const { light, reasons } = clear(known, now);
    return { personId, name, light, reason: reasons[0] ?? null, ...training };
  });
  const done = (student: (typeof students)[number]) => student.lessons + student.quizzes;
  return {
    ...about,
    totals,
    students: students.sort((a, b) => nearest[b.light] - nearest[a.light] || done(a) - done(b)),
    counts: {
      cleared: students.filter(({ light }) => light === 'green').length,
      nearly: students.filter(({ light }) => light === 'amber').length,
      passed: students.filter(({ exam }) => exam === 'passed').length,
    },
  };
}
