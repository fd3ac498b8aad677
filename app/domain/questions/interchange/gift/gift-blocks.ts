/** A block of a GIFT file: what stands between blank lines, without its comments. */
export type GiftBlock = {
  /** The line its question begins on. */
  line: number;
  text: string;
  idnumber: string;
  tags: string[];
};

const NOTHING = { line: 0, lines: [] as string[], comments: [] as string[] };

/**
 * Parts a GIFT file into blocks. A blank line ends a block; a line that begins with `//` is a comment, in which `[id:…]` and
 * `[tag:…]` say something about the block. Blocks of comments alone are none.
 */
export function giftBlocks(text: string): GiftBlock[] {
  const blocks: GiftBlock[] = [];
  let open = structuredClone(NOTHING);
  const close = () => {
    if (open.lines.length > 0) {
      const comments = open.comments.join('\n');
      const idnumber = tokens(comments, 'id')[0] ?? '';
      blocks.push({ line: open.line, text: open.lines.join('\n'), idnumber, tags: tokens(comments, 'tag') });
    }
    open = structuredClone(NOTHING);
  };
  for (const [at, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    if (line === '') close();
    else if (line.startsWith('//')) open.comments.push(line);
    else {
      if (open.lines.length === 0) open.line = at + 1;
      open.lines.push(raw);
    }
  }
  close();
  return blocks;
}

function tokens(comments: string, kind: 'id' | 'tag'): string[] {
  return [...comments.matchAll(new RegExp(`\\[${kind}:((?:\\\\\\]|[^\\]\\n])+)\\]`, 'g'))].map(([, inside = '']) =>
    inside.replaceAll('\\]', ']').trim(),
  );
}

/** Where one of these signs stands unescaped, from a place on; -1 when nowhere. */
export function indexOfPlain(text: string, signs: string, from = 0): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at += 1;
    else if (signs.includes(text[at] ?? '')) return at;
  }
  return -1;
}

/** A text in pieces, each beginning with one of these signs unescaped; what stands before the first comes as `before`. */
export function splitAtPlain(text: string, signs: string): { before: string; pieces: string[] } {
  const first = indexOfPlain(text, signs);
  if (first < 0) return { before: text, pieces: [] };
  const pieces: string[] = [];
  let start = first;
  for (let next = indexOfPlain(text, signs, start + 1); next >= 0; next = indexOfPlain(text, signs, start + 1)) {
    pieces.push(text.slice(start, next));
    start = next;
  }
  return { before: text.slice(0, first), pieces: [...pieces, text.slice(start)] };
}

/** Takes the backslashes of escaped signs away; `newline` is what `\n` stands for. */
export const unescapeGift = (text: string, newline: string): string =>
  text.replace(/\\([~=#{}:\\n])/g, (_, sign: string) => (sign === 'n' ? newline : sign));

export const escapeGift = (text: string): string => text.replace(/[~=#{}:\\]/g, (sign) => `\\${sign}`);
