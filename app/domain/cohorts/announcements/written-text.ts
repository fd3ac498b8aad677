/** A piece of a paragraph: words, a break of a line, or an address that can be followed. */
export type Piece = { text: string; href?: string };

const ADDRESS = /https?:\/\/[^\s<>"'，。；：！？、（）【】《》「」]+/gi;
/** What ends a sentence is not part of the address before it. */
const TRAILING = /[.,;:!?)\]}…]+$/;

/** Whether an address, as somebody wrote it, is one of the web that shows where it leads. */
function followable(written: string): string | null {
  try {
    const url = new URL(written);
    const web = url.protocol === 'https:' || url.protocol === 'http:';
    return web && url.hostname !== '' && url.username === '' && url.password === '' ? url.href : null;
  } catch {
    return null;
  }
}

function piecesOf(line: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of line.matchAll(ADDRESS)) {
    const written = found[0].replace(TRAILING, '');
    const href = followable(written);
    if (href === null) continue;
    if (found.index > from) pieces.push({ text: line.slice(from, found.index) });
    pieces.push({ text: written, href });
    from = found.index + written.length;
  }
  if (from < line.length) pieces.push({ text: line.slice(from) });
  return pieces;
}

/**
 * Plain text as it is shown: paragraphs of lines of pieces. Addresses of the web become links, whose text is the address as
 * it was written; all else stays text. Nothing of what was written is lost but empty lines.
 */
export const paragraphsOf = (text: string): Piece[][][] =>
  text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n\s*/)
    .map((paragraph) => paragraph.split('\n').filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map(piecesOf));
