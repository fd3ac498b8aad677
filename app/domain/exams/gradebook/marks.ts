import { FULL_CREDIT } from '../../questions/mark';
import type { AttemptRule, MarkRules } from './attempt-rules';
import { type MarkPart, type QuizModule, quizPart, type TotalPart, totalParts } from './mark-part';

/** One go at something: `part` of `whole`, when it was over. */
export type Attempt = { id: string; at: number; part: number; whole: number };

/** What somebody has done, as the marks are made of it. */
export type MarkFacts = {
  lessons: { done: number; of: number };
  quizzes: readonly (QuizModule & { attempts: readonly Attempt[] })[];
  /** When a practice broadcast passed its review. */
  practicePassedAt: number | null;
  exam: readonly Attempt[];
};

export type Overrides = ReadonlyMap<MarkPart, number>;

/** A mark: what the rule makes of it (null: nothing yet), and what counts, which an override may have replaced. */
export type Mark = { byRule: number | null; mark: number | null; overridden: boolean };
export type AttemptMark = Mark & { counted: Attempt | null; others: Attempt[] };
export type Term = { part: TotalPart; weight: number; mark: number | null; counts: boolean };
export type Marks = {
  lessons: Mark & { done: number; of: number };
  quizzes: Mark & { modules: (QuizModule & AttemptMark)[] };
  practice: Mark & { passedAt: number | null };
  exam: AttemptMark;
  total: Mark & { terms: Term[]; weighed: number; weights: number };
};

/** A share in whole per cent, rounded down, so that nothing looks like a mark it has not reached. */
export const share = (part: number, whole: number): number =>
  whole <= 0 ? 0 : Math.min(100, Math.max(0, Math.floor((100 * part) / whole)));

/** What an attempt came to, 0 to 100. */
export const attemptMark = ({ part, whole }: Attempt): number => share(part, whole);

/** An exam's credit as an attempt: points of the points there were. */
export const examAttempt = (row: { id: string; at: number; points: number; total: number }): Attempt => ({
  id: row.id,
  at: row.at,
  part: row.points,
  whole: row.total * FULL_CREDIT,
});

/**
 * Somebody's marks, 0 to 100 in whole numbers, rounded down at each step. Lessons and quizzes count from the first day: what
 * is not done is 0. Practice and exam count once there is one. The total weighs what counts, by parts of the weights
 * that do; null when none does. An override takes the place of one mark, and what is made of it follows.
 */
export function computeMarks(facts: MarkFacts, rules: MarkRules, overrides: Overrides): Marks {
  const decide = (part: MarkPart, byRule: number | null): Mark => {
    const given = overrides.get(part);
    return { byRule, mark: given ?? byRule, overridden: given !== undefined };
  };
  const modules = facts.quizzes.map(({ courseId, moduleId, attempts }) => {
    const { counted, others } = pickAttempt(attempts, rules.quizzes);
    const mark = decide(quizPart({ courseId, moduleId }), counted && attemptMark(counted));
    return { courseId, moduleId, counted, others, ...mark };
  });
  const sum = modules.reduce((total, { mark }) => total + (mark ?? 0), 0);
  const exam = pickAttempt(facts.exam, rules.exam);
  const parts = {
    lessons: { ...facts.lessons, ...decide('lessons', share(facts.lessons.done, facts.lessons.of)) },
    quizzes: { modules, ...decide('quizzes', share(sum, 100 * modules.length)) },
    practice: {
      passedAt: facts.practicePassedAt,
      ...decide('practice', facts.practicePassedAt === null ? null : 100),
    },
    exam: { ...exam, ...decide('exam', exam.counted && attemptMark(exam.counted)) },
  };
  const terms = totalParts.map((part): Term => {
    const [weight, { mark }] = [rules[`${part}Weight`], parts[part]];
    return { part, weight, mark, counts: mark !== null && weight > 0 };
  });
  const { weighed, weights } = weigh(terms);
  const total = decide('total', weights === 0 ? null : Math.floor(weighed / weights));
  return { ...parts, total: { terms, weighed, weights, ...total } };
}

/** The sum of what counts, each times its weight, and the sum of those weights. */
export function weigh(terms: readonly Term[]): { weighed: number; weights: number } {
  const counted = terms.filter(({ counts }) => counts);
  return {
    weighed: counted.reduce((sum, { weight, mark }) => sum + weight * (mark ?? 0), 0),
    weights: counted.reduce((sum, { weight }) => sum + weight, 0),
  };
}

/** The attempt that counts, and the others, the newest first. Of equally good ones the earlier counts. */
export function pickAttempt(
  attempts: readonly Attempt[],
  rule: AttemptRule,
): { counted: Attempt | null; others: Attempt[] } {
  const inOrder = [...attempts].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const counted = inOrder.reduce<Attempt | null>((chosen, each) => {
    if (chosen === null || rule === 'latest') return each;
    return rule === 'best' && attemptMark(each) > attemptMark(chosen) ? each : chosen;
  }, null);
  return { counted, others: inOrder.filter((each) => each !== counted).reverse() };
}
