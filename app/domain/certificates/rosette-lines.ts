const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const CENTRE = 100;

export type Point = readonly [x: number, y: number];

/** One ring of the rosette: a closed curve, how often it is turned and drawn again, and by how many degrees. */
export type Ring = { points: readonly Point[]; turns: number; step: number };

/**
 * The lines of a certificate's rosette, drawn from its own number and nothing else: three rings of a guilloche whose
 * petals, waves, depth and twist are the number's characters. In a square of 200 units, each curve in `fineness` points.
 */
export function rosetteLines(number: string, fineness = 240): Ring[] {
  const digits = [...number].map((character) => Math.max(0, ALPHABET.indexOf(character)));
  const digit = (place: number) => digits[place % Math.max(1, digits.length)] ?? 0;
  return [
    { radius: 80, depth: 12, first: 0 },
    { radius: 56, depth: 16, first: 8 },
    { radius: 29, depth: 14, first: 16 },
  ].map(({ radius, depth, first }) => {
    const petals = 7 + (digit(first) % 12);
    // A multiple of the petals: the ring repeats itself, as an engraver's does.
    const waves = petals * (2 + (digit(first + 1) % 3));
    const swing = depth * (0.35 + (digit(first + 2) % 16) / 32);
    const ripple = (depth - swing) * (0.3 + (digit(first + 3) % 16) / 24);
    const phase = (digit(first + 4) / 32) * 2 * Math.PI;
    const turns = 5 + (digit(first + 5) % 4);
    const points = Array.from({ length: fineness }, (_, index): Point => {
      const angle = (index / fineness) * 2 * Math.PI;
      const reach = radius + swing * Math.cos(petals * angle) + ripple * Math.cos(waves * angle + phase);
      return [CENTRE + reach * Math.cos(angle), CENTRE + reach * Math.sin(angle)];
    });
    return { points, turns, step: 360 / petals / turns };
  });
}
