/*
 * What each of 500 people has completed of a fixed list is added up by the database, a bit for each thing: one row a person.
 * A row for each thing each has completed would cost more than the rest of the page.
 */

/** Bits of so many things fit into one number on both sides. */
const BITS = 30;

/** The list in parts that have a number each. */
export const inNumbers = (all: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(all.length / BITS) }, (_, part) => all.slice(part * BITS, (part + 1) * BITS));

/** The bit of the nth thing of its part. */
export const bitAt = (place: number): number => 2 ** place;

/** Reads sums back: the things whose bits are set. Equal sums share one set, because most of a class is equally far. */
export function readerOf(all: readonly string[]): (sums: readonly number[]) => ReadonlySet<string> {
  const parts = inNumbers(all);
  const known = new Map<string, ReadonlySet<string>>();
  return (sums) => {
    const name = sums.join(' ');
    const before = known.get(name);
    if (before) return before;
    const held = new Set(
      parts.flatMap((part, number) => part.filter((_, place) => ((sums[number] ?? 0) & bitAt(place)) !== 0)),
    );
    known.set(name, held);
    return held;
  };
}
