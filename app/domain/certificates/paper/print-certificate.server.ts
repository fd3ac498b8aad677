import { showNumber } from '../certificate-number';
import type { BothLanguages, CertificateFacts, WordsOfPaper } from './certificate-facts';
import { qrCode, rosette } from './engraving.server';
import { fitLines } from './fit';
import { rowsOf, writeLedger } from './ledger.server';
import { type Colour, INK, PENCIL, Sheet } from './sheet.server';
import { verifyAddress } from './verify-address';

/* Where things stand, in points from the sheet's lower left corner. */
const LEFT = 80;
const COLUMN = 470;
const SECOND = 325;
const HALF = LEFT + COLUMN - SECOND;
const RIGHT = 586;
const ROSETTE = 176;
const QR = 92;
const TERMS_FOOT = 136;

export type ToPrint = {
  facts: CertificateFacts;
  issuer: BothLanguages | null;
  words: WordsOfPaper;
  /** The published origin: what the QR code leads to, whatever host somebody asked for. */
  origin: string;
};

/**
 * A certificate as a PDF: one sheet of A4, English and Chinese in balance. The same certificate, words and origin give
 * the same bytes. Throws rather than leave a letter out or let two lines meet: what the faces lack, what is too long.
 */
export async function printCertificate({ facts, issuer, words, origin }: ToPrint): Promise<Uint8Array> {
  const { en, zh } = words;
  const { holder, holderLatin, scheme, signatory, number } = facts;
  const issuedBy = issuer ?? { en: en.issuer, zh: zh.issuer };
  const opening = { en: en.certifies(issuedBy.en), zh: zh.certifies(issuedBy.zh) };
  const rows = rowsOf(facts, words);
  const address = verifyAddress(origin, number);
  const site = address.slice(address.indexOf('//') + 2, address.lastIndexOf('/'));
  const check = `${en.check} ${zh.check}`;
  const own = [check, ...[en, zh].flatMap(({ title, passed, signedBy }) => [title, passed, signedBy])];
  const printed = [scheme, opening, ...rows.flatMap(({ label, value }) => [label, value])];
  if (signatory) printed.push(signatory.name, signatory.title);
  const sheet = await Sheet.open(
    {
      title: `${en.title} ${zh.title} · ${holder}`,
      subject: `${scheme.en} · ${scheme.zh} · ${showNumber(number)}`,
      author: issuedBy.en,
      at: facts.issuedAt,
    },
    [holder, holderLatin ?? '', showNumber(number), site, ...own, ...printed.flatMap((each) => [each.en, each.zh])],
  );
  const page = new Column(sheet);

  page.y = 512;
  page.beside(en.title, zh.title, 18, INK);
  page.y = 484;
  page.both(opening, { largest: 11.5, smallest: 9, colour: PENCIL });
  page.y -= 9;
  page.lines(holder, { largest: 42, smallest: 25, colour: INK, tag: 'H1' });
  if (holderLatin) page.lines(holderLatin, { largest: 15, smallest: 11, colour: PENCIL, above: 9 });
  page.y -= 30;
  page.beside(en.passed, zh.passed);
  page.y -= 8;
  page.both(scheme, { largest: 21, smallest: 14, colour: INK });

  const terms = { en: LEFT, zh: SECOND, width: HALF, height: page.y - 14 - TERMS_FOOT };
  writeLedger(sheet, rows, terms, TERMS_FOOT);
  if (signatory) sign(sheet, signatory, words);
  seal(sheet, facts, words, { address, site, check });
  return sheet.bytes();
}

type Set = { largest: number; smallest: number; colour: Colour; tag?: 'H1' | 'P'; above?: number; width?: number };

/** Lines set one under the other; `y` is the last baseline. */
class Column {
  y = 0;
  constructor(
    private readonly sheet: Sheet,
    private readonly x = LEFT,
  ) {}

  lines(text: string, { largest, smallest, colour, tag = 'P', above = 0, width = COLUMN }: Set): void {
    const { size, lines } = fitLines(text, { width, largest, smallest }, this.sheet.measure);
    this.y -= above;
    for (const line of lines) {
      this.y -= size * 1.14;
      this.sheet.text(line, { x: this.x, y: this.y }, size, colour, {
        tag,
        language: /\p{Script=Han}/u.test(line) ? 'zh-CN' : 'en',
      });
    }
  }

  /** English over Chinese, which is set a little smaller: its characters are taller. */
  both({ en, zh }: BothLanguages, set: Set): void {
    this.lines(en, set);
    this.lines(zh, { ...set, largest: set.largest * 0.88, above: set.largest * 0.25 });
  }

  /** A few words of English and of Chinese on one line. */
  beside(en: string, zh: string, largest = 11.5, colour = PENCIL): void {
    const size = Math.min(largest, (COLUMN - 14) / (this.sheet.measure(en) + this.sheet.measure(zh)));
    this.sheet.text(en, { x: this.x, y: this.y }, size, colour, { tag: 'P', language: 'en' });
    const x = this.x + this.sheet.measure(en) * size + 14;
    this.sheet.text(zh, { x, y: this.y }, size * 0.95, colour, { tag: 'P', language: 'zh-CN' });
  }
}

/** Who signs, at the foot, in both languages. */
function sign(sheet: Sheet, { name, title }: NonNullable<CertificateFacts['signatory']>, words: WordsOfPaper): void {
  for (const [language, x] of [
    ['en', LEFT],
    ['zh', SECOND],
  ] as const) {
    const column = new Column(sheet, x);
    const width = HALF - 8;
    column.y = 118;
    column.lines(words[language].signedBy, { largest: 7.5, smallest: 6, colour: PENCIL, width });
    column.lines(name[language], { largest: 13, smallest: 8, colour: INK, width, above: 2 });
    column.lines(title[language], { largest: 8.5, smallest: 6.5, colour: PENCIL, width, above: 3 });
  }
}

/** The rosette, and under it where a thumb finds them: the code, the number, and where to check it. */
function seal(
  sheet: Sheet,
  { number }: CertificateFacts,
  { en, zh }: WordsOfPaper,
  { address, site, check }: { address: string; site: string; check: string },
): void {
  sheet.figure(`${en.rosette} ${zh.rosette}`, 'en', rosette(number, { x: RIGHT, y: 348 }, ROSETTE, INK));
  const corner = { x: RIGHT, y: 122 };
  sheet.figure(`${en.code} ${zh.code} ${address}`, 'en', qrCode(address, corner, QR, INK));
  sheet.link(address, corner, QR, QR);
  const column = new Column(sheet, RIGHT);
  column.y = 112;
  column.lines(showNumber(number), { largest: 10, smallest: 8, colour: INK, width: ROSETTE });
  column.lines(check, { largest: 8, smallest: 6, colour: PENCIL, width: ROSETTE, above: 4 });
  column.lines(site, { largest: 8, smallest: 5, colour: PENCIL, width: ROSETTE, above: 1 });
}
