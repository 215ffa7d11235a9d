import type { GrowthLadder, Quantity } from '../../data/index.js';
import { commonOption, opacityOf } from '../internal/chart/accents.js';
import { BAND_INSET as INSET } from '../internal/chart/bands.js';
import { type Axis, barParts, barSeries, partStyles } from '../internal/chart/bars.js';
import { type Box, hitSeries } from '../internal/chart/hits.js';
import type { Mark } from '../internal/chart/mark.js';
import type { ChartOption } from '../internal/chart/option.js';
import { pixelGrid, textSeries, type Written } from '../internal/chart/pixels.js';
import { wrapText } from '../internal/chart/text.js';
import type { ViewContext } from '../internal/context.js';
import { type LadderLayout, ladderLayout } from './growth-ladder.layout.js';
import { coloursOf, entriesOf, growthLadderMarks } from './growth-ladder.marks.js';
import { growthWords } from './growth-ladder.words.js';

/** The least height: a row an item. */
export const growthLadderHeight = (model: GrowthLadder, context: ViewContext): number =>
  ladderLayout(model, context).least;

type Part = Record<string, unknown>;

/** Stairs whose steps are the rungs, the first at the foot; on each its people as bars with their targets as ticks. */
export function growthLadderOption(model: GrowthLadder, context: ViewContext): ChartOption {
  const layout = ladderLayout(model, context);
  const { items, top, rowHeight, textHeight, bars, axis } = layout;
  const marks = growthLadderMarks(model, context);
  const own = items.map(({ key }) => marks.find((mark) => mark.key === key)!);
  const pixels = pixelGrid(0, context);
  const box = { ...bars, top: top + textHeight / 2, height: rowHeight * items.length, outerBoundsMode: 'none' };
  const x = { type: 'value', show: false, min: 0, max: axis.max / axis.divisor };
  const y = { type: 'category', show: false, inverse: true, data: items.map((_, row) => String(row)) };
  const lit = litContext(model, context);
  return {
    ...commonOption(context),
    grid: [pixels.grid, { id: 'people', ...box }, { id: 'targets', ...box }],
    xAxis: [pixels.xAxis, { id: 'people:x', gridIndex: 1, ...x }, { id: 'targets:x', gridIndex: 2, ...x }],
    yAxis: [pixels.yAxis, { id: 'people:y', gridIndex: 1, ...y }, { id: 'targets:y', gridIndex: 2, ...y }],
    series: [
      ...stairSeries(layout, context),
      ...barSeries(
        {
          id: 'count',
          name: growthWords(context).count,
          quantities: layout.figures.map(({ count }) => count),
          marks: own,
          axis,
          axisIndex: 1,
          horizontal: true,
          colour: coloursOf(context).people,
          thickness: layout.thickness,
          banded: true,
        },
        lit,
      ),
      ...targetSeries(layout, own, lit),
      textSeries('texts', 0, [...stepTexts(layout, context), ...rowTexts(layout, context)], context),
      hitSeries('hits', 0, marks, hitsOf(model, layout, context), context),
    ],
  };
}

/** With the items of a selected rung selected, too. */
function litContext({ rungs }: GrowthLadder, context: ViewContext): ViewContext {
  const chosen = rungs.filter(({ key }) => context.selected.has(key));
  return {
    ...context,
    selected: new Set([...context.selected, ...chosen.flatMap(({ items }) => items.map(({ key }) => key))]),
  };
}

const rects = (id: string, boxes: readonly Box[], look: Part, z: number): Part => ({
  type: 'scatter',
  id,
  xAxisIndex: 0,
  yAxisIndex: 0,
  symbol: 'rect',
  silent: true,
  z,
  itemStyle: { opacity: 1, ...look },
  data: boxes.map(({ left, top, width, height }) => ({
    value: [left + width / 2, top + height / 2],
    symbolSize: [width, height],
  })),
});

const TREAD = 3;

/** Steps, the tread of each, and a hairline from it to the far end. */
function stairSeries({ steps }: LadderLayout, { tokens, width }: ViewContext): Part[] {
  const boxes = steps.map(({ box }) => box);
  return [
    rects(
      'lines',
      boxes.map((box) => ({ ...box, width: width - INSET - box.left, height: 1 })),
      { color: tokens.line },
      0,
    ),
    rects('steps', boxes, { color: tokens.line, opacity: 0.45 }, 0),
    rects(
      'treads',
      boxes.map((box) => ({ ...box, height: TREAD })),
      { color: tokens.accent },
      1,
    ),
  ];
}

const TICK = 2;
/** How far ticks reach beyond their bars on either side. */
const OVER = 4;

