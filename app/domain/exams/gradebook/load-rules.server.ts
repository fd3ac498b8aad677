import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client';
import { gradebookRules } from '#db/schema/gradebooks';
import { DEFAULT_RULES, type MarkRules } from './attempt-rules';

/** How a class's marks are made; `changedAt` is null while it goes by the default. */
export async function loadRules(
  reader: Pick<Reader, 'select'>,
  classId: string,
): Promise<{ rules: MarkRules; changedAt: number | null }> {
  const [row] = await reader.select().from(gradebookRules).where(eq(gradebookRules.classId, classId));
  if (!row) return { rules: DEFAULT_RULES, changedAt: null };
  const { classId: _, changedBy, changedAt, ...rules } = row;
  return { rules, changedAt };
}
