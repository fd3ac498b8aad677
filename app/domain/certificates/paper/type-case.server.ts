import { createHash } from 'node:crypto';
import {
  PDFArray,
  type PDFDocument,
  type PDFFont,
  PDFHexString,
  PDFNumber,
  PDFOperator,
  PDFOperatorNames,
  setFontAndSize,
} from '@cantoo/pdf-lib';
import fontkit, { type Font } from '@pdf-lib/fontkit';
import subsetFont from 'subset-font';
import { face, faceNames } from './faces.server';
import type { Measure } from './fit';
import { type Run, runsOf } from './runs';

/** One face, cut down to the characters of one document. */
export type Cut = { key: string; font: Font; pdfFont: PDFFont };

/** The letters a document is set with. */
export type TypeCase = {
  measure: Measure;
  /** What shows a text from where the text matrix is. */
  show(text: string, size: number): PDFOperator[];
  cuts: readonly Cut[];
};

const runsIn = (text: string) => runsOf(text, faceNames, (name, point) => face(name).covers(point));

/**
 * Cuts each face down to the characters of `texts` and puts it into the document: Chinese faces are far too large to be
 * put in whole, and fontkit's own subsetting breaks on them. Only kerning is kept of what a face can do, so that one
 * character is one glyph and the text can be read back. Throws for a character no face has.
 */
export async function fillTypeCase(pdf: PDFDocument, texts: readonly string[]): Promise<TypeCase> {
  const letters = new Map<string, Set<string>>();
  for (const { face: name, text } of texts.flatMap(runsIn)) {
    letters.set(name, new Set([...(letters.get(name) ?? []), ...text]));
  }
  pdf.registerFontkit(fontkit);
  const cuts = new Map<string, Cut>();
  for (const name of faceNames) {
    const wanted = [...(letters.get(name) ?? [])].sort().join('');
    if (wanted === '') continue;
    const bytes = await subsetFont(face(name).bytes, wanted, { keepFeatures: ['kern'], noHinting: true });
    const customName = `${tagOf(wanted)}+${name}`;
    const pdfFont = await pdf.embedFont(bytes, { customName });
    cuts.set(name, { key: `F${cuts.size}`, font: fontkit.create(bytes), pdfFont });
  }
  const cutOf = (name: string): Cut => {
    const cut = cuts.get(name);
    if (!cut) throw new Error(`${name} was not cut: its letters were not announced`);
    return cut;
  };
  const widths = new Map<string, number>();
  const measure: Measure = (text) => {
    const width =
      widths.get(text) ?? runsIn(text).reduce((sum, run) => sum + widthOf(cutOf(run.face).font, run.text), 0);
    widths.set(text, width);
    return width;
  };
  return {
    measure,
    show: (text, size) => runsIn(text).flatMap((run) => setRun(run, cutOf(run.face), size)),
    cuts: [...cuts.values()],
  };
}

/** Six capitals before a face's name tell readers that it is cut down, and apart from others cut from it. */
const tagOf = (letters: string): string =>
  [...createHash('sha256').update(letters).digest().subarray(0, 6)]
    .map((byte) => String.fromCharCode(65 + (byte % 26)))
    .join('');

const widthOf = (font: Font, text: string): number => font.layout(text).advanceWidth / font.unitsPerEm;

/** A run in its face, kerned. Throws when a character came out as the box that stands for a missing one. */
function setRun({ text }: Run<string>, { key, font, pdfFont }: Cut, size: number): PDFOperator[] {
  const { glyphs, positions } = font.layout(text);
  if (glyphs.length !== [...text].length || glyphs.some(({ id }) => id === 0)) {
    throw new Error(`no glyph for a letter of ${JSON.stringify(text)}`);
  }
  const shown = PDFArray.withContext(pdfFont.doc.context);
  for (const [place, glyph] of glyphs.entries()) {
    shown.push(PDFHexString.of(glyph.id.toString(16).padStart(4, '0')));
    const kern = ((positions[place]?.xAdvance ?? glyph.advanceWidth) - glyph.advanceWidth) / font.unitsPerEm;
    if (kern !== 0) shown.push(PDFNumber.of(-Math.round(kern * 1000)));
  }
  return [setFontAndSize(key, size), PDFOperator.of(PDFOperatorNames.ShowTextAdjusted, [shown])];
}
