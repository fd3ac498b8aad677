import { transaction } from '#db/client';
import { newId } from '#db/identifier';
import { quizAttempts } from '#db/schema/questions';
import { adoptContent, synchroniseContent } from '~/domain/content.server';
import type { Course, LessonSide } from '~/domain/courses/course';
import { startSitting } from '~/domain/exams/admission/start-sitting.server';
import type { Policy } from '~/domain/exams/policy/policy';
import { findSitting } from '~/domain/exams/sitting/find-sitting.server';
import { handIn } from '~/domain/exams/sitting/hand-in.server';
import { saveAnswers } from '~/domain/exams/sitting/save-answers.server';
import type { Actor } from '~/domain/people/actor';
import type { PooledItem } from '~/domain/questions/bank/read-pools.server';
import { type ItemContent, type ItemType, itemContent, itemTypes } from '~/domain/questions/item';
import { rightAnswer } from '~/domain/questions/mark';
import { LONG_AGO, makePerson } from './people';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** When made exams are sat: 2026-03-02 09:00 UTC. */
export const EXAM_DAY = Date.UTC(2026, 2, 2, 9);

export const EXAM = 'test-exam';

/** The page a test writes from. */
export const PAGE = 'the-page-of-the-test';

/** Two sections, five items, half an hour: small enough to read in a failure. */
export const testPolicy: Policy = {
  id: EXAM,
  title: { en: 'Test exam', zh: '测试考试' },
  scheme: { en: 'Test host', zh: '测试主播' },
  schemeVersion: '2026.1',
  minutes: 30,
  sections: [
    { id: 'foundation', items: 3 },
    { id: 'after-sales', items: 2 },
  ],
  pass: { overall: 70, section: 50 },
  attempts: { limit: 3, withinDays: 90, hoursApart: 24 },
  validMonths: 12,
  renewalOpensDays: 60,
  requires: { quizzes: ['F1', 'A1'] },
};

/** Stands in every explanation; a candidate's browser must never see it. */
export const CANARY = 'KEY-CANARY';

/** An item of the bank; the number decides its type and its key. Every type there is comes round. */
export function makeItem(section: string, number: number): ItemContent {
  const letter = section === 'foundation' ? 'F' : 'A';
  const id = `${letter}-x${String(number).padStart(2, '0')}`;
  return itemContent.parse({
    id,
    lesson: `${letter}1.${(number % 2) + 1}`,
    objective: `${letter}1.1-a`,
    level: 'recall',
    difficulty: 'easy',
    sources: ['S0'],
    stem: { en: `${id} asks`, zh: `${id} 提问` },
    explanation: { en: `${CANARY} ${id}`, zh: `${CANARY} ${id} 解析` },
    ...shapeOf(itemTypes[number % itemTypes.length] ?? 'single', id, number),
  });
}

/** What a type asks, with a key that turns with the number. */
function shapeOf(type: ItemType, id: string, number: number): object {
  const line = (letter: string) => ({ id: letter, text: { en: `${id} ${letter}`, zh: `${id} ${letter} 项` } });
  const letters = ['a', 'b', 'c', 'd'];
  switch (type) {
    case 'true-false':
      return { type, answer: number % 2 === 0 };
    case 'numeric':
      return { type, answer: 1000 + number, tolerance: 0.5, unit: { en: 'pieces', zh: '件' } };
    case 'ordering':
      return { type, steps: letters.map(line) };
    case 'matching': {
      const prompts = letters
        .slice(0, 3)
        .map((each, place) => ({ ...line(each), match: letters[(place + number) % 4] }));
      return { type, prompts, options: letters.map(line) };
    }
    case 'case': {
      const part = (letter: string, shape: ItemType) => ({ ...shapeOf(shape, id, number), ...partOf(id, letter) });
      const said = { en: 'Can you ship forty of these by June?', zh: '六月前能发四十台吗？' };
      return {
        type,
        conversation: [{ speaker: 'buyer', text: said }],
        questions: [part('a', 'single'), part('b', 'numeric')],
      };
    }
    default: {
      const right = (place: number) => (type === 'single' ? place === number % 4 : place !== number % 4);
      return { type, options: letters.map((each, place) => ({ ...line(each), right: right(place) })) };
    }
  }
}

const partOf = (id: string, letter: string) => ({
  id: letter,
  stem: { en: `${id} part ${letter}`, zh: `${id} 小题 ${letter}` },
});

