/**
 * A path of this site to go to next, or the fallback: one leading slash, no backslash, no control characters, and the
 * same after parsing, which resolves dots (`/.//other.site`). Anything else could lead a visitor to another site.
 */
export function ownPath(wanted: string | null | undefined, otherwise = '/'): string {
  if (!wanted || !isOwn(wanted)) return otherwise;
  const base = 'http://greenroom.invalid';
  if (!URL.canParse(wanted, base)) return otherwise;
  const url = new URL(wanted, base);
  const path = url.pathname + url.search;
  return url.origin === base && isOwn(path) ? path : otherwise;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
const isOwn = (path: string) => /^\/(?![/\\])[^\\\u0000-\u001f]*$/.test(path);
