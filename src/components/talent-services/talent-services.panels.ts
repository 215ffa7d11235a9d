import type { Quantity, ServiceGroup, ServiceItem, TalentServices } from '../../data/index.js';
import { commonUnit } from '../../data/quantity/units.js';
import { reach } from '../internal/chart/bars.js';
import type { ViewContext } from '../internal/context.js';
import {
  bareText,
  countText,
  isShort,
  itemName,
  leftText,
  serviceWords,
  shortText,
  unitText,
} from './talent-services.words.js';

/** What bars of a column stand for: what is given out within the stock, who waits, who was served. */
export type ColumnKind = 'capacity' | 'waiting' | 'served';

/** Does any service of a kind say this of itself? */
export const isStated = ({ items }: ServiceGroup, measure: 'stock' | 'allocated' | 'waiting' | 'served'): boolean =>
  items.some((item) => item[measure].status !== 'missing');

/** Allocated and stock can be drawn one within the other, and subtracted. */
export const isComparable = ({ stock, allocated }: ServiceItem): boolean =>
  commonUnit([stock.unit, allocated.unit]) !== null;

/** What the bars of a column are drawn from, the stock first. */
export const figuresOf = (item: ServiceItem, kind: ColumnKind): Quantity[] =>
  kind === 'capacity' ? [item.stock, ...(isComparable(item) ? [givenOf(item)] : [])] : [item[kind]];

/** What is given out, which without an upper end of its own ends with the stock. */
function givenOf({ stock, allocated }: ServiceItem): Quantity {
  const open = allocated.status !== 'missing' && !Number.isFinite(allocated.high);
  const within = open && stock.status !== 'missing' && stock.high >= allocated.low;
  return within ? { ...allocated, high: stock.high } : allocated;
}

const unitsOf = (items: readonly ServiceItem[], kind: ColumnKind) =>
  commonUnit(items.flatMap((item) => figuresOf(item, kind).map(({ unit }) => unit)));

/** The columns that a kind has figures for; housing is what is given out, so that whom it served is left to the table. */
export function kindsOf(group: ServiceGroup): ColumnKind[] {
  const capacity = isStated(group, 'stock') || isStated(group, 'allocated');
  const waiting = isStated(group, 'waiting');
  const served = isStated(group, 'served') && (group.kind !== 'housing' || !(capacity || waiting));
  const found = [capacity && 'capacity', waiting && 'waiting', served && 'served'] as const;
  const kinds = found.filter((kind): kind is ColumnKind => kind !== false);
  return kinds.length === 0 ? ['capacity'] : kinds;
}

/** Puts services of a kind together whose units add up in every column. */
function alike(items: readonly ServiceItem[], kinds: readonly ColumnKind[]): ServiceItem[][] {
  const found: ServiceItem[][] = [];
  for (const item of items) {
    const own = found.find((others) => kinds.every((kind) => unitsOf([...others, item], kind) !== null));
    if (own) own.push(item);
    else found.push([item]);
  }
  return found;
}

/** What stands beside a bar. */
function labelOf(item: ServiceItem, kind: ColumnKind, group: ServiceGroup, context: ViewContext): string {
  const words = serviceWords(context);
  if (kind !== 'capacity') return bareText(item[kind], context);
  if (!isStated(group, 'allocated')) return bareText(item.stock, context);
  if (item.stock.status === 'missing' && item.allocated.status === 'missing') return bareText(item.stock, context);
  const both = words.of(bareText(item.allocated, context), bareText(item.stock, context));
  return [both, leftText(item, context), isShort(item) ? shortText(item, context) : '']
    .filter((text) => text !== '')
    .join(words.join);
}

function titleOf(kind: ColumnKind, items: readonly ServiceItem[], group: ServiceGroup, context: ViewContext): string {
  const words = serviceWords(context);
  const title = kind === 'capacity' ? (isStated(group, 'allocated') ? words.capacity : words.stock) : words[kind];
  return words.withUnit(title, unitText(unitsOf(items, kind)?.unit, context));
}

/** An axis as long as its longest bar: figures stand beside the bars. */
export function lengthOf(items: readonly ServiceItem[], kind: ColumnKind): number {
  const figures = items.flatMap((item) => figuresOf(item, kind));
  const open = figures.some(({ status, high }) => status !== 'missing' && !Number.isFinite(high));
  return (Math.max(0, ...figures.map(reach)) || 1) * (open ? 1.08 : 1);
}

/** A panel's texts, before anything has its place. */
export interface Draft {
  group: ServiceGroup;
  items: readonly ServiceItem[];
  title: string;
  names: string[];
  columns: { kind: ColumnKind; title: string; labels: string[] }[];
}

export function draftsOf({ groups }: TalentServices, context: ViewContext): Draft[] {
  const periods = new Set(groups.map(({ period }) => period));
  return groups.flatMap((group) => {
    const kinds = kindsOf(group);
    return alike(group.items, kinds).map((items, at) => ({
      group,
      items,
      title: at > 0 ? '' : groupTitle(group, periods.size > 1, context),
      names: items.map((item) => itemName(item, context)),
      columns: kinds.map((kind) => ({
        kind,
        title: titleOf(kind, items, group, context),
        labels: items.map((item) => labelOf(item, kind, group, context)),
      })),
    }));
  });
}

/** The kind, its period where kinds differ in it, and how many channels there are in all. */
function groupTitle({ kind, period, total }: ServiceGroup, dated: boolean, context: ViewContext): string {
  const words = serviceWords(context);
  const { messages } = context;
  const inAll =
    kind === 'channel' && total.stock.status !== 'missing' ? words.all(countText(total.stock, context)) : '';
  const when = dated && period !== undefined ? messages.periodOf(period) : '';
  return [words.kinds[kind], inAll, when].filter((text) => text !== '').join('  ');
}
