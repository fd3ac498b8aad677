import { db } from '#db/client';
import { findOwnClass } from '../cohorts/find-own-class.server';
import { findTarget } from '../cohorts/schedule/find-target.server';
import type { Language } from '../language';
import type { Trainer } from '../people/actor';
import { offeredActs } from './acts/offered-acts';
import { byName, byRisk, readinessOf } from './class-readiness';
import type { DashboardOrder, DashboardQuery } from './dashboard-query';
import { type LoadedClass, loadClass } from './load-class.server';
import type { Judged } from './stand';

/** People on one page, a whole class as a rule: more cannot be read in ten seconds, and would weigh more than all the rest. */
const PAGE = 40;
/** Reasons said of one person in the list. Their own page has all. */
const MOST_REASONS = 2;

/**
 * A class as whoever runs it reads it in ten seconds: how many are cleared and at risk, the burndown, and one page of its
 * people with why and what helps. The counts are of everybody. Nothing of those who are not shown leaves the server. A
 * constant number of queries. Throws `not-found`.
 */
export async function findDashboard(
  trainer: Trainer,
  { classId, query, language }: { classId: string; query: DashboardQuery; language: Language },
  now: number,
) {
  const { orderState } = await findOwnClass(db, trainer, classId);
  const loaded = await loadClass(classId, now);
  const { people, around, ...readiness } = readinessOf(loaded, now);
  const { level, light, order } = query;
  const wanted = people
    .filter((each) => (level === null || each.level === level) && (light === null || each.clearance.light === light))
    .sort(orders[order]);
  const pages = Math.max(1, Math.ceil(wanted.length / PAGE));
  const page = Math.min(query.page, pages);
  const { name, order: ordered } = loaded.about;
  return {
    ...readiness,
    title: name[language],
    order: ordered && { id: ordered.id, state: orderState, enterprise: ordered.enterprise[language] },
    totals: { lessons: around.curriculum.lessons.length, quizzes: around.curriculum.required.length },
    room: loaded.rooms.find(({ closesAt }) => closesAt > now)?.opensAt ?? null,
    query: { ...query, page },
    pages,
    found: wanted.length,
    rows: wanted.slice((page - 1) * PAGE, page * PAGE).map((each) => shown(each, loaded, language, now)),
  };
}

export type Dashboard = Awaited<ReturnType<typeof findDashboard>>;
export type DashboardRow = Dashboard['rows'][number];

const LATER = Number.POSITIVE_INFINITY;
const dueOf = ({ open }: Judged) => open[0]?.dueAt ?? LATER;
const ascending = (a: number, b: number) => (a === b ? 0 : a - b);

const orders: Record<DashboardOrder, (a: Judged, b: Judged) => number> = {
  risk: byRisk,
  name: byName,
  seen: (a, b) => ascending(a.person.seenAt ?? 0, b.person.seenAt ?? 0) || byName(a, b),
  due: (a, b) => ascending(dueOf(a), dueOf(b)) || byName(a, b),
};

/** What a row says of somebody, field by field. */
function shown(each: Judged, loaded: LoadedClass, language: Language, now: number) {
  const { person, clearance, exam, room, open, overdue } = each;
  const next = open.find(({ dueAt }) => dueAt >= now);
  const why = each.reasons.slice(0, MOST_REASONS);
  return {
    personId: person.personId,
    name: person.name,
    light: clearance.light,
    level: each.level,
    why: why.map(({ reason, facts }) => ({ reason, facts })),
    acts: offeredActs({ ...each, reasons: why }, loaded, now),
    lessons: each.lessons,
    quizzes: each.quizzes,
    exam: { state: examState(exam), left: exam.left, from: exam.from > now ? exam.from : null },
    roomAt: room?.opensAt ?? null,
    next: next ? { dueAt: next.dueAt, title: titleOf(next.deadline, language) } : null,
    overdue: overdue.length,
    seenAt: person.seenAt,
    remindedAt: loaded.reminded.get(person.personId) ?? null,
  };
}

const examState = ({ passed, running, failed }: Judged['exam']): 'passed' | 'running' | 'failed' | 'none' =>
  passed ? 'passed' : running ? 'running' : failed > 0 ? 'failed' : 'none';

function titleOf(deadline: LoadedClass['deadlines'][number], language: Language): string {
  return findTarget(deadline)?.title?.[language] ?? deadline.title ?? '';
}
