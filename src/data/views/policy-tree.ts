import { group, max, min } from 'd3-array';
import type { Dataset, LocalizedName, Selection } from '../dataset/index.js';
import { currencyUnit } from '../quantity/currencies.js';
import { interval, parseQuantity, type Quantity, sum } from '../quantity/index.js';
import { cellKey } from '../table/index.js';
import { type DaySpan, dayOf, daysOfDate } from './calendar.js';
import { recordsBy, type TableRecord } from './records.js';
import { statedFigure } from './stated-figure.js';

/** A document or a measure of the policy system. */
export interface Policy {
  key: string;
  title: LocalizedName;
  /** The policy it stands below; undefined at the top. */
  parent: { key: string; title: LocalizedName } | undefined;
  /** 1 at the top of the system. */
  level: number;
  /** How many of those above it are shown; 0 for the first of a tree. */
  depth: number;
  /** How many of those shown stand below it: the N of 1 + N. */
  below: number;
  /** Its stated parent, where that is nowhere in the data; '' otherwise. */
  lost: string;
  number: string;
  kind: LocalizedName | undefined;
  /** As stated; '' where none is. */
  issued: string;
  expires: string;
  /** The days from which to which it is valid; undefined where they can't be read. */
  from: number | undefined;
  until: number | undefined;
  cap: Quantity;
  budget: Quantity;
  uptake: Quantity;
  /** Is more paid than budgeted, beyond doubt? */
  exceeded: boolean;
  url: string;
  /** Rows of the table behind it. */
  rows: readonly number[];
}

export interface PolicyArea {
  /** '' for what has no area, such as the main document. */
  key: string;
  name: LocalizedName;
  /** Budgets in all, counted as those of the whole tree. */
  budget: Quantity;
  /** In the order of the tree; siblings by date of issue. */
  policies: readonly Policy[];
}

export interface PolicyTree {
  areas: readonly PolicyArea[];
  count: number;
  /** Budgets in all; what is below a policy with a budget of its own is part of that one. */
  budget: Quantity;
  /** Policies whose budget is part of that of a policy above. */
  budgetsWithin: number;
  /** Policies whose parent is nowhere in the data; they stand at the top. */
  orphans: readonly string[];
  /** Policies that stand above themselves; their parents are disregarded. */
  circular: readonly string[];
  /** From the first day of issue to the last of validity; undefined where no date is stated. */
  span: DaySpan | undefined;
}

/** The 1 + N system: each policy below its parent, gathered by area. */
export function buildPolicyTree(dataset: Dataset, config: Selection = {}): PolicyTree {
  const all = new Map(recordsBy(dataset, 'policies', 'id', {}).map((record) => [record.key, record]));
  const tree = treeOf(all);
  const shown = recordsBy(dataset, 'policies', 'id', config);
  const unit = currencyUnit(dataset.meta.currency);
  const keys = new Set(shown.map(({ key }) => key));
  const below = new Map<string, number>();
  const areaOf = new Map([...all.keys()].map((key) => [key, tree.areaOf(key)]));
  const crossing = new Set<string>();
  for (const key of keys)
    for (const above of tree.ancestorsOf(key)) {
      below.set(above, (below.get(above) ?? 0) + 1);
      if (areaOf.get(above) !== areaOf.get(key)) crossing.add(above);
    }
  const areas = [...group(shown, ({ key }) => tree.areaOf(key))].map(([key, records]) => ({
    key,
    name: dataset.nameOf('area', key),
    policies: inOrder(records, tree, crossing).map((record) => ({
      ...readPolicy(record, all, tree, unit),
      depth: tree.ancestorsOf(record.key).filter((above) => keys.has(above)).length,
      below: below.get(record.key) ?? 0,
    })),
  }));
  // What has no area is above the areas, or beside them.
  areas.sort((a, b) => Number(a.key !== '') - Number(b.key !== ''));
  const policies = areas.flatMap((area) => area.policies);
  const budgeted = new Set(policies.filter(({ budget }) => budget.status !== 'missing').map(({ key }) => key));
  const isWithin = ({ key }: Policy) => budgeted.has(key) && tree.ancestorsOf(key).some((above) => budgeted.has(above));
  // What says that its budget is not known (未统计) leaves open how much it is; what says nothing has none of its own.
  const budgetOf = (some: readonly Policy[]) => {
    const own = some.filter((policy) => !isWithin(policy)).map(({ budget }) => budget);
    const total = sum(own);
    const open = total.status !== 'missing' && own.some(({ status, text }) => status === 'missing' && text !== '');
    return open ? interval(total.low, Infinity, total.unit) : total;
  };
  return {
    areas: areas.map((area) => ({ ...area, budget: budgetOf(area.policies) })),
    count: policies.length,
    budget: budgetOf(policies),
    budgetsWithin: policies.filter(isWithin).length,
    orphans: tree.orphans.filter((key) => keys.has(key)),
    circular: tree.circular.filter((key) => keys.has(key)),
    span: spanOf(policies),
  };
}

interface Tree {
  parentOf(key: string): string | undefined;
  /** From the parent up. */
  ancestorsOf(key: string): readonly string[];
  areaOf(key: string): string;
  orphans: readonly string[];
  circular: readonly string[];
}

