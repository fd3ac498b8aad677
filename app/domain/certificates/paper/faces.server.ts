import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fontkit from '@pdf-lib/fontkit';

/**
 * The faces a certificate is set in, in the order they are asked for a character: Newsreader for Latin, Noto Serif for
 * what it lacks and for Greek and Cyrillic, Noto Serif SC for Chinese and kana.
 */
const files = {
  newsreader: '@expo-google-fonts/newsreader/400Regular/Newsreader_400Regular.ttf',
  'noto-serif': '@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf',
  'noto-serif-sc': '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
} as const;

export type FaceName = keyof typeof files;
export const faceNames = Object.keys(files) as FaceName[];

export type Face = { bytes: Buffer; covers(codePoint: number): boolean };

const { resolve } = createRequire(import.meta.url);
const read = new Map<FaceName, Face>();

/** A face's file and which code points it has, read when it is first asked for and kept. */
export function face(name: FaceName): Face {
  const known = read.get(name);
  if (known) return known;
  const bytes = readFileSync(resolve(files[name]));
  const font = fontkit.create(bytes);
  const made = { bytes, covers: (codePoint: number) => font.hasGlyphForCodePoint(codePoint) };
  read.set(name, made);
  return made;
}
