import { eq, inArray, sql } from 'drizzle-orm';
import type { Reader } from '#db/client';
import { people } from '#db/schema/people';
import { loadMarkFacts } from './load-mark-facts.server';
import { loadOverrides, overridesOf } from './load-overrides.server';
import { loadRules } from './load-rules.server';
import { computeMarks } from './marks';
import { overrideStates } from './override-transitions';

/**
 * One person's marks in a class and everything they rest on: the rules, and each mark given by hand, also those no longer in
 * force, with who proposed and who decided. The caller has made sure that they are theirs to see. Eight queries.
 */
export async function explainMarks(reader: Pick<Reader, 'select'>, { classId, personId }: MarkOf) {
  const { rules, changedAt } = await loadRules(reader, classId);
  const rows = await loadOverrides(reader, { classId, personId, states: overrideStates });
  const itself = reader.select({ id: people.id }).from(people).where(eq(people.id, personId));
  const facts = (await loadMarkFacts(reader, sql`(${itself})`))(personId);
  const ids = [
    ...new Set(rows.flatMap(({ proposedBy, decidedBy }) => (decidedBy ? [proposedBy, decidedBy] : [proposedBy]))),
  ];
  const named = await reader.select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, ids));
  const names = new Map(named.map(({ id, name }) => [id, name]));
  const overrides = rows.map(({ id, part, mark, reason, state, proposedBy, proposedAt, decidedBy, decidedAt }) => ({
    id,
    part,
    mark,
    reason,
    state,
    proposedAt,
    decidedAt,
    proposer: names.get(proposedBy) ?? '',
    decider: decidedBy === null ? null : (names.get(decidedBy) ?? ''),
    proposedBy,
  }));
  return { rules, changedAt, marks: computeMarks(facts, rules, overridesOf(rows)(personId)), overrides };
}

export type MarkOf = { classId: string; personId: string };
export type ExplainedMarks = Awaited<ReturnType<typeof explainMarks>>;
