import type { EChartsCoreOption } from 'echarts/core';
import type { Point } from '../drawing/shapes.js';

/** An ECharts option of plain data: every series and component has an `id`, data items of marks have their `key`. */
export type ChartOption = EChartsCoreOption;

type Part = Record<string, unknown>;
const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null && !Array.isArray(value);

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