const side = (id: string, title: string): LessonSide => ({
  id,
  title,
  summary: title,
  minutes: 5,
  objectives: [{ id: `${id}-a`, text: title }],
  sources: [{ id: 'S0' }],
  figures: [],
  changes: [{ on: '2026-01-01', what: 'Written.' }],
  file: 'test',
  hash: 'test',
  body: '',
  bodyLine: 1,
});

const courseOf = (id: string, letter: string, order: number): Course => ({
  id,
  letter,
  order,
  title: { en: `Course ${letter}`, zh: `课程${letter}` },
  summary: { en: 'Summary', zh: '简介' },
  modules: [
    {
      id: `${letter}1`,
      title: { en: `Module ${letter}1`, zh: `单元${letter}1` },
      summary: { en: 'Summary', zh: '简介' },
      slug: `module-${letter.toLowerCase()}`,
      courseId: id,
      lessons: [1, 2].map((number) => ({
        id: `${letter}1.${number}`,
        slug: `lesson-${number}`,
        courseId: id,
        moduleId: `${letter}1`,
        en: side(`${letter}1.${number}`, `Lesson ${letter}1.${number}`),
        zh: side(`${letter}1.${number}`, `第 ${letter}1.${number} 课`),
      })),
    },
  ],
});

/** The types answered by choosing, where a test wants nothing else. */
export const CHOICES: readonly ItemType[] = ['single', 'multiple', 'true-false'];

/** The first numbers whose items are of these types. */
const numbersOf = (types: readonly ItemType[], count: number): number[] =>
  Array.from({ length: count * itemTypes.length }, (_, number) => number)
    .filter((number) => types.includes(itemTypes[number % itemTypes.length] ?? 'single'))
    .slice(0, count);

/** Puts a small exam in force: two courses, a pool of `bank` items a section, and the policy with what is changed in it. */
export async function publishExam(
  changed: Partial<Policy> = {},
  bank = 9,
  types: readonly ItemType[] = itemTypes,
): Promise<Policy> {
  const policy = { ...testPolicy, ...changed };
  const pooled: PooledItem[] = ['foundation', 'after-sales'].flatMap((section) =>
    numbersOf(types, bank).map((number) => ({
      content: makeItem(section, number),
      pool: 'exam' as const,
      section,
      moduleId: section === 'foundation' ? 'F1' : 'A1',
      file: 'test',
    })),
  );
  const rubric = { criteria: [], pass: { points: 70, floor: 2 }, criticalFails: [] };
  const courses = [courseOf('foundation', 'F', 1), courseOf('after-sales', 'A', 2)];
  adoptContent({ library: { courses, glossary: [], rubric, figures: [], worksheets: [] }, pooled, policies: [policy] });
  await synchroniseContent(LONG_AGO);
  return policy;
}

/** Has a person pass the quizzes of modules. */
export async function passQuizzes(person: Actor, moduleIds: readonly string[] = ['F1', 'A1']): Promise<void> {
  await transaction(async (tx) => {
    for (const moduleId of moduleIds) {
      const finished = { answers: {}, startedAt: LONG_AGO, finishedAt: LONG_AGO, correct: 8, passed: true };
      await tx
        .insert(quizAttempts)
        .values({ id: newId(), personId: person.personId, moduleId, drawn: [], ...finished });
    }
  });
}

/** Somebody with everything done but the exam. Publish one first. */
export async function makeCandidate(options: Parameters<typeof makePerson>[0] = {}): Promise<Actor> {
  const person = await makePerson(options);
  await passQuizzes(person);
  return person;
}

/** The item at a place of a made exam, found by its stem, which begins with its id. */
function itemAt(stem: string): ItemContent {
  const [id = ''] = stem.split(' ');
  return makeItem(id.startsWith('F') ? 'foundation' : 'after-sales', Number(id.slice(3)));
}

/** The right answer to every place of one's sitting, as saves with a sequence number. */
export async function rightSaves(person: Actor, sittingId: string, sequence = 1) {
  const { places } = await findSitting(person, sittingId, 'en');
  return places.map(({ item }, place) => ({ place, sequence, answer: rightAnswer(itemAt(item.stem)) }));
}

/** Sits the made exam from start to hand-in, everything right or nothing answered. Returns the sitting's id. */
export async function sitExam(person: Actor, { pass = true, at = EXAM_DAY } = {}): Promise<string> {
  const { sittingId } = await startSitting(person, EXAM, at);
  if (pass) await saveAnswers(person, sittingId, PAGE, await rightSaves(person, sittingId), at + MINUTE);
  await handIn(person, sittingId, PAGE, at + 2 * MINUTE);
  return sittingId;
}
