import PDFDocument from 'pdfkit';
import type { Letters } from '../font/letters.js';
import { packed } from './packed.js';
import { Pen } from './pen.js';

type Doc = Pen['doc'];
type Element = ReturnType<Doc['struct']>;

/** A4 lying on its side, in CSS pixels, and the margins of 12 and 14 mm. */
export const SHEET = { width: 297 * (96 / 25.4), height: 210 * (96 / 25.4), side: 53, top: 46, bottom: 46 };
const POINTS = 0.75;

export interface About {
  title: string;
  subject: string;
  lang: string;
  created: Date;
}

/** Sheets of paper that are filled from above, with the structure that reading aloud follows. */
export class Paper {
  readonly doc: Doc;
  readonly pen: Pen;
  readonly left = SHEET.side;
  readonly width = SHEET.width - 2 * SHEET.side;
  /** How far down the sheet is filled. */
  y = 0;
  /** Height of what stands at the foot of each sheet. */
  foot = 30;
  /** What is drawn at the head and foot of each sheet but the first. */
  readonly #frames: { sheet: number; draw: () => void }[] = [];
  #frame: ((sheet: number) => void) | undefined;

  constructor(letters: Letters, { title, subject, lang, created }: About) {
    const doc = new PDFDocument({
      size: 'A4',
      layout: 'landscape',
      margin: 0,
      autoFirstPage: false,
      bufferPages: true,
      tagged: true,
      lang,
      displayTitle: true,
      pdfVersion: '1.7',
      font: letters.font as unknown as string,
      info: { Title: title, Subject: subject, Creator: 'Chancai', Producer: 'Chancai', CreationDate: created },
    });
    this.doc = doc as Doc;
    this.pen = new Pen(this.doc, letters);
  }

  /** Where the foot of the sheet begins. */
  get end(): number {
    return SHEET.height - SHEET.bottom - this.foot;
  }
  get room(): number {
    return this.end - this.y;
  }
  /** The room of a sheet on which nothing stands yet. */
  get whole(): number {
    return this.end - SHEET.top - HEAD;
  }
  get sheets(): number {
    return this.doc.bufferedPageRange().count;
  }

  /** What stands at the head and foot of the sheets from now on. */
  framed(frame: ((sheet: number) => void) | undefined): void {
    this.#frame = frame;
  }

  /** A new sheet. @param top - How far down it begins. */
  turn(top: number = SHEET.top + HEAD): void {
    this.doc.addPage();
    this.doc.scale(POINTS);
    const [sheet, frame] = [this.sheets - 1, this.#frame];
    if (frame) this.#frames.push({ sheet, draw: () => frame(sheet) });
    this.y = top;
  }

  /** An element of the structure, within another or at its top. */
  element(type: string, inside?: Element, options: object = {}): Element {
    const element = this.doc.struct(type as 'P', options);
    if (inside) inside.add(element);
    else this.doc.addStructure(element);
    return element;
  }

  /** Draws what an element says, or a part of it. */
  says(element: Element, type: string, draw: () => void): void {
    const content = this.doc.markStructureContent(type as 'P');
    draw();
    this.doc.endMarkedContent();
    element.add(content);
  }

  /** Draws what is no part of what is said: lines, grounds, heads and feet of sheets. */
  beside(draw: () => void): void {
    this.doc.markContent('Artifact');
    draw();
    this.doc.endMarkedContent();
  }

  /** Goes back to a sheet, to draw what was not known before. */
  back(sheet: number, draw: () => void): void {
    this.doc.switchToPage(sheet);
    draw();
  }

  /** The file. */
  async bytes(): Promise<Uint8Array> {
    for (const { sheet, draw } of this.#frames) this.back(sheet, () => this.beside(draw));
    const parts: Uint8Array[] = [];
    const { doc } = this;
    const done = new Promise<void>((resolve, reject) => {
      doc.on('data', (part: Uint8Array) => parts.push(part));
      doc.on('end', resolve);
      doc.on('error', reject);
    });
    doc.end();
    await done;
    return packed(Buffer.concat(parts));
  }
}

/** Height of what stands at the head of a sheet. */
const HEAD = 34;
