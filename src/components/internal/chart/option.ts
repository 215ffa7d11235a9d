import type { EChartsCoreOption } from 'echarts/core';
import type { Point } from '../drawing/shapes.js';

/** An ECharts option of plain data: every series and component has an `id`, data items of marks have their `key`. */
export type ChartOption = EChartsCoreOption;

type Part = Record<string, unknown>;
const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The parts of an option that are lists of things with ids: series, axes, grids. */
const lists = (option: ChartOption): [string, Part[]][] =>
  Object.entries(option as Part).filter(
    (entry): entry is [string, Part[]] => Array.isArray(entry[1]) && entry[1].every(isPart),
  );

/**
 * The kinds of components whose members went: ECharts has to replace these by id instead of merging, or what is gone
 * would stay on the picture.
 */
export function replacedKinds(previous: ChartOption | undefined, next: ChartOption): string[] {
  if (!previous) return [];
  const idsOf = (option: ChartOption) =>
    new Map(lists(option).map(([kind, parts]) => [kind, new Set(parts.map(({ id }) => id))]));
  const now = idsOf(next);
  return [...idsOf(previous)]
    .filter(([kind, ids]) => [...ids].some((id) => !now.get(kind)?.has(id)))
    .map(([kind]) => kind);
}

/** A bar without length: its value alone, or beside its place on the other axis. */
const isGap = (value: unknown): boolean => value === '-' || (Array.isArray(value) && value[0] === '-');
const isBlank = (item: unknown): boolean =>
  isGap(item) || (isPart(item) && isGap(item.value) && (item.label as Part | undefined)?.show !== true);

/** An option without the bars of which not one is drawn: each series costs, drawn or not. */
export function drawnParts(option: ChartOption): ChartOption {
  const { series } = option as { series?: Part[] };
  if (!series) return option;
  const empty = ({ type, data }: Part) => type === 'bar' && Array.isArray(data) && data.every(isBlank);
  return { ...option, series: series.filter((one) => !empty(one)) };
}

/** An item of a bar series without what is not seen of it: ECharts makes a model of every part of every item. */
function seenOf(item: unknown): unknown {
  if (!isPart(item)) return item;
  if (isBlank(item)) return item.value;
  const { label, ...rest } = item;
  return (label as Part | undefined)?.show === false ? rest : item;
}

/** An option as ECharts gets it: the same picture from fewer parts. */
export function leanOption(option: ChartOption): ChartOption {
  const { series } = option as { series?: Part[] };
  if (!series) return option;
  const lean = (one: Part) =>
    one.type === 'bar' && Array.isArray(one.data) ? { ...one, data: one.data.map(seenOf) } : one;
  return { ...option, series: series.map(lean) };
}

/** Do two options draw the same? */
export function sameOption(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => key in b && sameOption((a as Part)[key], (b as Part)[key]))
  );
}

/**
 * Would merging mix up the order of the parts? ECharts leaves parts where they were and puts a new one into the gap of one
 * that went; but stacks follow the order of series, and series find their axes by place: then the chart has to begin anew.
 */
export function mixesParts(previous: ChartOption | undefined, next: ChartOption): boolean {
  const before = new Map(lists(previous ?? {}));
  return lists(next).some(([kind, parts]) => {
    const [old, now] = [before.get(kind) ?? [], parts].map((some) => some.map(({ id }) => id)) as [
      unknown[],
      unknown[],
    ];
    return kind === 'series'
      ? old.some((id) => !now.includes(id)) && now.some((id) => !old.includes(id))
      : now.some((id, at) => old.includes(id) && old[at] !== id);
  });
}

/** A data item: its series, its place in its data, and the point of the picture where it says one. */
export interface Place {
  seriesId: string;
  dataIndex: number;
  at?: Point | undefined;
}

/**
 * Where a mark is drawn, by series id and place in its data, and then what lights up with it: items that name its key in
 * their `lit`, such as links at their ends.
 */
export function placesOf(option: ChartOption, key: string): Place[] {
  const series = (option as { series?: { id: string; data?: unknown[] }[] }).series ?? [];
  const where = (is: (item: Part) => boolean) =>
    series.flatMap(({ id, data = [] }) =>
      data.flatMap((item, dataIndex) => (isPart(item) && is(item) ? [placeOf(id, dataIndex, item)] : [])),
    );
  return [
    ...where((item) => item.key === key),
    ...where((item) => item.key !== key && Array.isArray(item.lit) && item.lit.includes(key)),
  ];
}

const placeOf = (seriesId: string, dataIndex: number, { at }: Part): Place =>
  at === undefined ? { seriesId, dataIndex } : { seriesId, dataIndex, at: at as Point };

/** Where a data item stands on its axes: as given, or at its place on the axis of names. */
export function pointOf(option: ChartOption | undefined, seriesId: string, dataIndex: number): number[] | undefined {
  const { series = [], yAxis = [] } = (option ?? {}) as {
    series?: { id?: string; yAxisIndex?: number; data?: unknown[] }[];
    yAxis?: { type?: string }[];
  };
  const one = series.find(({ id }) => id === seriesId);
  const item = one?.data?.[dataIndex];
  if (!one || !isPart(item)) return undefined;
  if (Array.isArray(item.value)) return item.value as number[];
  return yAxis[one.yAxisIndex ?? 0]?.type === 'category' ? [0, dataIndex] : [dataIndex, 0];
}
