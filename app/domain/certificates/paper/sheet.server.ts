import {
  beginText,
  endMarkedContent,
  endText,
  type PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFOperator,
  PDFOperatorNames,
  type PDFPage,
  type PDFRef,
  popGraphicsState,
  pushGraphicsState,
  setFillingRgbColor,
  setTextMatrix,
} from '@cantoo/pdf-lib';
import { fillTypeCase, type TypeCase } from './type-case.server';

export type Colour = readonly [red: number, green: number, blue: number];
export const INK: Colour = [0.114, 0.102, 0.086];
export const PENCIL: Colour = [0.33, 0.3, 0.26];
export const HAIRLINE: Colour = [0.62, 0.58, 0.51];

export type Place = { x: number; y: number };
type Tag = 'H1' | 'P' | 'Figure';
type Language = 'en' | 'zh-CN';
type Element = { tag: Tag; language: Language; alt?: string };

const A4_ACROSS: [number, number] = [841.89, 595.28];

export type About = {
  title: string;
  subject: string;
  author: string;
  /** The moment the document says it is of; ms. The same certificate is the same bytes, whenever it is printed. */
  at: number;
};

/** One sheet of A4, lying. What is drawn is tagged in the order it is drawn, so that it can also be read aloud. */
export class Sheet {
  readonly width = A4_ACROSS[0];
  readonly height = A4_ACROSS[1];
  private readonly elements: Element[] = [];

  private constructor(
    private readonly pdf: PDFDocument,
    private readonly page: PDFPage,
    private readonly types: TypeCase,
  ) {}

  /** An empty sheet, with letters for exactly these texts. */
  static async open({ title, subject, author, at }: About, texts: readonly string[]): Promise<Sheet> {
    const pdf = await PDFDocument.create({ updateMetadata: false });
    pdf.setTitle(title, { showInWindowTitleBar: true });
    pdf.setSubject(subject);
    pdf.setAuthor(author);
    pdf.setCreator('Greenroom');
    pdf.setProducer('Greenroom');
    pdf.setCreationDate(new Date(at));
    pdf.setModificationDate(new Date(at));
    pdf.setLanguage('en');
    const page = pdf.addPage(A4_ACROSS);
    const types = await fillTypeCase(pdf, texts);
    for (const { key, pdfFont } of types.cuts) page.node.setFontDictionary(PDFName.of(key), pdfFont.ref);
    return new Sheet(pdf, page, types);
  }

  measure = (text: string): number => this.types.measure(text);

  /** One line of text, from its baseline's left end. */
  text(text: string, { x, y }: Place, size: number, [red, green, blue]: Colour, element: Element): void {
    this.tagged(element, [
      beginText(),
      setFillingRgbColor(red, green, blue),
      setTextMatrix(1, 0, 0, 1, round(x), round(y)),
      ...this.types.show(text, size),
      endText(),
    ]);
  }

  /** A drawing, said in words for whoever does not see it. */
  figure(alt: string, language: Language, drawn: readonly PDFOperator[]): void {
    this.tagged({ tag: 'Figure', language, alt }, [pushGraphicsState(), ...drawn, popGraphicsState()]);
  }

  /** What only separates. */
  ornament(drawn: readonly PDFOperator[]): void {
    const begin = PDFOperator.of(PDFOperatorNames.BeginMarkedContent, [PDFName.of('Artifact')]);
    this.page.pushOperators(begin, pushGraphicsState(), ...drawn, popGraphicsState(), endMarkedContent());
  }

  link(address: string, { x, y }: Place, width: number, height: number): void {
    const { context } = this.pdf;
    const annotation = context.obj({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [x, y, x + width, y + height].map(round),
      Border: [0, 0, 0],
      F: 4,
      A: { Type: 'Action', S: 'URI', URI: PDFHexString.of(Buffer.from(address).toString('hex')) },
      Contents: PDFHexString.fromText(address),
    });
    this.page.node.addAnnot(context.register(annotation));
  }

  async bytes(): Promise<Uint8Array> {
    this.writeTags();
    return this.pdf.save({ useObjectStreams: true, addDefaultPage: false });
  }

  private tagged(element: Element, drawn: readonly PDFOperator[]): void {
    const operands = [PDFName.of(element.tag), `<</MCID ${this.elements.length}>>`];
    const begin = PDFOperator.of(PDFOperatorNames.BeginMarkedContentSequence, operands);
    this.elements.push(element);
    this.page.pushOperators(begin, ...drawn, endMarkedContent());
  }

  /** The tree that names what each tagged piece is, in which language, in reading order. */
  private writeTags(): void {
    const { context, catalog } = this.pdf;
    const root = context.nextRef();
    const whole = context.nextRef();
    const parts = this.elements.map(({ tag, language, alt }, place): PDFRef => {
      const part: PDFDict = context.obj({ Type: 'StructElem', S: tag, P: whole, Pg: this.page.ref, K: place });
      part.set(PDFName.of('Lang'), PDFHexString.fromText(language));
      if (alt) part.set(PDFName.of('Alt'), PDFHexString.fromText(alt));
      return context.register(part);
    });
    const assign = (ref: PDFRef, object: PDFObject) => context.assign(ref, object);
    assign(whole, context.obj({ Type: 'StructElem', S: 'Document', P: root, K: parts }));
    const parents = context.register(context.obj({ Nums: [0, parts] }));
    assign(root, context.obj({ Type: 'StructTreeRoot', K: [whole], ParentTree: parents, ParentTreeNextKey: 1 }));
    catalog.set(PDFName.of('StructTreeRoot'), root);
    catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
    this.page.node.set(PDFName.of('StructParents'), context.obj(0));
    this.page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
  }
}

const round = (length: number) => Math.round(length * 100) / 100;
