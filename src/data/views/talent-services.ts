import { type Dataset, type LocalizedName, periodSpan, type Selection, summarise, whereOf } from '../dataset/index.js';
import { difference, interval, missing, type Quantity, share } from '../quantity/index.js';
import type { Cell } from '../table/index.js';

/** Kinds of services, in the order in which they are shown. */
export const SERVICE_KINDS = ['housing', 'security', 'channel'] as const;
export type ServiceKind = (typeof SERVICE_KINDS)[number];

export type TalentServicesConfig = Selection;

/**
 * What is there, what is given out, who waits and who was served. Each in a unit of its own (套, 户, 人, 项, 人次);
 * figures whose units don't add up are missing with the reason `mixed-units`.
 */
export interface ServiceFigures {
  /** At the latest period; at least these, where some records don't state theirs. So are the next two. */
  stock: Quantity;
  allocated: Quantity;
  waiting: Quantity;
  /** Over all periods. */
  served: Quantity;
}

/** A form of housing, a security or a channel. */
export interface ServiceItem extends ServiceFigures {
  key: string;
  kind: ServiceKind;
  /** The column whose value it stands for: forms of housing, names of all else. */
  dimension: 'form' | 'name';
  value: string;
  name: LocalizedName;
  /** What a form of housing is called by its own names; empty for what goes by its name anyway. */
  services: readonly LocalizedName[];
  /** Stock less what is allocated; below zero where more is allocated than there is. */
  left: Quantity;
  /** What is allocated, in per cent of the stock. */
  taken: Quantity;
  /** Those waiting beyond what is left, never below zero; missing where homes and households can't be compared. */
  short: Quantity;
  /** Rows behind what was served. */
  rows: readonly number[];
  /** Rows behind the stocks. */
  held: readonly number[];
}

/** The services of a kind. */
export interface ServiceGroup {
  kind: ServiceKind;
  /** In the order of the data. */
  items: readonly ServiceItem[];
  total: ServiceFigures;
  /** The period that the stocks are of, where the data has periods. */
  period: string | undefined;
  /** First and last period that the services were given in; undefined where no period names a year. */
  span: { first: string; last: string } | undefined;
}

export interface TalentServices {
  groups: readonly ServiceGroup[];
}

const MEASURES = ['stock', 'allocated', 'waiting', 'served'] as const;
type ServiceCell = ReturnType<typeof summarise>['cells'][number];

/** Adds up housing by form, securities and green channels by name: stocks at the latest period, services over all. */
export function buildTalentServices(dataset: Dataset, config: TalentServicesConfig = {}): TalentServices {
  const met = new Set(dataset.tables.services?.values('kind', whereOf(dataset, 'services', config)));
  const groups = SERVICE_KINDS.filter((kind) => met.has(kind)).map((kind) =>
    groupOf(dataset, kind, { ...config, filter: { ...config.filter, kind: [kind] } }),
  );
  return { groups };
}

function groupOf(dataset: Dataset, kind: ServiceKind, selection: Selection): ServiceGroup {
  const by = (columns: readonly string[]) => summarise(dataset, 'services', { by: columns, sum: MEASURES }, selection);
  const { cells, period } = by([]);
  const items = (dimension: ServiceItem['dimension'], own: readonly ServiceCell[]) =>
    own.map((cell) => itemOf(dataset, kind, dimension, cell, selection));
  const forms = kind === 'housing' ? by(['form']).cells : [];
  // What names no form goes by its own name, at the same period as the forms.
  const named =
    forms.length === 0
      ? by(['name']).cells
      : by(['form', 'name'])
          .cells.filter(({ keys: [form] }) => form === '')
          .map((cell) => ({ ...cell, keys: cell.keys.slice(1) }));
  return {
    kind,
    items: [
      ...items(
        'form',
        forms.filter(({ keys }) => keys[0] !== ''),
      ),
      ...items('name', named),
    ],
    total: figuresOf(cells[0]),
    period,
    span: periodSpan(dataset, 'services', selection),
  };
}

function itemOf(
  dataset: Dataset,
  kind: ServiceKind,
  dimension: ServiceItem['dimension'],
  cell: ServiceCell,
  selection: Selection,
): ServiceItem {
  const value = cell.keys[0]!;
  const figures = figuresOf(cell);
  const left = leftOf(figures);
  const where = { ...whereOf(dataset, 'services', selection), [dimension]: [value] };
  const names = dimension === 'form' ? dataset.tables.services!.values('name', where) : [];
  return {
    key: JSON.stringify([kind, dimension, value]),
    kind,
    dimension,
    value,
    name: dataset.nameOf(dimension, value),
    services: names.filter((name) => name !== '').map((name) => dataset.nameOf('name', name)),
    ...figures,
    left,
    taken: share(figures.allocated, figures.stock),
    short: shortOf(figures.waiting, left),
    rows: cell.rows,
    held: cell.held ?? cell.rows,
  };
}

const figuresOf = (cell: Cell | undefined): ServiceFigures => ({
  stock: cell?.sums.stock?.atLeast ?? missing(),
  allocated: cell?.sums.allocated?.atLeast ?? missing(),
  waiting: cell?.sums.waiting?.atLeast ?? missing(),
  served: cell?.sums.served?.atLeast ?? missing(),
});

function leftOf({ stock, allocated }: ServiceFigures): Quantity {
  const left = difference(stock, allocated);
  // More is allocated than there is only where that is beyond doubt.
  if (left.status === 'missing' || left.low >= 0 || left.high < 0) return left;
  return interval(0, left.high, left.unit);
}

function shortOf(waiting: Quantity, left: Quantity): Quantity {
  const short = difference(waiting, left);
  if (short.status === 'missing' || short.low >= 0) return short;
  return interval(0, Math.max(0, short.high), short.unit);
}
