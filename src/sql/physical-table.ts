import { isFigure, type TableName } from '../data/dataset/tables.js';
import type { RecordsInfo } from '../data/remote/catalogue.js';
import { cellKey } from '../data/table/index.js';
import type { Value } from './connection.js';
import { packText } from './packed-text.js';
import { type MeasureSurvey, type PhysicalMeasure, surveyMeasure } from './physical-measure.js';

/** The columns that every table of rows has beside its own. */
export const OWN = { row: '_row', odd: '_odd', repeated: '_multi' } as const;
/** How much a row counts for: where an id counts one, and where each row counts for itself. */
export const ITEMS = { byId: '_items', each: '_each' } as const;

/** Rows of a table one after the other: cells by column, all `length` long. */
export interface Piece {
  column(name: string): readonly unknown[];
  length: number;
}

/** What has to be known of all rows of a table before any of them is written; rows come in pieces. */
export interface TableSurvey {
  add(piece: Piece): void;
  /** How a table of these rows is kept; `repeated` where an id has several rows, `nested` where rows are the whole of others. */
  layout(more: { repeated: boolean; nested: boolean }): PhysicalTable;
}

/** A table as an engine keeps it: dimensions as text, measures as whole numbers with their states. */
export interface PhysicalTable {
  info: RecordsInfo;
  columns: readonly { name: string; type: 'whole' | 'small' | 'text' }[];
  /** Are there figures that no column of whole numbers holds? */
  hasOdd: boolean;
  of(piece: Piece): PhysicalPiece;
}

interface PhysicalPiece {
  /** What the columns hold of a row whose number in the dataset is `number`. */
  values(row: number, number: number, isOdd: boolean, isRepeated: boolean): Value[];
  /** Does it hold a figure that no column of whole numbers holds? */
  isOdd(row: number): boolean;
}

/** More values of a column are not sent to every page that asks nothing of them. */
const MOST_VALUES = 2_000;

/** Nothing known so far of a table with these columns. */
export function surveyTable(
  name: TableName,
  columns: readonly string[],
  unitOf: (column: string) => string | undefined,
): TableSurvey {
  const dimensions = columns.filter((column) => !isFigure(name, column));
  const measures = columns
    .filter((column) => isFigure(name, column))
    .map((column) => ({ column, survey: surveyMeasure(unitOf(column)) }));
  const values = new Map(dimensions.map((column) => [column, new Set<string>()]));
  const items = columns.includes('count') ? itemSurvey(columns.includes('id'), unitOf('count')) : undefined;
  let length = 0;
  return {
    add(piece) {
      length += piece.length;
      for (const [column, met] of values) {
        if (met.size > MOST_VALUES) continue;
        const cells = piece.column(column);
        for (let row = 0; row < piece.length && met.size <= MOST_VALUES; row++) met.add(cellKey(cells[row]));
      }
      for (const { column, survey } of measures) survey.add(piece.column(column));
      items?.add(piece);
    },
    layout(more) {
      const laid = measures.map(({ column, survey }) => ({ column, physical: survey.layout(column) }));
      const counts = items?.layout();
      const weights = counts ? [counts.byId, counts.each] : [];
      const all = [...laid.map(({ physical }) => physical), ...weights.map(({ physical }) => physical)];
      const info: RecordsInfo = {
        length,
        columns,
        dimensions: Object.fromEntries(
          [...values].map(([column, met]) => [column, met.size <= MOST_VALUES ? { values: [...met] } : {}]),
        ),
        measures: Object.fromEntries(laid.map(({ column, physical }) => [column, physical.info])),
        ...(counts && { items: { byId: counts.byId.physical.info, each: counts.each.physical.info } }),
        ...(unitOf('count') !== undefined && counts && { countUnit: unitOf('count')! }),
        ...more,
      };
      return {
        info,
        hasOdd: all.some(({ hasOdd }) => hasOdd),
        columns: [
          { name: OWN.row, type: 'whole' },
          { name: OWN.odd, type: 'small' },
          { name: OWN.repeated, type: 'small' },
          ...dimensions.map((column) => ({ name: column, type: 'text' as const })),
          ...all.flatMap((physical) => physical.columns),
        ],
        of(piece) {
          const texts = dimensions.map((column) => piece.column(column));
          const figures = [
            ...laid.map(({ column, physical }) => physical.of(piece.column(column))),
            ...weights.map(({ physical, cells }) => physical.of(cells(piece))),
          ];
          return {
            isOdd: (row) => figures.some((figure) => figure.isOdd(row)),
            values(row, number, isOdd, isRepeated) {
              const out: Value[] = [number, Number(isOdd), Number(isRepeated)];
              for (const cells of texts) out.push(packText(cellKey(cells[row])));
              for (const figure of figures) figure.put(row, out);
              return out;
            },
          };
        },
      };
    },
  };
}

interface Weight {
  physical: PhysicalMeasure;
  cells(piece: Piece): readonly unknown[];
}

/** What rows count for, as the in-memory engine weighs them. */
function itemSurvey(hasIds: boolean, own: string | undefined) {
  const weight = (byId: boolean) => {
    const cells = ({ column, length }: Piece): readonly unknown[] => {
      const counts = column('count');
      const ids = byId && hasIds ? column('id') : undefined;
      const isOne = (row: number) => (ids && cellKey(ids[row]) !== '') || cellKey(counts[row]) === '';
      return Array.from({ length }, (_, row) => (isOne(row) ? 1 : counts[row]));
    };
    // What an id stands for is an item, however the numbers of others are worded: no 名.
    const [plain, asItems] = [surveyMeasure(own), surveyMeasure('项')];
    let differs = false;
    return {
      add(piece: Piece): void {
        const weights = cells(piece);
        const counts = piece.column('count');
        differs ||= weights.some((one, row) => one !== counts[row]);
        plain.add(weights);
        if (own === undefined) asItems.add(weights);
      },
      layout(name: string): Weight {
        const isWorded = own === undefined && (plain.unit() !== undefined || plain.hasOtherUnits());
        const taken: MeasureSurvey = isWorded && differs ? asItems : plain;
        return { physical: taken.layout(name), cells };
      },
    };
  };
  const [byId, each] = [weight(true), weight(false)];
  return {
    add(piece: Piece): void {
      byId.add(piece);
      each.add(piece);
    },
    layout: () => ({ byId: byId.layout(ITEMS.byId), each: each.layout(ITEMS.each) }),
  };
}
