/**
 * The text of a file as people save them: UTF-8 with or without a mark, UTF-16 with one, or GB18030. Lines end in \n. Null
 * when it is no text in any of them, as whatever holds a NUL or other control characters.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const text = decode(bytes);
  return text === null || CONTROLS.test(text) ? null : text.replace(/\r\n?/g, '\n');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells a picture from a text
const CONTROLS = /[\u0000-\u0008\u000e-\u001f]/;

function decode(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return read('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return read('utf-16be', bytes);
  return read('utf-8', bytes) ?? read('gb18030', bytes);
}

function read(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
