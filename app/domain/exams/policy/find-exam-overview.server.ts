import { and, asc, count, desc, eq, gt, inArray, isNull } from 'drizzle-orm';
import { db } from '#db/client';
import { examPolicies, sittingAnswers, sittingResults, sittings } from '#db/schema/exams';
import { people } from '#db/schema/people';
import { items } from '#db/schema/questions';
import type { Language } from '../../language';
import type { Admin } from '../../people/actor';
import { findPolicy } from './find-policy.server';
import { appealDays, hashPolicy } from './policy';
import { sectionTitles } from './section-titles.server';

const DAY = 86_400_000;

/** How far back "recent" results go, in days. */
export const RECENT_DAYS = 30;

/** How many running sittings are listed; `running` says how many there are. */
const LISTED = 100;

/** An exam as its admins see it: the policy in force against the pool, who is sitting now, and recent results. */
export async function findExamOverview(_admin: Admin, examId: string, language: Language, now: number) {
  const policy = findPolicy(examId);
  const hash = hashPolicy(policy);
  const [published] = await db
    .select({ publishedAt: examPolicies.publishedAt })
    .from(examPolicies)
    .where(eq(examPolicies.hash, hash));
  const pool = await poolSizes();
  const titleOf = sectionTitles(language);
  return {
    title: policy.title[language],
    scheme: policy.scheme[language],
    policy,
    appealDays: appealDays(policy),
    hash,
    publishedAt: published?.publishedAt ?? null,
    blueprint: policy.sections.map(({ id, items: wanted, mix = [] }) => ({
      id,
      mix,
      title: titleOf(id),
      wanted,
      held: pool.get(id) ?? 0,
    })),
    sittingNow: await sittingNow(examId),
    running: await db.$count(sittings, isRunning(examId)),
    recent: await recentResults(examId, now),
  };
}

async function poolSizes(): Promise<Map<string, number>> {
  const rows = await db
    .select({ section: items.section, held: count().mapWith(Number) })
    .from(items)
    .where(and(eq(items.pool, 'exam'), isNull(items.withdrawnAt)))
    .groupBy(items.section);
  return new Map(rows.map(({ section, held }) => [section, held]));
}

/**
 * Open sittings, the one that ends first at the top, at most `LISTED`. `saved` counts the places the server holds a save for:
 * of those listed only, since this is looked at while thousands sit.
 */
async function sittingNow(examId: string) {
  const listed = await db
    .select({
      id: sittings.id,
      name: people.name,
      personId: people.id,
      startedAt: sittings.startedAt,
      deadline: sittings.deadline,
    })
    .from(sittings)
    .innerJoin(people, eq(people.id, sittings.personId))
    .where(isRunning(examId))
    .orderBy(asc(sittings.deadline), asc(sittings.id))
    .limit(LISTED);
  const ids = listed.map(({ id }) => id);
  const rows = await db
    .select({ id: sittingAnswers.sittingId, saved: count().mapWith(Number) })
    .from(sittingAnswers)
    .where(inArray(sittingAnswers.sittingId, ids))
    .groupBy(sittingAnswers.sittingId);
  const saved = new Map(rows.map((row) => [row.id, row.saved]));
  return listed.map((sitting) => ({ ...sitting, saved: saved.get(sitting.id) ?? 0 }));
}

const isRunning = (examId: string) => and(eq(sittings.examId, examId), eq(sittings.state, 'open'));

async function recentResults(examId: string, now: number) {
  const rows = await db
    .select({ passed: sittingResults.passed, times: count().mapWith(Number) })
    .from(sittingResults)
    .innerJoin(sittings, eq(sittings.id, sittingResults.sittingId))
    .where(and(eq(sittings.examId, examId), gt(sittingResults.scoredAt, now - RECENT_DAYS * DAY)))
    .groupBy(sittingResults.passed)
    .orderBy(desc(sittingResults.passed));
  const times = (passed: boolean) => rows.find((row) => row.passed === passed)?.times ?? 0;
  return { passed: times(true), failed: times(false), days: RECENT_DAYS };
}

export type ExamOverview = Awaited<ReturnType<typeof findExamOverview>>;
