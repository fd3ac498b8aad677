import { fillSlots, type Slot, suits } from './fill-slots';
import { type BlueprintSection, slotsOf } from './policy';

type Held = { section: string; difficulty: string; tags: readonly string[]; type: string };

/** What a section lacks: of all its items, or of one kind its mix asks for. */
export type Shortfall = { section: string; slot: Slot; held: number; needed: number };

/**
 * The sections a bank cannot fill twice over, so that a second paper could be all new, and what is missing. Kinds that
 * overlap are weighed together: enough of each alone is not enough when they are the same items.
 */
export function thinSections(sections: readonly BlueprintSection[], bank: readonly Held[]): Shortfall[] {
  return sections.flatMap((section) => {
    const held = bank.filter((item) => item.section === section.id);
    const twice = slotsOf(section).map((slot) => ({ ...slot, items: 2 * slot.items }));
    const short = twice.flatMap((slot) => {
      const fitting = held.filter((item) => suits(item, slot)).length;
      return fitting >= slot.items ? [] : [{ section: section.id, slot, held: fitting, needed: slot.items }];
    });
    if (short.length > 0) return short;
    const seated = fillSlots(held, twice).length;
    const needed = 2 * section.items;
    return seated >= needed ? [] : [{ section: section.id, slot: { items: needed }, held: seated, needed }];
  });
}

/** A shortfall in the words of a content problem. */
export function wordShortfall({ section, slot, held, needed }: Shortfall): string {
  const { items: _, ...kind } = slot;
  const kinds = Object.entries(kind).map(([name, value]) => `${name} ${value}`);
  const what = kinds.length > 0 ? `items of ${kinds.join(', ')}` : 'items';
  return `section ${section} needs ${needed} ${what} to be filled twice over, and its pool holds ${held}`;
}
