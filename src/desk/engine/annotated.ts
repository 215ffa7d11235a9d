import { type Cell, type CellStyle, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { Sheet } from '../../data/grid/sheet.js';
import type { Problem } from './answers.js';

const fill = (rgb: string): CellStyle => ({ fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb } } });
const STYLES: Readonly<Record<Problem['severity'], CellStyle>> = {
  error: fill('FBECEB'),
  warning: fill('FDF3E3'),
  note: fill('F5F6F8'),
};
const WORST: readonly Problem['severity'][] = ['error', 'warning', 'note'];

/**
 * The ledger as it stands, with what is wrong with a cell as its comment: for those who filled it in. What is of a whole
 * row stands in its first cell, what is of a sheet in its very first.
 */
export function annotatedLedger(sheets: readonly Sheet[], problems: readonly Problem[]): Promise<Uint8Array> {
  const names = new Set<string>();
  return writeXlsx({ sheets: sheets.map((sheet, at) => annotated(sheet, nameFor(sheet, names), told(problems, at))) });
}

const told = (problems: readonly Problem[], sheet: number): Problem[] =>
  problems.filter((one) => one.sheet === sheet && one.severity !== 'note');

/** A name that spreadsheets take, and that no other sheet has. */
function nameFor({ name }: Sheet, names: Set<string>): string {
  const plain = name.replace(/[:\\/?*[\]]/g, ' ').slice(0, 27) || 'Sheet';
  let own = plain;
  for (let next = 2; names.has(own.toLowerCase()); next++) own = `${plain} ${next}`;
  names.add(own.toLowerCase());
  return own;
}

function annotated(sheet: Sheet, name: string, problems: readonly Problem[]): WriteSheet {
  const byCell = new Map<string, Problem[]>();
  for (const one of problems) {
    const merge = sheet.mergeAt(one.row ?? 0, one.column ?? 0);
    const cell = merge ? `${merge.startRow},${merge.startCol}` : `${one.row ?? 0},${one.column ?? 0}`;
    byCell.set(cell, [...(byCell.get(cell) ?? []), one]);
  }
  return {
    name,
    rows: Array.from(sheet.rows, (row) => Array.from(row ?? [], (cell) => cell ?? null)),
    merges: [...sheet.merges],
    cells: new Map(
      [...byCell].map(([cell, own]): [string, Partial<Cell>] => {
        const worst = WORST.find((severity) => own.some((one) => one.severity === severity))!;
        const text = own.map(({ message }) => message).join('\n');
        return [cell, { style: STYLES[worst], comment: { author: 'chancai', text } }];
      }),
    ),
  };
}
