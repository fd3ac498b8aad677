/** One kind of place a section's blueprint asks for, and how many of it. What is not named is not asked for. */
export type Slot = { items: number; difficulty?: string; tag?: string; type?: string };

type Fitting = { difficulty: string; tags: readonly string[]; type: string };

/**
 * Chooses items for slots, going through the ranking from its top and keeping every item with which all chosen so far can
 * still be seated. So the choice is the best the ranking allows, and slots that overlap never starve each other.
 * Returns the chosen items in the ranking's order, fewer than asked for when the bank cannot fill the slots.
 */
export function fillSlots<Item extends Fitting>(ranked: readonly Item[], slots: readonly Slot[]): Item[] {
  const seats = slots.flatMap((slot) => Array.from({ length: slot.items }, () => slot));
  const seated: (number | undefined)[] = seats.map(() => undefined);

  /** Seats an item, moving others on if need be. */
  function seat(index: number, tried: Set<number>): boolean {
    const item = ranked[index];
    if (!item) return false;
    for (const [place, slot] of seats.entries()) {
      if (tried.has(place) || !suits(item, slot)) continue;
      tried.add(place);
      const holder = seated[place];
      if (holder === undefined || seat(holder, tried)) {
        seated[place] = index;
        return true;
      }
    }
    return false;
  }

  let free = seats.length;
  const chosen = ranked.filter((_, index) => {
    if (free === 0 || !seat(index, new Set())) return false;
    free -= 1;
    return true;
  });
  return chosen;
}

export const suits = (item: Fitting, { difficulty, tag, type }: Slot): boolean =>
  (difficulty === undefined || item.difficulty === difficulty) &&
  (tag === undefined || item.tags.includes(tag)) &&
  (type === undefined || item.type === type);
