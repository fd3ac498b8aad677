import { expect, it } from 'vitest';
import { decodeText } from '~/domain/questions/interchange/decode-text';
import { detectFormat } from '~/domain/questions/interchange/detect-format';

const bytes = (...all: number[]) => Uint8Array.from(all);
const utf16 = (text: string, little: boolean) =>
  Uint8Array.from(
    [...`\ufeff${text}`].flatMap((sign) => {
      const code = sign.charCodeAt(0);
      return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }),
  );

it.each<[string, Uint8Array, string]>([
  ['UTF-8', new TextEncoder().encode('泵{T}'), '泵{T}'],
  ['UTF-8 with a mark', new TextEncoder().encode('\ufeff泵{T}'), '泵{T}'],
  ['UTF-16, little end first', utf16('泵{T}', true), '泵{T}'],
  ['UTF-16, big end first', utf16('泵{T}', false), '泵{T}'],
  ['GB18030', bytes(0xb1, 0xc3, 0x7b, 0x54, 0x7d), '泵{T}'],
  ['lines of Windows', new TextEncoder().encode('a\r\nb\rc\n'), 'a\nb\nc\n'],
])('reads %s', (_, file, text) => expect(decodeText(file)).toBe(text));

it.each<[string, Uint8Array]>([
  ['a NUL', bytes(0x61, 0, 0x62)],
  ['UTF-16 without a mark', bytes(0x61, 0, 0x62, 0)],
  ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
  ['bytes of no encoding', bytes(0xff, 0xff, 0xff)],
  ['half a sign of UTF-16', bytes(0xff, 0xfe, 0x61)],
])('refuses %s', (_, file) => expect(decodeText(file)).toBeNull());

it.each([
  ['a', '<?xml version="1.0"?><quiz/>', 'xml'],
  ['a.txt', '\n <quiz>', 'xml'],
  ['a.xml', 'nothing like it', 'xml'],
  ['a.txt', '# ours\n- id: F-x01\n', 'yaml'],
  ['a.yml', 'id: x', 'yaml'],
  ['a.txt', '// note\nTrue? {T}', 'gift'],
  ['', '- a dash {T}', 'gift'],
])('takes %s that begins %j for %s', (name, text, format) => expect(detectFormat(name, text)).toBe(format));
