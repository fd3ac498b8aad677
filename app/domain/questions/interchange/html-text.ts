/*
 * Texts are plain here and HTML in Moodle. `toHtml` writes a text so that `fromHtml` reads back exactly it; what others
 * wrote is read as a browser would show it, with the markup that is lost named.
 */

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', hellip: '…', ndash: '–', mdash: '—' },
  ...{ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', laquo: '«', raquo: '»', middot: '·', bull: '•', minus: '−' },
  ...{ times: '×', divide: '÷', plusmn: '±', deg: '°', micro: 'µ', frac12: '½', frac14: '¼', frac34: '¾', le: '≤' },
  ...{ ge: '≥', ne: '≠', euro: '€', pound: '£', yen: '¥', cent: '¢', copy: '©', reg: '®', trade: '™', sup2: '²' },
  ...{ sup3: '³', eacute: 'é', egrave: 'è', agrave: 'à', uuml: 'ü', ouml: 'ö', auml: 'ä', szlig: 'ß', ccedil: 'ç' },
};

/** Elements that only part lines. */
const BREAKING = new Set('p div li ul ol tr table tbody thead h1 h2 h3 h4 h5 h6 blockquote pre hr section'.split(' '));
/** Elements whose loss changes nothing that is read. */
const SILENT = new Set('p div br span'.split(' '));
const FORMATTING = new Set(
  'b i u em strong small sub sup code a font td th s del ins mark big tt center abbr'.split(' '),
);
const MEDIA = /<\s*(img|audio|video|object|iframe|embed|svg|source|canvas)\b|@@PLUGINFILE@@/i;

export const holdsMedia = (html: string): boolean => MEDIA.test(html);

/** A text as HTML. Whitespace that a browser would fold is written as character references. */
export function toHtml(text: string): string {
  return (
    text
      .replace(/[&<>]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'))
      .replace(/(?<=\s) | (?=\s)/g, '&#32;')
      .replace(/\n/g, '<br>')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what no file may hold as they are
      .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, reference)
      .replace(/\{(?=\s*mlang)/gi, '&#123;')
  );
}

const reference = (sign: string): string => `&#${sign.codePointAt(0)};`;

/** HTML as the text a reader sees, and the names of the markup that is lost. What is no known element stays as it stands. */
export function fromHtml(html: string): { text: string; lost: string[] } {
  const folded = html.replace(/[ \t\r\n\f]+/g, ' ');
  /** Behind the last end of a comment none closes. */
  const lastComment = folded.lastIndexOf('-->');
  const lost = new Set<string>();
  let text = '';
  let at = 0;
  const breakLine = (hard: boolean) => {
    text = text.replace(/ $/, '');
    if (hard || (text !== '' && !text.endsWith('\n'))) text += '\n';
  };
  const say = (part: string) => {
    text += text === '' || text.endsWith('\n') ? part.replace(/^ /, '') : part;
  };
  for (let open = folded.indexOf('<'); open >= 0; open = folded.indexOf('<', at)) {
    const tag = tagAt(folded, open, lastComment);
    say(folded.slice(at, tag ? open : open + 1));
    at = tag ? tag.end : open + 1;
    if (!tag) continue;
    if (tag.name === 'br') breakLine(true);
    else if (BREAKING.has(tag.name)) breakLine(false);
    if (tag.name !== '' && !SILENT.has(tag.name)) lost.add(tag.name);
  }
  say(folded.slice(at));
  return { text: decodeEntities(text.replace(/ $/, '').replace(/\n+$/, '')), lost: [...lost] };
}

/** No start tag of a question is longer; what is, is text. */
const LONGEST_TAG = 500;

/** The known element whose tag stands there, comments included (their name is empty); null when it is text. */
function tagAt(html: string, open: number, lastComment: number): { name: string; end: number } | null {
  if (html.startsWith('<!--', open)) {
    const end = open < lastComment ? html.indexOf('-->', open) : -1;
    return end < 0 ? null : { name: '', end: end + 3 };
  }
  const name = /^<\/?([a-z][a-z0-9]*)(?=[\s/>])/i.exec(html.slice(open, open + 20))?.[1]?.toLowerCase();
  if (!name || !(SILENT.has(name) || BREAKING.has(name) || FORMATTING.has(name))) return null;
  let quote = '';
  for (let at = open + 1; at < html.length && at - open < LONGEST_TAG; at++) {
    const sign = html[at] ?? '';
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return { name, end: at + 1 };
    else if (sign === '<') return null;
  }
  return null;
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z0-9]{1,7}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[String(name)] ?? whole;
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
