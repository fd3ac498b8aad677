import {
  type BothLanguages,
  type CertificateFacts,
  scopeKinds,
  type WordsOfPaper,
  writtenDay,
} from './certificate-facts';
import { hairline } from './engraving.server';
import { type Measure, wrap } from './fit';
import { HAIRLINE, INK, PENCIL, type Place, type Sheet } from './sheet.server';

export type Row = { label: BothLanguages; value: BothLanguages };

/** The certificate's terms in both languages, in the order they are read. */
export function rowsOf({ schemeVersion, issuedAt, validUntil, scopes }: CertificateFacts, words: WordsOfPaper): Row[] {
  const label = (key: 'issued' | 'validUntil' | 'edition') => ({ en: words.en[key], zh: words.zh[key] });
  const covered = scopeKinds.map((kind): Row => {
    const codes = scopes?.[kind] ?? [];
    const said = ({ notLimited, listed }: WordsOfPaper['en']) => (codes.length > 0 ? listed(kind, codes) : notLimited);
    return {
      label: { en: words.en.scope[kind], zh: words.zh.scope[kind] },
      value: { en: said(words.en), zh: said(words.zh) },
    };
  });
  return [
    { label: label('issued'), value: writtenDay(issuedAt) },
    { label: label('validUntil'), value: writtenDay(validUntil) },
    { label: label('edition'), value: { en: schemeVersion, zh: schemeVersion } },
    ...covered,
  ];
}

type Columns = { en: number; zh: number; width: number; height: number };
const LABEL = 64;
const SIZES = [9.5, 9, 8.5, 8, 7.5, 7, 6.5, 6];
const LANGUAGES = ['en', 'zh'] as const;
const tongue = { en: 'en', zh: 'zh-CN' } as const;

type Laid = { size: number; rows: { row: Row; lines: Record<'en' | 'zh', string[]>; high: number }[]; high: number };

const leading = (size: number) => size * 1.32;
const gap = (size: number) => size * 0.72;

/** The rows at one size, with what each needs; null when a word is wider than its column. */
function lay(rows: readonly Row[], size: number, width: number, measure: Measure): Laid {
  const laid = rows.map((row) => {
    const lines = {
      en: wrap(row.value.en, width - LABEL, size, measure),
      zh: wrap(row.value.zh, width - LABEL, size, measure),
    };
    return { row, lines, high: Math.max(lines.en.length, lines.zh.length) * leading(size) + gap(size) };
  });
  return { size, rows: laid, high: laid.reduce((sum, { high }) => sum + high, 0) };
}

/**
 * Writes the terms in two columns, English and Chinese, so that the last line ends on `foot`: as large as the height lets
 * them be, never smaller than 6 points. Throws when they do not fit.
 */
export function writeLedger(sheet: Sheet, rows: readonly Row[], columns: Columns, foot: number): void {
  const laid = SIZES.map((size) => lay(rows, size, columns.width, sheet.measure)).find(
    ({ high }) => high <= columns.height,
  );
  if (!laid) throw new Error('too much to print in the terms');
  const { size } = laid;
  const rule = (y: number) =>
    sheet.ornament(hairline({ x: columns.en, y }, { x: columns.zh + columns.width, y }, 0.35, HAIRLINE));
  let top = foot + laid.high;
  rule(top);
  for (const { row, lines, high } of laid.rows) {
    for (const language of LANGUAGES) {
      const element = { tag: 'P', language: tongue[language] } as const;
      const x = columns[language];
      const at = (line: number, from: number): Place => ({
        x: from,
        y: top - gap(size) / 2 - size * 0.95 - line * leading(size),
      });
      const label = row.label[language];
      sheet.text(label, at(0, x), Math.min(size, (LABEL - 6) / sheet.measure(label)), PENCIL, element);
      for (const [line, part] of lines[language].entries()) sheet.text(part, at(line, x + LABEL), size, INK, element);
    }
    top -= high;
    rule(top);
  }
}
