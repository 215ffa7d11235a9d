import { currencyUnit } from '../../quantity/currencies.js';
import { parseQuantity, type Quantity } from '../../quantity/index.js';
import { daysOf } from '../dates.js';
import { infoOf, type Titles } from '../fields.js';
import { statedFigure } from '../name.js';
import { placeOf, type ReadTable } from '../read-table.js';
import type { Report } from '../report.js';
import { fieldOf, type TableName } from '../tables.js';

const titleOf = (table: ReadTable, column: string): Titles => infoOf(fieldOf(table.name, column)!).title;

/** The figure of a cell, or undefined where there is none that is known. */
function figureAt(table: ReadTable, column: string, row: number): Quantity | undefined {
  const cell = table.columns[column]?.[row];
  const quantity = cell === undefined ? undefined : parseQuantity(cell);
  return quantity?.status === 'missing' ? undefined : quantity;
}

const say = ({ text, low }: Quantity): string => text || String(low);

/** Posts of which more are occupied and reserved than authorised, whatever the open parts of the figures are. */
function checkPosts(table: ReadTable, report: Report): void {
  for (let row = 0; row < table.length; row++) {
    const [authorised, occupied, reserved] = ['authorised', 'occupied', 'reserved'].map((column) =>
      figureAt(table, column, row),
    );
    if (!authorised || (occupied?.low ?? 0) + (reserved?.low ?? 0) <= authorised.high) continue;
    const column = occupied ? 'occupied' : 'reserved';
    report('over-authorised', placeOf(table, row, column), table.columns[column]![row], {
      authorised: say(authorised),
      occupied: occupied ? say(occupied) : '0',
      reserved: reserved ? say(reserved) : '0',
    });
  }
}

/** Stages that people pass one after the other; what is posted are demands, of which there may be more or fewer. */
const STAGES_OF_A_FAIR = ['attended', 'met', 'intended', 'signed', 'arrived', 'retained'];

/** Fairs at which more people reached a stage than any stage before it let through. */
function checkFairs(table: ReadTable, report: Report): void {
  for (let row = 0; row < table.length; row++) {
    let narrowest: { column: string; figure: Quantity } | undefined;
    for (const column of STAGES_OF_A_FAIR) {
      const figure = figureAt(table, column, row);
      if (!figure) continue;
      if (narrowest && figure.low > narrowest.figure.high)
        report('growing-funnel', placeOf(table, row, column), table.columns[column]![row], {
          name: titleOf(table, column),
          before: titleOf(table, narrowest.column),
          first: say(narrowest.figure),
        });
      else if (!narrowest || figure.high < narrowest.figure.high) narrowest = { column, figure };
    }
  }
}

/** Policies of which more was paid than budgeted, where uptake is money. */
function checkBudgets(table: ReadTable, report: Report, currency: string): void {
  const unit = currencyUnit(currency);
  for (let row = 0; row < table.length; row++) {
    const [uptake, budget] = [figureAt(table, 'uptake', row), figureAt(table, 'budget', row)];
    if (!budget || uptake?.unit !== unit || (budget.unit ?? unit) !== unit || uptake.low <= budget.high) continue;
    report('budget-exceeded', placeOf(table, row, 'uptake'), table.columns.uptake![row], {
      budget: statedFigure({ ...budget, unit }, currency),
    });
  }
}

/** Dates of which the first can't be after the second. */
const DATES_IN_ORDER: Partial<Record<TableName, readonly [first: string, second: string]>> = {
  cooperation: ['signed', 'ends'],
  challenges: ['postedOn', 'dueOn'],
  policies: ['issued', 'expires'],
};

function checkDates(table: ReadTable, report: Report): void {
  const [first, second] = DATES_IN_ORDER[table.name] ?? [];
  const [from, to] = [table.columns[first ?? ''], table.columns[second ?? '']];
  if (!from || !to) return;
  for (let row = 0; row < table.length; row++) {
    const [begin, end] = [daysOf(from[row]), daysOf(to[row])];
    if (!begin || !end || begin[0] <= end[1]) continue;
    report('dates-out-of-order', placeOf(table, row, second), to[row], {
      name: titleOf(table, second!),
      before: titleOf(table, first!),
      first: from[row] as string,
    });
  }
}

/** Reports rows whose figures or dates contradict each other for certain. */
export function checkRows(table: ReadTable, report: Report, currency: string): void {
  if (table.name === 'posts') checkPosts(table, report);
  if (table.name === 'fairs') checkFairs(table, report);
  if (table.name === 'policies') checkBudgets(table, report, currency);
  checkDates(table, report);
}
