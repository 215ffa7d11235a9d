import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { isFigureColumn } from '../components/internal/data/data-table.js';
import { columnWidths, tableTexts } from '../components/internal/export/table-picture.js';
import type { ReportFigure } from './report.js';
import { TYPE_AREA } from './word.styles.js';

const RULE = { style: BorderStyle.SINGLE, size: 4, color: '7F7F7F' };
/** Letters of cells in CSS pixels: 9 points. */
const LETTERS = 12;

/** A data table with the wordings of the view; its head is said again on each page. */
export function tableOf({ table, context }: ReportFigure, caption: string): Table {
  const rows = tableTexts(table, context);
  const wanted = columnWidths(rows, TYPE_AREA.sideways, LETTERS);
  const all = wanted.reduce((sum, one) => sum + one, 0);
  // Those that ask for more than there is are narrowed alike: their words break.
  const whole = convertMillimetersToTwip(245);
  const widths = wanted.map((one) => Math.floor((one / Math.max(all, TYPE_AREA.sideways)) * whole));
  const right = table.columns.map((column) => isFigureColumn(table, column));
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    alignment: AlignmentType.CENTER,
    margins: { top: 30, bottom: 30, left: 60, right: 60 },
    borders: { top: RULE, bottom: RULE, left: RULE, right: RULE, insideHorizontal: RULE, insideVertical: RULE },
    caption: { title: caption },
    rows: rows.map(
      (cells, at) =>
        new TableRow({
          tableHeader: at === 0,
          cantSplit: true,
          children: cells.map(
            (text, column) =>
              new TableCell({
                width: { size: widths[column]!, type: WidthType.DXA },
                ...(at === 0 ? { shading: { fill: 'EEF1F5' } } : {}),
                children: [
                  new Paragraph({
                    style: 'Cell',
                    alignment: at > 0 && right[column] ? AlignmentType.RIGHT : AlignmentType.LEFT,
                    children: [new TextRun({ text, bold: at === 0 })],
                  }),
                ],
              }),
          ),
        }),
    ),
  } as ConstructorParameters<typeof Table>[0]);
}
