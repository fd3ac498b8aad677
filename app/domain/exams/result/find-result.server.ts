import { and, eq } from 'drizzle-orm';
import { db } from '#db/client';
import { examPolicies, sittingResults, sittings } from '#db/schema/exams';
import { content } from '../../content.server';
import type { Language } from '../../language';
import type { Actor } from '../../people/actor';
import { FULL_CREDIT } from '../../questions/mark';
import { Refusal } from '../../refusal';
import { sectionTitles } from '../policy/section-titles.server';
import { countAnswered } from '../sitting/load-answers.server';
import { loadSealed } from './load-sealed.server';
import type { Sealed } from './replay-result';
import { creditByPlace, pointsOf } from './scoring';

/** A lesson to read again, and how many of its items were not right. */
export type LessonToRevise = { lessonId: string; title: string; courseId: string; slug: string; missed: number };

/** The result of one's own closed sitting. Items are not shown. Throws `not-found`, also while the sitting is open. */
export async function findResult(actor: Actor, sittingId: string, language: Language) {
  const [row] = await db
    .select({
      examId: sittings.examId,
      state: sittings.state,
      startedAt: sittings.startedAt,
      closedAt: sittings.closedAt,
      deadline: sittings.deadline,
      policy: examPolicies.content,
      passed: sittingResults.passed,
      correct: sittingResults.correct,
      total: sittingResults.total,
      points: sittingResults.points,
      sections: sittingResults.sections,
      digest: sittingResults.digest,
      scorerVersion: sittingResults.scorerVersion,
    })
    .from(sittings)
    .innerJoin(sittingResults, eq(sittingResults.sittingId, sittings.id))
    .innerJoin(examPolicies, eq(examPolicies.hash, sittings.policyHash))
    .where(and(eq(sittings.id, sittingId), eq(sittings.personId, actor.personId)));
  if (!row || row.closedAt === null) throw new Refusal('not-found');
  const { policy, sections, closedAt, ...facts } = row;
  const titleOf = sectionTitles(language);
  const sealed = await loadSealed(db, sittingId);
  return {
    ...facts,
    id: sittingId,
    closedAt,
    /** Closed before its deadline, by whoever ran its exam room. */
    ended: facts.state === 'timed-out' && closedAt < facts.deadline,
    title: policy.title[language],
    pass: policy.pass,
    sections: sections.map((section) => ({ ...section, points: pointsOf(section), title: titleOf(section.id) })),
    /** Of the questions asked, how many the server holds an answer to. A ruling changes `total`, which counts, but not these. */
    answered: countAnswered(sealed.answers),
    items: sealed.paper.items.length,
    revise: lessonsToRevise(sealed, language),
  };
}

export type Result = Awaited<ReturnType<typeof findResult>>;

/**
 * Lessons of the items that count and did not earn full credit, those with most first. A lesson that was withdrawn since is
 * left out.
 */
function lessonsToRevise({ paper, contents, answers, rulings }: Sealed, language: Language): LessonToRevise[] {
  const missed = new Map<string, number>();
  const credits = creditByPlace(paper, contents, answers, rulings);
  paper.items.forEach(({ version }, place) => {
    const [item, credit] = [contents.get(version), credits[place] ?? null];
    if (!item || credit === null || credit === FULL_CREDIT) return;
    missed.set(item.lesson, (missed.get(item.lesson) ?? 0) + 1);
  });
  return content()
    .library.courses.flatMap(({ modules }) => modules.flatMap(({ lessons }) => lessons))
    .flatMap((lesson) => {
      const count = missed.get(lesson.id);
      if (count === undefined) return [];
      const { id: lessonId, courseId, slug } = lesson;
      return [{ lessonId, courseId, slug, title: lesson[language].title, missed: count }];
    })
    .sort((a, b) => b.missed - a.missed);
}
