import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Reader } from '#db/client';
import { markOverrides } from '#db/schema/gradebooks';
import { listQuizModules } from './list-quiz-modules.server';
import { type MarkPart, readPart } from './mark-part';
import type { Overrides } from './marks';
import type { OverrideState } from './override-transitions';

export type OverrideRow = Omit<typeof markOverrides.$inferSelect, 'part'> & { part: MarkPart };

/** The marks given by hand in a class, in some states and, where named, about one person; the oldest first. One query. */
export async function loadOverrides(
  reader: Pick<Reader, 'select'>,
  { classId, personId, states }: { classId: string; personId?: string; states: readonly OverrideState[] },
): Promise<OverrideRow[]> {
  const rows = await reader
    .select()
    .from(markOverrides)
    .where(
      and(
        eq(markOverrides.classId, classId),
        personId === undefined ? undefined : eq(markOverrides.personId, personId),
        inArray(markOverrides.state, [...states]),
      ),
    )
    .orderBy(asc(markOverrides.proposedAt));
  const modules = listQuizModules();
  return rows.flatMap(({ part: named, ...row }) => {
    const part = readPart(named, modules);
    return part === null ? [] : [{ ...row, part }];
  });
}

/** What those in force make of each person's marks. */
export function overridesOf(rows: readonly OverrideRow[]): (personId: string) => Overrides {
  const found = new Map<string, Map<MarkPart, number>>();
  for (const { personId, part, mark, state } of rows) {
    if (state !== 'in-force') continue;
    found.set(personId, (found.get(personId) ?? new Map<MarkPart, number>()).set(part, mark));
  }
  return (personId) => found.get(personId) ?? new Map();
}
