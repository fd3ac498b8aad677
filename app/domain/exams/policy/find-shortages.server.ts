import { and, eq, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client';
import { items, itemVersions } from '#db/schema/questions';
import { content } from '../../content.server';
import { fillSlots } from './fill-slots';
import { type Policy, slotsOf } from './policy';

export type Shortage = { exam: string; section: string; wanted: number; held: number };

/** In which sections of which exam two papers could not be drawn any more, were an item not in the bank. */
export async function findShortages(reader: Reader, without: string): Promise<Shortage[]> {
  const rows = await reader
    .select({ id: items.id, section: items.section, content: itemVersions.content })
    .from(items)
    .innerJoin(itemVersions, eq(itemVersions.hash, items.currentHash))
    .where(and(eq(items.pool, 'exam'), isNull(items.withdrawnAt)));
  const touched = rows.find(({ id }) => id === without)?.section;
  const left = rows
    .filter(({ id }) => id !== without)
    .map(({ section, content: { difficulty, tags, type } }) => ({ section, difficulty, tags, type }));
  return content().policies.flatMap((policy) =>
    policy.sections.filter(({ id }) => id === touched).flatMap((section) => shortageOf(policy, section, left)),
  );
}

type Held = { section: string; difficulty: string; tags: readonly string[]; type: string };

function shortageOf({ id: exam }: Policy, section: Policy['sections'][number], bank: readonly Held[]): Shortage[] {
  const twice = slotsOf(section).map((slot) => ({ ...slot, items: 2 * slot.items }));
  const seated = fillSlots(
    bank.filter((item) => item.section === section.id),
    twice,
  ).length;
  const wanted = 2 * section.items;
  return seated < wanted ? [{ exam, section: section.id, wanted, held: seated }] : [];
}
