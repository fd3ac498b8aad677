import { and, count, desc, eq, gt, or, type SQL } from 'drizzle-orm';
import { db } from '#db/client';
import { contains } from '#db/contains';
import { examPolicies, sittingResults, sittings } from '#db/schema/exams';
import { people } from '#db/schema/people';
import type { Language } from '../../language';
import type { Admin } from '../../people/actor';
import type { AskedResults } from './asked-results';
import type { ResultFilter } from './result-filter';

/** How many results one page shows, and how many one file holds at most. */
export const RESULTS_A_PAGE = 50;
export const RESULTS_A_FILE = 20_000;

const tests: Record<ResultFilter, SQL> = {
  passed: eq(sittingResults.passed, true),
  failed: eq(sittingResults.passed, false),
  regraded: gt(sittingResults.revision, 1),
};

/** Results as they stand, the newest first, a page at a time; `search` is looked for in names and addresses. */
export async function listResults(
  _admin: Admin,
  { search = '', filter }: AskedResults,
  page: number,
  language: Language,
  aPage = RESULTS_A_PAGE,
) {
  const sought = search.trim();
  const found = and(
    filter && tests[filter],
    sought === '' ? undefined : or(contains(people.name, sought), contains(people.email, sought)),
  );
  const [counted] = await db
    .select({ total: count().mapWith(Number) })
    .from(sittingResults)
    .innerJoin(sittings, eq(sittings.id, sittingResults.sittingId))
    .innerJoin(people, eq(people.id, sittings.personId))
    .where(found);
  const total = counted?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / aPage));
  const shown = Math.min(Math.max(1, page), pages);
  const rows = await db
    .select({
      sittingId: sittings.id,
      name: people.name,
      email: people.email,
      closedAt: sittings.closedAt,
      passed: sittingResults.passed,
      points: sittingResults.points,
      total: sittingResults.total,
      revision: sittingResults.revision,
      digest: sittingResults.digest,
      policy: examPolicies.content,
    })
    .from(sittingResults)
    .innerJoin(sittings, eq(sittings.id, sittingResults.sittingId))
    .innerJoin(people, eq(people.id, sittings.personId))
    .innerJoin(examPolicies, eq(examPolicies.hash, sittings.policyHash))
    .where(found)
    .orderBy(desc(sittings.closedAt), desc(sittings.id))
    .limit(aPage)
    .offset((shown - 1) * aPage);
  return {
    total,
    page: shown,
    pages,
    results: rows.map(({ policy, closedAt, ...row }) => ({
      ...row,
      closedAt: closedAt ?? 0,
      exam: policy.title[language],
    })),
  };
}

export type ResultsPage = Awaited<ReturnType<typeof listResults>>;
