import jsQR from 'jsqr';

const SCALE = 4;
const QUIET = 4;

/** What a phone reads from a badge's code, drawn as squares of a path. */
export function scan({ size, path }: { size: number; path: string }): string {
  const width = (size + 2 * QUIET) * SCALE;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, column, row] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    const [left, top] = [(Number(column) + QUIET) * SCALE, (Number(row) + QUIET) * SCALE];
    for (let y = top; y < top + SCALE; y++) {
      for (let x = left; x < left + SCALE; x++) pixels.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  }
  const read = jsQR(pixels, width, width);
  if (!read) throw new Error('there is no code to read');
  return read.data;
}
