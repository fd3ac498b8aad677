/**
 * A path of this site to go to next, or the fallback: one leading slash, no backslash, no control characters, and the
 * same host after parsing. Anything else could lead a visitor to another site.
 */
export function ownPath(wanted: string | null | undefined, otherwise = '/'): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  if (!wanted || !/^\/(?![/\\])[^\\\u0000-\u001f]*$/.test(wanted)) return otherwise;
  const base = 'http://greenroom.invalid';
  if (!URL.canParse(wanted, base)) return otherwise;
  const url = new URL(wanted, base);
  return url.origin === base ? url.pathname + url.search : otherwise;
}
