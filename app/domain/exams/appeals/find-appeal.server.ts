import { and, eq } from 'drizzle-orm';
import { db } from '#db/client';
import { appeals, sittingAnswers, sittingMarks, sittings } from '#db/schema/exams';
import { people } from '#db/schema/people';
import { itemVersions } from '#db/schema/questions';
import type { Language } from '../../language';
import type { Admin } from '../../people/actor';
import { blankAnswer } from '../../questions/answer';
import { rightAnswer } from '../../questions/mark';
import { showItem } from '../../questions/show-item';
import { Refusal } from '../../refusal';
import { sectionTitles } from '../policy/section-titles.server';

/**
 * One appeal as whoever decides it needs it: the item whole, in the order it was sat in, the answer that was given, the key
 * and the reason. `mayDecide` is false for the appellant and for the author of the version. Throws `not-found`.
 */
export async function findAppeal(admin: Admin, appealId: string, language: Language) {
  const [row] = await db
    .select({
      appeal: appeals,
      name: people.name,
      content: itemVersions.content,
      authorId: itemVersions.authorId,
      paper: sittings.paper,
      answer: sittingAnswers.answer,
      credit: sittingMarks.credit,
    })
    .from(appeals)
    .innerJoin(people, eq(people.id, appeals.personId))
    .innerJoin(itemVersions, eq(itemVersions.hash, appeals.version))
    .innerJoin(sittings, eq(sittings.id, appeals.sittingId))
    .leftJoin(
      sittingAnswers,
      and(eq(sittingAnswers.sittingId, appeals.sittingId), eq(sittingAnswers.place, appeals.place)),
    )
    .leftJoin(sittingMarks, and(eq(sittingMarks.sittingId, appeals.sittingId), eq(sittingMarks.place, appeals.place)))
    .where(eq(appeals.id, appealId));
  const drawn = row?.paper.items[row.appeal.place];
  if (!row || !drawn) throw new Refusal('not-found');
  const { appeal, content, authorId } = row;
  return {
    ...appeal,
    name: row.name,
    section: sectionTitles(language)(drawn.section),
    item: showItem(content, drawn, language),
    given: row.answer ?? blankAnswer(content.type),
    answered: row.answer !== null,
    credit: row.credit,
    key: rightAnswer(content),
    explanation: content.explanation[language],
    lesson: content.lesson,
    decider: appeal.decidedBy === null ? null : await nameOf(appeal.decidedBy),
    mayDecide: appeal.state === 'open' && appeal.personId !== admin.personId && authorId !== admin.personId,
  };
}

export type ShownAppeal = Awaited<ReturnType<typeof findAppeal>>;

async function nameOf(personId: string): Promise<string | null> {
  const [person] = await db.select({ name: people.name }).from(people).where(eq(people.id, personId));
  return person?.name ?? null;
}
