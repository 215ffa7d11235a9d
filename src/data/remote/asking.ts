import type { Dataset } from '../dataset/dataset.js';
import type { Parsed } from '../dataset/issues.js';
import type { LocalizedName } from '../dataset/name.js';
import { datasetOf } from '../dataset/parts.js';
import type { TableName } from '../dataset/tables.js';
import { type FactTable, factTable } from '../table/index.js';
import { type Answer, type Ask, askName } from './ask.js';
import type { Catalogue, RecordsInfo, WholeTable } from './catalogue.js';
import { type Answers, remoteTable } from './remote-table.js';

/** Asks by their names. */
export type Asks = ReadonlyMap<string, Ask>;

/** A dataset of which the large tables are elsewhere, with what has been answered of it so far. */
export interface Asking {
  readonly version: string;
  /**
   * A dataset for one attempt: what views remember of one that lacked something is of no use.
   * @param onWant - Hears that something was asked of it in vain.
   */
  open(onWant?: () => void): Opened;
  isKnown(name: string): boolean;
  /** Keeps answers, in the order of their asks. */
  keep(asks: Iterable<Ask>, answers: readonly Answer[]): void;
}

/** A dataset as an attempt to build something of it sees it. */
export interface Opened {
  readonly parsed: Parsed<Dataset>;
  /** What was asked of it in vain since the last time. */
  take(): Asks;
  /** How many rows behind a figure somebody looks at. @default 50 */
  looked: number;
  /** Runs what counts from rows: it has all of them, or fails. */
  whole<T>(build: () => T): T;
}

/**
 * Makes the dataset of a catalogue.
 * @param options - How many rows an answer lists at most, and what the reader is told of what has no answer.
 */
export function askingDataset(
  catalogue: Catalogue,
  { page = catalogue.rows ?? 0, reasons }: Partial<Pick<Answers, 'page' | 'reasons'>> = {},
): Asking {
  const known = new Map<string, Answer>();
  const { names, whole, records, version, issues, rows: _, ...parts } = catalogue;
  const small: Record<string, FactTable> = {};
  for (const [name, table] of Object.entries(whole) as [string, WholeTable][])
    small[name] = factTable(filled(table), table.units, table.nesting);
  const named = new Map(names.map(([column, own]) => [column, new Map(own as [string, LocalizedName][])]));
  return {
    version,
    open(onWant) {
      let wanted = new Map<string, Ask>();
      let isWhole = false;
      const answers = {
        page,
        reasons,
        get looked() {
          return isWhole ? undefined : opened.looked;
        },
        known: (name: string) => known.get(name),
        want(name: string, ask: Ask) {
          wanted.set(name, ask);
          onWant?.();
        },
      };
      const large = Object.entries(records).map(([name, info]) => [
        name,
        remoteTable(name as TableName, info as RecordsInfo, answers),
      ]);
      const tables = { ...small, ...Object.fromEntries(large) };
      const parsed = datasetOf({ parts: { ...parts, names: named, tables }, issues }, (table: FactTable) => table);
      const opened: Opened = {
        parsed,
        looked: 50,
        take() {
          const asks = wanted;
          wanted = new Map();
          return asks;
        },
        whole(build) {
          isWhole = true;
          try {
            return build();
          } finally {
            isWhole = false;
          }
        },
      };
      return opened;
    },
    isKnown: (name) => known.has(name),
    keep(asks, given) {
      let at = 0;
      for (const ask of asks) {
        const answer = given[at++];
        if (answer) known.set(askName(ask), answer);
      }
    },
  };
}

/** JSON knows no undefined: an empty cell came as null. */
const filled = ({ columns }: WholeTable): Record<string, readonly unknown[]> =>
  Object.fromEntries(Object.entries(columns).map(([name, cells]) => [name, cells.map((cell) => cell ?? undefined)]));
