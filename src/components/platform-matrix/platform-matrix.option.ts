import { PLATFORM_LEVELS, type PlatformMatrix } from '../../data/index.js';
import { commonOption, opacityOf } from '../internal/chart/accents.js';
import { type Axis, barParts, certaintyLegend, reach } from '../internal/chart/bars.js';
import { boxSeries } from '../internal/chart/boxes.js';
import type { Mark } from '../internal/chart/mark.js';
import type { ChartOption } from '../internal/chart/option.js';
import { pixelGrid, textSeries } from '../internal/chart/pixels.js';
import { type UncertainPart, uncertainLines } from '../internal/chart/uncertain-lines.js';
import type { ViewContext } from '../internal/context.js';
import type { LegendItem } from '../internal/figure.template.js';
import { type CellPlace, platformLayout, THICK } from './platform-matrix.layout.js';
import {
  countText,
  levelText,
  lineName,
  platformWords,
  sharedText,
  shareText,
  unsaidNotes,
  wholeText,
} from './platform-matrix.words.js';

/** Every kind in every chain as a mark; what selecting it shows below is the list of its platforms. */
export function platformMatrixMarks({ cells }: PlatformMatrix, context: ViewContext): Mark[] {
  const words = platformWords(context);
  return cells.map((cell) => ({
    key: cell.key,
    lines: [
      `${lineName(cell.kind, context)} · ${lineName(cell.chain, context)}`,
      words.colon(words.count, countText(cell, context)),
      ...PLATFORM_LEVELS.filter((level) => cell.levels[level] > 0).map((level) =>
        words.colon(levelText(level, context), wholeText(cell.levels[level], context)),
      ),
      ...(cell.shared.status === 'missing'
        ? []
        : [words.colon(words.shared, sharedText(cell, context)), ...unsaidNotes(cell, context)]),
      words.colon(words.capacity, context.figure(cell.capacity)),
      words.colon(words.used, context.figure(cell.used)),
      words.colon(words.use, shareText(cell.use, context, 1)),
      ...(cell.incomplete > 0 ? [words.incomplete(wholeText(cell.incomplete, context))] : []),
    ],
    dimension: 'chain',
    value: cell.chain.key,
    get rows() {
      return cell.rows;
    },
  }));
}

/** Where use is uncertain or not stated, how that is drawn. Levels have their symbol and word in each cell. */
export function platformMatrixLegend({ cells }: PlatformMatrix, context: ViewContext): LegendItem[] {
  return [
    { label: platformWords(context).use, colour: context.tokens.palette[0]! },
    ...certaintyLegend(
      cells.map(({ use }) => use),
      context,
    ),
  ];
}

/** The least height: a row a kind, or a row a cell where they are listed. */
export const platformMatrixHeight = (model: PlatformMatrix, context: ViewContext): number =>
  platformLayout(model, { ...context, height: 0 }).height;

/** Kinds by chains: number and highest level, and how much of the capacity is in use as a bar. */
export function platformMatrixOption(model: PlatformMatrix, context: ViewContext): ChartOption {
  const { width, tokens } = context;
  const layout = platformLayout(model, context);
  const marks = new Map(platformMatrixMarks(model, context).map((mark) => [mark.key, mark]));
  const { grid, xAxis, yAxis } = pixelGrid(0, { width, height: Math.max(layout.height, context.height) });
  const boxes = layout.cells.map(({ cell, x, y, width: wide, height }) => ({
    mark: marks.get(cell.key)!,
    x: x + wide / 2,
    y: y + height / 2,
    width: wide,
    height,
  }));
  const grounds = layout.cells.map(({ cell, x, y, width: wide, height }) => ({
    value: [x + wide / 2, y + height / 2],
    symbolSize: [wide, height],
    itemStyle: { color: tokens.line, opacity: 0.25 * opacityOf(cell.key, context) },
  }));
  return {
    ...commonOption(context),
    grid: [grid],
    xAxis: [xAxis],
    yAxis: [yAxis],
    series: [
      ...boxSeries('cells', 0, boxes, context),
      rectangles('grounds', 1, grounds),
      ...barsOf(layout.cells, context),
      textSeries('words', 0, layout.texts, context),
    ],
  };
}

const rectangles = (id: string, z: number, data: readonly object[]) => ({
  type: 'scatter',
  id,
  symbol: 'rect',
  silent: true,
  z,
  data,
});

/** Bars of the share in use: the track, what is certain, and what may be beyond it. A share not stated has no bar at all. */
function barsOf(cells: readonly CellPlace[], context: ViewContext) {
  const { tokens } = context;
  const highest = Math.max(100, ...cells.map(({ cell: { use } }) => reach(use)));
  const axis: Axis = { max: highest, divisor: 1, unit: '', interval: highest, blank: false };
  const certain: object[] = [];
  const uncertain: UncertainPart[] = [];
  for (const { cell, bar } of cells) {
    const { solid, hatched, slot, absent } = barParts(cell.use, axis);
    if (absent) continue;
    const opacity = opacityOf(cell.key, context);
    const perPoint = bar.length / highest;
    const rectangle = (length: number, itemStyle: object) =>
      certain.push({ value: [bar.x + length / 2, bar.y], symbolSize: [length, THICK], itemStyle });
    rectangle(bar.length, { color: tokens.line, opacity: 0.6 * opacity });
    const colour = tokens.palette[0]!;
    if (solid > 0) rectangle(solid * perPoint, { color: colour, opacity });
    for (const [kind, share] of [
      ['hatched', hatched],
      ['slot', slot],
    ] as const)
      if (share > 0) {
        const place = { x: bar.x + solid * perPoint, y: bar.y, length: share * perPoint, thickness: THICK };
        uncertain.push({ kind, ...place, colour, opacity });
      }
  }
  return [rectangles('bars', 3, certain), uncertainLines('uncertain', 0, uncertain)];
}
