import { cellText, type DataCell, type DataColumn } from '../data/data-table.js';
import type { StandingFigure } from '../standing-figure.js';
import { type ChartSpec, chartSpec } from './chart-spec.js';

/** A series: a value for each category, null where none can be drawn, and words in place of a value where it is not exact. */
export interface ChartSeries {
  name: string;
  colour: string;
  part: 'known' | 'uncertain';
  values: readonly (number | null)[];
  labels: readonly (string | undefined)[];
}

/** A native chart as data: what stands in its workbook, and what is kept of it in the chart. */
export interface ChartPlan {
  kind: ChartSpec['kind'];
  /** Do bars lie? Periods stand side by side. */
  lying: boolean;
  /** Names of each category, from the outer level to the inner one. */
  categories: readonly (readonly string[])[];
  series: readonly ChartSeries[];
  unit: string | undefined;
  /** Is the largest value one of ten thousands? */
  large: boolean;
}

/** What can be drawn of a cell: up to `low` is known, up to `high` uncertain. */
interface Drawn {
  low: number | null;
  high: number | null;
  isExact: boolean;
  wording: string;
}

/** From which value on labels are scaled. */
const LARGE = 1e5;
const UNDRAWN = { low: null, high: null, isExact: false };

/** A chart that office programs can edit, from the figures of the data table; undefined where there is none of the view. */
export function chartPlan(figure: StandingFigure<unknown>, uncertain: string): ChartPlan | undefined {
  const { table, context } = figure;
  const spec = chartSpec(figure);
  if (!spec) return undefined;
  const [name, ...others] = table.columns;
  const measures = spec.measures.map((key) => others.find((column) => column.key === key)!);
  const rows = table.rows.filter((row) => measures.some(({ key }) => row[key] !== undefined));
  if (rows.length === 0) return undefined;
  const titles = rows.map((row) => {
    const beside = others.find(({ key }) => key === spec.beside);
    const said = beside && cellText(row[beside.key], beside, context);
    const title = cellText(row[name!.key], name!, context);
    return said ? context.messages.withUnit(title, `${plainTitle(beside)} ${said}`) : title;
  });
  const cells = rows.map((row) => measures.map((column) => drawnOf(row[column.key], column, figure)));
  const isTime = name!.key === 'period' || spec.kind === 'lines';
  const input = { figure, spec, measures, titles, cells, uncertain, wholes: wholesOf(spec, rows), lying: !isTime };
  const plan = spec.kind === 'compared' ? compared(input) : stacked(input);
  const most = Math.max(...plan.series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  return { kind: spec.kind, lying: !isTime, unit: measures[0]!.unit, large: most >= LARGE, ...plan };
}

/** A title without what it is reckoned by. */
const plainTitle = ({ title }: DataColumn): string => title.replace(/[（(].*$/, '').trim();

function drawnOf(cell: DataCell | undefined, column: DataColumn, { context }: StandingFigure<unknown>): Drawn {
  const wording = cell === undefined ? '' : cellText(cell, column, context);
  if (cell === undefined || typeof cell === 'string') return { ...UNDRAWN, wording };
  if (typeof cell === 'number') return { low: cell, high: cell, isExact: true, wording };
  const { low, high, status } = cell;
  if (status === 'missing' || (low <= 0 && !Number.isFinite(high)) || (low < 0 && high > low))
    return { ...UNDRAWN, wording };
  if (low === high) return { low, high, isExact: status === 'exact', wording };
  const drawn = { low: low > 0 ? low : null, high: Number.isFinite(high) ? high : null, isExact: false };
  // Full figures of money would run into each other: labels write them as the picture does.
  return { ...drawn, wording: low >= LARGE ? context.brief(cell, { unit: false }) : wording };
}

interface Input {
  figure: StandingFigure<unknown>;
  spec: ChartSpec;
  measures: readonly DataColumn[];
  titles: readonly string[];
  cells: readonly (readonly Drawn[])[];
  wholes: readonly (number | undefined)[];
  uncertain: string;
  lying: boolean;
}

const wholesOf = ({ whole }: ChartSpec, rows: readonly Readonly<Record<string, DataCell>>[]): (number | undefined)[] =>
  rows.map((row) => {
    const cell = whole === undefined ? undefined : row[whole];
    const most = typeof cell === 'number' ? cell : typeof cell === 'object' ? cell.high : undefined;
    return most !== undefined && Number.isFinite(most) ? most : undefined;
  });

const colourOf = ({ figure }: Input, place: number): string => {
  const { palette } = figure.context.tokens;
  const { legend } = figure;
  const own = legend.filter(({ pattern }) => pattern === undefined || pattern === 'solid');
  return own[place]?.colour ?? palette[place % palette.length]!;
};

/** Words of what can't be drawn, behind a name. */
const named = (name: string, missing: readonly string[], { figure }: Input): string =>
  missing.length === 0 ? name : figure.context.messages.withUnit(name, missing.join(figure.context.messages.comma));

/**
 * Each measure of each row is a category of its own, so that what is uncertain of it stands behind what is known: up to the
 * highest that it may be. One bar lies over the other; labels can then stand at the bar's end, which they can't on a stack.
 */
function compared(input: Input): Pick<ChartPlan, 'categories' | 'series'> {
  const { measures, titles, cells, uncertain, lying } = input;
  const several = measures.length > 1;
  const flat = titles.flatMap((title, row) =>
    measures.map((column, place) => ({ title, column, place, cell: cells[row]![place]! })),
  );
  const categories = flat.map(({ title, column, place, cell }) => {
    const isUndrawn = cell.low === null && cell.high === null && cell.wording !== '';
    if (!several) return [named(title, isUndrawn ? [cell.wording] : [], input)];
    const inner = named(plainTitle(column), isUndrawn ? [cell.wording] : [], input);
    // Names of groups would be turned on their side where bars lie.
    if (lying) return [place === 0 ? `${title}\u3000${inner}` : inner];
    return [place === 0 ? title : '', inner];
  });
  const isSpan = ({ low, high, isExact }: Drawn) => !isExact && high !== null && high !== low;
  const own = measures.map((column, place): ChartSeries => {
    const of = (one: (typeof flat)[number]) => one.place === place;
    return {
      name: plainTitle(column),
      colour: colourOf(input, place),
      part: 'known',
      values: flat.map((one) => (of(one) ? one.cell.low : null)),
      labels: flat.map((one) => {
        if (!of(one) || one.cell.isExact) return undefined;
        return isSpan(one.cell) ? '' : one.cell.wording;
      }),
    };
  });
  const spans = flat.map(({ cell }) => (isSpan(cell) ? cell : undefined));
  if (spans.every((span) => span === undefined)) return { categories, series: own };
  const beyond: ChartSeries = {
    name: uncertain,
    colour: input.figure.context.tokens.muted,
    part: 'uncertain',
    values: spans.map((span) => span?.high ?? null),
    labels: spans.map((span) => span?.wording),
  };
  return { categories, series: [beyond, ...own] };
}

/** Parts on top of each other, what is uncertain of the whole as the last; or lines, whose uncertain points have words. */
function stacked(input: Input): Pick<ChartPlan, 'categories' | 'series'> {
  const { spec, measures, titles, cells, wholes, uncertain } = input;
  const isParts = spec.kind === 'parts';
  const inexact = cells.map((row) =>
    row.flatMap((cell, place) =>
      cell.isExact || cell.wording === '' ? [] : [`${plainTitle(measures[place]!)}${cell.wording}`],
    ),
  );
  const undrawn = cells.map((row) =>
    row.flatMap((cell, place) =>
      cell.low === null && cell.wording !== '' ? [`${plainTitle(measures[place]!)}${cell.wording}`] : [],
    ),
  );
  const rest = cells.map((row, at) => {
    const known = row.reduce((sum, { low }) => sum + (low ?? 0), 0);
    const whole = wholes[at];
    const isSure = row.every(({ isExact }) => isExact);
    return isSure || whole === undefined || whole <= known ? null : whole - known;
  });
  const series = measures.map(
    (column, place): ChartSeries => ({
      name: plainTitle(column),
      colour: colourOf(input, place),
      part: 'known',
      values: cells.map((row) => row[place]!.low),
      labels: cells.map((row) => {
        const { isExact, low, wording } = row[place]!;
        return isExact || low === null ? undefined : wording;
      }),
    }),
  );
  const hasRest = isParts && rest.some((value) => value !== null);
  const beyond: ChartSeries = {
    name: uncertain,
    colour: input.figure.context.tokens.muted,
    part: 'uncertain',
    values: rest,
    labels: rest.map(() => ''),
  };
  return {
    categories: titles.map((title, at) => [named(title, isParts ? inexact[at]! : undrawn[at]!, input)]),
    series: hasRest ? [...series, beyond] : series,
  };
}
