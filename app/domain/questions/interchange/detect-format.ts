export const interchangeFormats = ['gift', 'xml', 'yaml'] as const;
export type InterchangeFormat = (typeof interchangeFormats)[number];

/** Which format a file is in, by how it begins; where that says nothing, by its name. What is neither is GIFT. */
export function detectFormat(name: string, text: string): InterchangeFormat {
  const start = text.trimStart();
  if (start.startsWith('<?xml') || start.startsWith('<quiz') || start.startsWith('<!DOCTYPE')) return 'xml';
  if (/^(#[^\n]*\n|---\s*\n|\s*\n)*- +(id|type|lesson|stem)\s*:/.test(start.slice(0, 20_000))) return 'yaml';
  if (/\.xml$/i.test(name)) return 'xml';
  return /\.ya?ml$/i.test(name) ? 'yaml' : 'gift';
}
