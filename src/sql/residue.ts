import { parseQuantity } from '../data/quantity/index.js';
import type { MeasureInfo, RecordsInfo } from '../data/remote/catalogue.js';
import { unpackJson } from '../data/remote/packed-json.js';
import { type AggregateRequest, aggregate } from '../data/table/aggregate.js';
import { type Encodings, encodings } from '../data/table/encodings.js';
import { cellKey } from '../data/table/index.js';
import type { Nesting } from '../data/table/nesting.js';
import type { SqlRow } from './connection.js';
import type { Groups } from './group-parts.js';
import { unpackText } from './packed-text.js';
import type { Addend } from './part-sum.js';
import { cellColumns, cellsOf } from './physical-rows.js';
import { ITEMS, OWN } from './physical-table.js';
import { BLANK, isOpenHigh, isOpenLow, isStated, type StateCode, saidBy } from './state.js';

/** Rows that are added beside the engine: wholes and their parts, and figures that no column of whole numbers holds. */
export interface Residue {
  /** Adds what these rows say of the groups of a request. */
  addTo(groups: Groups, request: AggregateRequest, items: 'byId' | 'each'): void;
  /** Those of a group, by their numbers in the table. */
  rows(request: AggregateRequest, keys: readonly string[]): number[];
}

/** All that is kept of each of these rows. */
export const residueColumns = (info: RecordsInfo): string[] => [
  ...new Set([
    ...cellColumns(info),
    ...measuresOf(info).flatMap(([name, { high, states, texts, units }]) => [
      `${name}_low`,
      ...(high ? [`${name}_high`] : []),
      ...(states ? [`${name}_state`] : []),
      ...(texts ? [`${name}_text`] : []),
      ...(units ? [`${name}_unit`] : []),
    ]),
  ]),
];

const measuresOf = ({ measures, items }: RecordsInfo): [string, MeasureInfo][] => [
  ...Object.entries(measures),
  ...(items
    ? ([
        [ITEMS.byId, items.byId],
        [ITEMS.each, items.each],
      ] as [string, MeasureInfo][])
    : []),
];

/** The rows that an engine gave, with the wholes among them by their numbers in the table. */
export function residue(info: RecordsInfo, stored: readonly SqlRow[], nesting: Nesting): Residue {
  const numbers = stored.map((row) => Number(row[OWN.row]));
  const place = new Map(numbers.map((row, at) => [row, at]));
  const within = (rows: readonly number[]) => rows.map((row) => place.get(row)!);
  const own: Nesting = nesting.map(({ rows, splits }) => ({
    rows: within(rows),
    splits: splits.map((split) => ({ ...split, rows: within(split.rows), parts: within(split.parts) })),
  }));
  const cells = stored.map((row) => cellsOf(info, row));
  const column = (name: string) => (info.columns.includes(name) ? cells.map((row) => row[name]) : undefined);
  const unitOf = (name: string) => (name === 'count' ? info.countUnit : info.measures[name]?.unit);
  const table: Encodings = encodings(column, stored.length, unitOf, undefined, own);
  const codeAt = (name: string, measure: MeasureInfo, at: number): StateCode =>
    measure.states ? Number(stored[at]![`${name}_state`]) : 0;
  const addendOf = (name: string, measure: MeasureInfo, at: number): Addend => {
    const row = stored[at]!;
    const code = codeAt(name, measure, at);
    const text = measure.texts ? (row[`${name}_text`] as string | null) : null;
    const end = (part: 'low' | 'high', isOpen: boolean): bigint | number => {
      const value = row[`${name}_${part}`];
      if (value !== null && value !== undefined) return BigInt(value as bigint);
      if (isOpen || text === null) return 0n;
      return parseQuantity(unpackJson(unpackText(text)))[part];
    };
    const low = end('low', isOpenLow(code));
    return {
      code,
      count: 1,
      low,
      high: measure.high ? end('high', isOpenHigh(code)) : low,
      places: measure.places,
      text: text === null ? undefined : unpackText(text),
      unit: measure.units ? unpackText(String(row[`${name}_unit`])) : undefined,
    };
  };
  return {
    addTo(groups, request, which) {
      if (stored.length === 0) return;
      const { sum = [] } = request;
      const found = aggregate(table, request);
      const weights = info.items?.[which];
      for (const number of found.groups) {
        const group = groups.of(found.keys(number));
        const rows = found.rows(number);
        const counted = found.counted(number);
        group.first = Math.min(group.first, numbers[rows[0]!] ?? group.first);
        group.rows += rows.length;
        group.records += counted.length;
        if (weights) for (const at of counted) group.items!.add(addendOf(ITEMS[which], weights, at));
        sum.forEach((name, place) => {
          const measure = info.measures[name];
          const lacking = found.missing(place, number);
          if (lacking > 0) group.sums[place]!.add({ ...NOTHING, count: lacking });
          if (!measure) return;
          for (const at of found.added(place, number)) {
            const addend = addendOf(name, measure, at);
            // Those that state nothing have been told by their number.
            if (isStated(addend.code)) group.sums[place]!.add(addend);
          }
          for (const at of rows) {
            const said = saidBy(codeAt(name, measure, at));
            if (said) group.said[place]!.add(said[0]!);
          }
        });
      }
    },
    rows(request, keys) {
      if (stored.length === 0) return [];
      const found = aggregate(table, request);
      const wanted = JSON.stringify(keys.map(cellKey));
      return [...found.groups].flatMap((number) =>
        JSON.stringify(found.keys(number)) === wanted ? found.rows(number).map((at) => numbers[at]!) : [],
      );
    },
  };
}

const NOTHING: Addend = { code: BLANK, count: 0, low: 0n, high: 0n, places: 0, text: undefined, unit: undefined };