/** Who stands below whom: a parent that is not there, or that stands below its own child, is none. */
function treeOf(all: ReadonlyMap<string, TableRecord>): Tree {
  const stated = (key: string) => cellKey(all.get(key)?.cell('parent'));
  const circular = new Set<string>();
  const done = new Set<string>();
  for (const start of all.keys()) {
    const path: string[] = [];
    const onPath = new Set<string>();
    let at = start;
    while (all.has(at) && !done.has(at) && !onPath.has(at)) {
      path.push(at);
      onPath.add(at);
      at = stated(at);
    }
    if (onPath.has(at)) for (const key of path.slice(path.indexOf(at))) circular.add(key);
    for (const key of path) done.add(key);
  }
  const parentOf = (key: string) => (circular.has(key) || !all.has(stated(key)) ? undefined : stated(key));
  const ancestorsOf = (key: string) => {
    const above: string[] = [];
    for (let at = parentOf(key); at !== undefined; at = parentOf(at)) above.push(at);
    return above;
  };
  return {
    parentOf,
    ancestorsOf,
    areaOf: (key) => [key, ...ancestorsOf(key)].map((at) => cellKey(all.get(at)?.cell('area'))).find(Boolean) ?? '',
    orphans: [...all.keys()].filter((key) => stated(key) !== '' && !all.has(stated(key))),
    circular: [...circular],
  };
}

/** The records of an area, each followed by those below it, siblings by date of issue; last what reaches into other areas. */
function inOrder(records: readonly TableRecord[], { parentOf }: Tree, crossing: ReadonlySet<string>): TableRecord[] {
  const here = new Set(records.map(({ key }) => key));
  const issued = (record: TableRecord) => daysOfDate(record.cell('issued'))?.first ?? Infinity;
  const reach = ({ key }: TableRecord) => Number(crossing.has(key));
  const inTime = [...records].sort((a, b) => reach(a) - reach(b) || issued(a) - issued(b) || 0);
  const below = group(inTime, ({ key }) => {
    const parent = parentOf(key);
    return parent !== undefined && here.has(parent) ? parent : undefined;
  });
  const placed: TableRecord[] = [];
  // Not by recursion: a chain of parents may be as long as the table.
  const waiting = [...(below.get(undefined) ?? [])].reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    placed.push(next);
    waiting.push(...[...(below.get(next.key) ?? [])].reverse());
  }
  return placed;
}

function readPolicy(
  record: TableRecord,
  all: ReadonlyMap<string, TableRecord>,
  { parentOf, ancestorsOf, orphans }: Tree,
  unit: string,
): Omit<Policy, 'depth' | 'below'> {
  const { key, rows, cell, figure, name, text } = record;
  const parent = parentOf(key);
  const budget = statedFigure(figure('budget'), unit);
  const uptake = parseQuantity(figure('uptake'));
  return {
    key,
    title: name('title') ?? key,
    parent: parent === undefined ? undefined : { key: parent, title: all.get(parent)!.name('title') ?? parent },
    level: ancestorsOf(key).length + 1,
    lost: orphans.includes(key) ? text('parent') : '',
    number: text('number'),
    kind: name('kind'),
    issued: text('issued'),
    expires: text('expires'),
    from: daysOfDate(cell('issued'))?.first,
    until: daysOfDate(cell('expires'))?.last,
    cap: statedFigure(figure('cap'), unit),
    budget,
    uptake,
    exceeded: isOver(uptake, budget),
    url: text('url'),
    rows,
  };
}

/** Is the one figure more than the other, in the same unit and whatever both leave open? */
const isOver = (one: Quantity, other: Quantity): boolean =>
  other.status !== 'missing' && one.unit === other.unit && one.low > other.high;

function spanOf(policies: readonly Policy[]): DaySpan | undefined {
  const days = policies.flatMap(({ from, until }) => [from, until]).filter((day) => day !== undefined);
  if (days.length === 0) return undefined;
  return { first: min(days)!, last: max(days)! };
}

/** Where a policy stands in time. What has no stated end is `unlimited`; what has no dates at all, `undated`. */
export type PolicyState = 'coming' | 'valid' | 'expiring' | 'expired' | 'unlimited' | 'undated';

/** How many days before its end a policy counts as expiring. */
export const EXPIRING_DAYS = 180;

/** Days until a policy expires, below nought when it has; undefined where its end or the clock can't be read. */
export function daysToExpiry({ until }: Policy, now: unknown): number | undefined {
  const today = dayOf(now);
  return until === undefined || today === undefined ? undefined : until - today;
}

/** Says whether a policy holds now: through its last day, and expiring in the 180 days before it ends. */
export function policyState(policy: Policy, now: unknown): PolicyState {
  const left = daysToExpiry(policy, now);
  if (left !== undefined && left < 0) return 'expired';
  const today = dayOf(now);
  if (today !== undefined && policy.from !== undefined && policy.from > today) return 'coming';
  if (left !== undefined) return left <= EXPIRING_DAYS ? 'expiring' : 'valid';
  return policy.issued === '' && policy.expires === '' ? 'undated' : 'unlimited';
}