/** Where a target begins and how long its tick is, on the axis. */
function spanOf(
  target: Quantity,
  axis: Axis,
  pixel: number,
): { offset: number; tick: number; exact: boolean } | undefined {
  const { solid, hatched, slot, absent } = barParts(target, axis);
  if (absent || (target.low <= 0 && !Number.isFinite(target.high))) return undefined;
  const length = hatched + slot;
  return {
    offset: Math.max(0, solid - (length > 0 ? 0 : TICK / 2) * pixel),
    tick: Math.max(TICK * pixel, length),
    exact: length === 0,
  };
}

/** Targets as ticks across the bars; an uncertain one as a hatched stretch from its least to its most. */
function targetSeries(
  { figures, axis, bars, thickness }: LadderLayout,
  marks: readonly Mark[],
  context: ViewContext,
): Part[] {
  const { tokens } = context;
  const spans = figures.map(({ target }) => spanOf(target, axis, axis.max / axis.divisor / bars.width));
  const series = (part: 'offset' | 'tick'): Part => ({
    type: 'bar',
    id: `target:${part}`,
    name: growthWords(context).target,
    stack: 'target',
    xAxisIndex: 2,
    yAxisIndex: 2,
    barWidth: thickness + 2 * OVER,
    silent: true,
    emphasis: { disabled: true },
    z: 3,
    data: marks.map((mark, row) => {
      const span = spans[row];
      const look = span?.exact
        ? { color: coloursOf(context).target }
        : partStyles(tokens.muted, tokens.surface).hatched;
      return {
        key: mark.key,
        value: span ? span[part] : '-',
        itemStyle: part === 'offset' ? { color: 'transparent' } : { ...look, opacity: opacityOf(mark.key, context) },
      };
    }),
  });
  return [series('offset'), series('tick')];
}

/** The name of each rung on its step, with the people of all its items below. */
function stepTexts({ steps }: LadderLayout, { tokens }: ViewContext): Written[] {
  const { small } = tokens.size;
  const line = small * 1.3;
  return steps.flatMap(({ box, name, sum }) => {
    const width = box.width - 12;
    const lines = wrapText(name, width, small * 1.05).length;
    const sums = sum === '' ? 0 : wrapText(sum, width, small).length;
    const y = box.top + TREAD + (box.height - TREAD - (lines + sums) * line) / 2;
    const x = box.left + 7;
    return [
      { x, y, text: name, width, bold: true },
      { x, y: y + lines * line, text: sum, width, colour: tokens.text },
    ];
  });
}

function rowTexts(layout: LadderLayout, context: ViewContext): Written[] {
  const { items, names, words, narrow, nameLeft, nameWidth, textHeight, top, rowHeight, thickness } = layout;
  const { tokens } = context;
  return items.flatMap((item, row): Written[] => {
    const colour = item.verdict === 'behind' ? { colour: tokens.shortage.urgent } : {};
    if (narrow) {
      // As near to the bar as they go.
      const bar = top + row * rowHeight + (rowHeight + textHeight - thickness) / 2 - OVER - 1;
      const y = bar - wrapText(words[row]!, nameWidth, tokens.size.small).length * tokens.size.small * 1.3;
      return [
        { x: nameLeft, y: y - 1, text: names[row]!, width: nameWidth, bold: true, vertical: 'bottom' },
        { x: nameLeft, y, text: words[row]!, width: nameWidth, ...colour },
      ];
    }
    const y = top + (row + 0.5) * rowHeight;
    return [
      { x: nameLeft, y, text: names[row]!, width: nameWidth + 2, vertical: 'middle' },
      { x: endOf(layout, row) + 10, y, text: words[row]!, vertical: 'middle', ...colour },
    ];
  });
}

/** Where the bar or the target of a row ends, whichever is farther. */
function endOf({ figures, axis, bars }: LadderLayout, row: number): number {
  const ends = Object.values(figures[row]!).map((figure) => {
    const { solid, hatched, slot } = barParts(figure, axis);
    return solid + hatched + slot;
  });
  return bars.left + (Math.max(...ends) * axis.divisor * bars.width) / axis.max;
}

/** A rung of several items is hit on its step, an item in its row; a rung's only item on both. */
function hitsOf(model: GrowthLadder, layout: LadderLayout, { width }: ViewContext): Box[] {
  const { steps, items, top, rowHeight, nameLeft } = layout;
  return entriesOf(model).map(({ growth, rung, sum }) => {
    const { box } = steps.find((step) => step.rung === rung)!;
    if (sum) return box;
    const row = items.findIndex(({ key }) => key === growth.key);
    const left = rung.items.length === 1 ? box.left : nameLeft - 6;
    return { left, top: top + row * rowHeight, width: width - INSET - left, height: rowHeight };
  });
}
