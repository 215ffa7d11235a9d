import { wrapText } from '../../components/internal/chart/text.js';
import type { Paper } from './paper.js';
import type { TextLook } from './pen.js';

type Element = ReturnType<Paper['element']>;

export interface Block extends Omit<TextLook, 'align' | 'narrow'> {
  left?: number;
  width?: number;
  /** Height of a line by the size. @default 1.4 */
  line?: number;
  /** Air above. */
  above?: number;
  /** An accented rule at its left. */
  rule?: string;
}

/** A text in lines that the letters fit in. */
export const linesOf = (paper: Paper, text: string, width: number, size: number, bold = false): string[] => {
  const { letters } = paper.pen;
  const measure = (part: string, of: number) => letters.widthOf(letters.settable(part), of, bold);
  return text.split('\n').flatMap((part) => wrapText(part, width, size, measure));
};

/** How high a text stands in a width. */
export const heightOf = (paper: Paper, text: string, { size, bold, width, line = 1.4, above = 0 }: Block): number =>
  text === '' ? 0 : above + linesOf(paper, text, width ?? paper.width, size, bold).length * size * line;

/** Writes a text below what stands on the sheet, going on to the next where it ends; nothing where it is ''. */
export function write(paper: Paper, text: string, type: string, inside: Element | undefined, block: Block): void {
  if (text === '') return;
  const { size, bold = false, left = paper.left, width = paper.width, line = 1.4, above = 0, rule } = block;
  const lines = linesOf(paper, text, width, size, bold);
  const element = paper.element(type, inside);
  const pitch = size * line;
  paper.y += above;
  let at = 0;
  while (at < lines.length) {
    if (paper.room < pitch) paper.turn();
    const count = Math.max(1, Math.min(lines.length - at, Math.floor(paper.room / pitch)));
    const top = paper.y;
    if (rule)
      paper.beside(() =>
        paper.pen.doc
          .rect(left - 12, top, 3, count * pitch)
          .fillColor(rule)
          .fill(),
      );
    paper.says(element, type, () => {
      lines.slice(at, at + count).forEach((words, row) => {
        paper.pen.text(words, left, top + row * pitch + pitch / 2 + size * 0.37, { ...block, size, bold });
      });
    });
    paper.y += count * pitch;
    at += count;
  }
  element.end();
}
