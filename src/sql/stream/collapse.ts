import { infoOf } from '../../data/dataset/fields.js';
import { GROUPING } from '../../data/dataset/nesting.js';
import type { ReadTable } from '../../data/dataset/read-table.js';
import { TABLES, type TableName } from '../../data/dataset/tables.js';
import { parseQuantity, type Quantity, sum } from '../../data/quantity/index.js';

/** A table of which only one row a place is kept, with the sums of all that stand there. */
export interface Collapsed {
  add(table: ReadTable): void;
  /** Its places, each at its first row; undefined where they are too many. */
  table(): ReadTable | undefined;
}

const MOST_PLACES = 300_000;
/** Sums of cents, and of ten thousandths, are exact as whole numbers. */
const SCALE = 10_000;

/** A figure that grows. */
interface Growing {
  /** What plain numbers add up to, times the scale; undefined beyond what is exact. */
  plain: number;
  rest: Quantity | undefined;
  isStated: boolean;
}

/** Nothing so far of a table without ids. */
export function collapsed(name: TableName, columns: readonly string[]): Collapsed {
  const infos = Object.entries(TABLES[name].fields)
    .filter(([column]) => columns.includes(column))
    .map(([column, field]) => ({ column, ...infoOf(field) }));
  const dims = infos.filter(({ column, role }) => GROUPING.has(role) && column !== 'source');
  const measures = infos.filter(({ role }) => /flow|stock|count/.test(role));
  const codes = dims.map(() => new Map<unknown, number>());
  const places = new Map<string, number>();
  const cells: unknown[][] = dims.map(() => []);
  const figures: Growing[][] = measures.map(() => []);
  const origins: number[] = [];
  let last: ReadTable | undefined;
  const placeOf = (table: ReadTable, row: number): number => {
    let key = '';
    for (let at = 0; at < dims.length; at++) {
      const cell = table.columns[dims[at]!.column]![row];
      let code = codes[at]!.get(cell);
      if (code === undefined) {
        code = codes[at]!.size;
        codes[at]!.set(cell, code);
      }
      key += `${code},`;
    }
    const known = places.get(key);
    if (known !== undefined) return known;
    const place = places.size;
    places.set(key, place);
    origins.push(table.origin[row]!);
    for (const [at, { column }] of dims.entries()) cells[at]!.push(table.columns[column]![row]);
    for (const own of figures) own.push({ plain: 0, rest: undefined, isStated: false });
    return place;
  };
  return {
    add(table) {
      last = table;
      for (let row = 0; row < table.length && places.size <= MOST_PLACES; row++) {
        const place = placeOf(table, row);
        for (const [at, { column }] of measures.entries()) grow(figures[at]![place]!, table.columns[column]![row]);
      }
    },
    table() {
      if (!last || places.size > MOST_PLACES) return undefined;
      return {
        ...last,
        columns: Object.fromEntries([
          ...dims.map(({ column }, at) => [column, cells[at]!] as const),
          ...measures.map(({ column }, at) => [column, figures[at]!.map(grown)] as const),
        ]),
        length: origins.length,
        origin: Uint32Array.from(origins),
        leftOut: 0,
        nesting: [],
      };
    },
  };
}

function grow(figure: Growing, cell: unknown): void {
  if (typeof cell === 'number') {
    const more = Math.round(cell * SCALE);
    if (more / SCALE === cell && Math.abs(figure.plain + more) < Number.MAX_SAFE_INTEGER) {
      figure.plain += more;
      figure.isStated = true;
      return;
    }
  }
  if (cell === undefined) return;
  const quantity = parseQuantity(cell);
  if (quantity.status === 'missing') return;
  figure.rest = figure.rest ? sum([figure.rest, quantity]) : quantity;
  figure.isStated = true;
}

function grown({ plain, rest, isStated }: Growing): number | Quantity | undefined {
  if (!isStated) return undefined;
  const number = plain / SCALE;
  if (!rest) return number;
  return plain === 0 ? rest : sum([parseQuantity(number), rest]);
}
