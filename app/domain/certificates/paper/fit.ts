/** How wide a text is at size 1. */
export type Measure = (text: string) => number;

export type Fitted = { size: number; lines: string[] };

/** Where a line may end: after a space, a hyphen or a dot between names, and between two Chinese characters. */
const BREAK = /(?<=[\s\-‐–/,、，·・])(?=\S)|(?<=\p{Script=Han})(?=\p{Script=Han})/gu;

const breaksOf = (text: string): number[] => [...text.matchAll(BREAK)].map(({ index }) => index);
const everywhere = (text: string): number[] => {
  let at = 0;
  return [...text].map((letter) => (at += letter.length)).slice(0, -1);
};

/** The two lines that come out most alike. */
function halves(text: string, breaks: readonly number[], measure: Measure): { lines: string[]; wide: number } | null {
  const cuts = breaks.map((at) => {
    const lines = [text.slice(0, at).trim(), text.slice(at).trim()];
    return { lines, wide: Math.max(...lines.map(measure)) };
  });
  return cuts.reduce<(typeof cuts)[number] | null>((best, cut) => (best && best.wide <= cut.wide ? best : cut), null);
}

/** Down to a tenth, so that rounding never makes a line wider. */
const down = (size: number) => Math.floor(size * 10) / 10;

/** No smaller: what is smaller cannot be read from a wall or a photograph. */
const LEAST = 5;

/**
 * A text in one line, or in two when one would be smaller than `smallest`: as large as `width` and `largest` let it be.
 * It breaks where a reader would, and inside a word only where that makes it markedly larger. Throws when it cannot be
 * read in two lines.
 */
export function fitLines(
  text: string,
  { width, largest, smallest }: { width: number; largest: number; smallest: number },
  measure: Measure,
): Fitted {
  const one = down(Math.min(largest, width / measure(text)));
  if (one >= smallest) return { size: one, lines: [text] };
  const sizeOf = (wide: number) => down(Math.min(smallest, width / wide));
  const soft = halves(text, breaksOf(text), measure);
  const hard = halves(text, everywhere(text), measure);
  const chosen = soft && hard && sizeOf(soft.wide) >= sizeOf(hard.wide) * 0.7 ? soft : hard;
  if (!chosen || sizeOf(chosen.wide) < LEAST) throw new Error(`too long to print: ${text}`);
  return { size: sizeOf(chosen.wide), lines: chosen.lines };
}

/** A text in as many lines as it takes at one size. Throws when a part that cannot be broken is wider than a line. */
export function wrap(text: string, width: number, size: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  let from = 0;
  for (const at of [...breaksOf(text), text.length]) {
    const part = text.slice(from, at);
    from = at;
    if (line !== '' && measure((line + part).trim()) * size > width) {
      lines.push(line.trim());
      line = '';
    }
    line += part;
    if (measure(line.trim()) * size > width) throw new Error(`too wide to print: ${line}`);
  }
  return line === '' ? lines : [...lines, line.trim()];
}
