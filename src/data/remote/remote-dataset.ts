import type { Dataset } from '../dataset/dataset.js';
import type { Parsed } from '../dataset/issues.js';
import type { LocalizedName } from '../dataset/name.js';
import { datasetOf } from '../dataset/parts.js';
import type { TableName } from '../dataset/tables.js';
import { type FactTable, factTable } from '../table/index.js';
import { type Answer, type Ask, askName } from './ask.js';
import type { Catalogue, RecordsInfo, WholeTable } from './catalogue.js';
import { remoteTable } from './remote-table.js';

/** A dataset of which the large tables are elsewhere, with what has been answered of it so far. */
export interface Asking {
  /** Another one after each answer: what views remember of a dataset that lacked something is of no use. */
  readonly parsed: Parsed<Dataset>;
  /** What views have asked for in vain since the last time; then none. */
  take(): Ask[];
  /** Keeps answers, in the order of their asks. */
  keep(asks: readonly Ask[], answers: readonly Answer[]): void;
}

/** Makes the dataset of a catalogue. */
export function askingDataset(catalogue: Catalogue): Asking {
  const known = new Map<string, Answer>();
  const wanted = new Map<string, Ask>();
  const answers = {
    known: (name: string) => known.get(name),
    want(name: string, ask: Ask) {
      if (!known.has(name)) wanted.set(name, ask);
    },
  };
  const { names, whole, records, version: _, issues, ...parts } = catalogue;
  const tables: Record<string, FactTable> = {};
  for (const [name, table] of Object.entries(whole) as [string, WholeTable][])
    tables[name] = factTable(filled(table), table.units, table.nesting);
  for (const [name, info] of Object.entries(records) as [TableName, RecordsInfo][])
    tables[name] = remoteTable(name, info, answers);
  const named = new Map(names.map(([column, own]) => [column, new Map(own as [string, LocalizedName][])]));
  const open = () => datasetOf({ parts: { ...parts, names: named, tables }, issues }, (table: FactTable) => table);
  let parsed = open();
  return {
    get parsed() {
      return parsed;
    },
    take() {
      const asks = [...wanted.values()];
      wanted.clear();
      return asks;
    },
    keep(asks, given) {
      asks.forEach((ask, at) => {
        const answer = given[at];
        if (answer) known.set(askName(ask), answer);
      });
      parsed = open();
    },
  };
}

/** JSON knows no undefined: an empty cell came as null. */
const filled = ({ columns }: WholeTable): Record<string, readonly unknown[]> =>
  Object.fromEntries(Object.entries(columns).map(([name, cells]) => [name, cells.map((cell) => cell ?? undefined)]));
