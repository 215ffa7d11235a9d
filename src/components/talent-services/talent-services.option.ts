import { missing, type ServiceItem, type TalentServices } from '../../data/index.js';
import { commonOption } from '../internal/chart/accents.js';
import { BAND_INSET as INSET } from '../internal/chart/bands.js';
import { barParts, barSeries } from '../internal/chart/bars.js';
import { hitSeries } from '../internal/chart/hits.js';
import type { Mark } from '../internal/chart/mark.js';
import type { ChartOption } from '../internal/chart/option.js';
import { pixelGrid, textSeries, type Written } from '../internal/chart/pixels.js';
import { wrapText } from '../internal/chart/text.js';
import type { ViewContext } from '../internal/context.js';
import { type Column, EDGE, type Panel, servicesLayout } from './talent-services.layout.js';
import { coloursOf, talentServicesMarks } from './talent-services.marks.js';
import { figuresOf, isStated } from './talent-services.panels.js';
import { isShort, serviceWords } from './talent-services.words.js';

/** The least height: a row a service in each panel. */
export const talentServicesHeight = (model: TalentServices, context: ViewContext): number =>
  servicesLayout(model, context).least;

type Part = Record<string, unknown>;

/** A panel for each kind and unit: frames of stock filled with what is given out, beside them who waits and was served. */
export function talentServicesOption(model: TalentServices, context: ViewContext): ChartOption {
  const { panels } = servicesLayout(model, context);
  const { width, height } = context;
  const marks = new Map(talentServicesMarks(model, context).map((mark) => [mark.key, mark]));
  const own = panels.map(({ items }) => items.map(({ key }) => marks.get(key)!));
  const boxes = panels.flatMap((panel, at) => panel.columns.map((column) => ({ panel, column, marks: own[at]! })));
  // First, and the others by their number: a part that is gone must not move the places of those that stay.
  const pixels = pixelGrid(0, { width, height });
  const drawn = boxes.map(({ panel, column, marks }, at) => columnParts(panel, column, marks, at + 1, context));
  return {
    ...commonOption(context),
    grid: [pixels.grid, ...drawn.map(({ grid }) => grid)],
    xAxis: [pixels.xAxis, ...drawn.map(({ xAxis }) => xAxis)],
    yAxis: [pixels.yAxis, ...drawn.map(({ yAxis }) => yAxis)],
    series: [
      ...drawn.flatMap(({ series }) => series),
      textSeries(
        'texts',
        0,
        panels.flatMap((panel) => panelTexts(panel, context)),
        context,
      ),
      hitSeries('hits', 0, own.flat(), panels.flatMap(rowBoxes), context),
    ],
  };
}

const rowBoxes = ({ items, left, width, rowsTop, rowHeight }: Panel) =>
  items.map((_, row) => ({
    left: left + INSET,
    top: rowsTop + row * rowHeight,
    width: width - 2 * INSET,
    height: rowHeight,
  }));

/** The grid and the bars of one column of a panel. */
function columnParts(panel: Panel, column: Column, marks: readonly Mark[], index: number, context: ViewContext) {
  const { items, rowsTop, rowHeight, textHeight } = panel;
  const { kind, axis, left, width } = column;
  const id = `bars-${index}`;
  const hidden = { axisLabel: { show: false }, axisTick: { show: false }, splitLine: { show: false } };
  return {
    grid: {
      id,
      left,
      width,
      top: rowsTop + textHeight / 2,
      height: rowHeight * items.length,
      outerBoundsMode: 'none',
    },
    xAxis: {
      id: `${id}:x`,
      type: 'value',
      gridIndex: index,
      min: 0,
      max: axis.max / axis.divisor,
      axisLine: { show: false },
      ...hidden,
    },
    yAxis: {
      id: `${id}:y`,
      type: 'category',
      gridIndex: index,
      inverse: true,
      data: items.map((_, row) => String(row)),
      axisLine: { show: !panel.narrow, lineStyle: { color: context.tokens.muted } },
      ...hidden,
    },
    series:
      kind === 'capacity'
        ? capacitySeries(panel, column, marks, index, context)
        : plainSeries(panel, column, kind, marks, index, context),
  };
}

const barsOf = (id: string, { thickness }: Panel, { axis }: Column, marks: readonly Mark[], index: number) => ({
  id,
  marks,
  axis,
  axisIndex: index,
  horizontal: true,
  thickness,
  banded: true,
});

function plainSeries(
  panel: Panel,
  column: Column,
  kind: 'waiting' | 'served',
  marks: readonly Mark[],
  index: number,
  context: ViewContext,
): Part[] {
  return barSeries(
    {
      ...barsOf(`${panel.group.kind}-${index}:${kind}`, panel, column, marks, index),
      name: serviceWords(context)[kind],
      quantities: panel.items.map((item) => item[kind]),
      colour: coloursOf(context)[kind],
      ...(kind === 'waiting' ? { decal: 1 } : {}),
    },
    context,
  );
}

/** The stock as a frame over what is given out of it; the two lie on one another. */
function capacitySeries(
  panel: Panel,
  column: Column,
  marks: readonly Mark[],
  index: number,
  context: ViewContext,
): Part[] {
  const words = serviceWords(context);
  const colours = coloursOf(context);
  const bars = (measure: 'stock' | 'allocated') =>
    barSeries(
      {
        ...barsOf(`${panel.group.kind}-${index}:${measure}`, panel, column, marks, index),
        name: words[measure],
        quantities: panel.items.map((item) => figuresOf(item, 'capacity')[measure === 'stock' ? 0 : 1] ?? missing()),
        colour: colours[measure],
      },
      context,
    ).map((series): Part => ({ ...series, barGap: '-100%' }));
  const filled = isStated(panel.group, 'allocated') ? 'transparent' : context.tokens.line;
  const frames = bars('stock').map((series) =>
    String(series.id).endsWith(':solid') ? framed(series, colours.stock, filled) : { ...series, z: 3 },
  );
  return [...bars('allocated'), ...frames];
}

/** A bar as a frame that lets what lies under it be seen; filled where nothing does. */
function framed(series: Part, colour: string, fill: string): Part {
  return {
    ...series,
    z: 3,
    data: (series.data as { itemStyle: Part }[]).map((item) => ({
      ...item,
      itemStyle: { ...item.itemStyle, color: fill, borderColor: colour, borderWidth: 1.5 },
    })),
  };
}

/** Title and heads above, names and figures in the rows. */
function panelTexts(panel: Panel, context: ViewContext): Written[] {
  const { tokens } = context;
  const { body } = tokens.size;
  const { title, columns, left, top, rowsTop, narrow } = panel;
  const head = columns.map(
    (column): Written => ({
      x: column.left,
      y: rowsTop - 3,
      text: column.title,
      width: narrow ? column.width : panel.width,
      colour: tokens.muted,
      vertical: 'bottom',
    }),
  );
  return [
    { x: left + EDGE, y: top + 2, text: title, width: panel.width - 2 * EDGE, size: body, bold: true, vertical: 'top' },
    ...head,
    ...(narrow ? narrowTexts(panel, context) : wideTexts(panel, context)),
  ];
}

function wideTexts(panel: Panel, context: ViewContext): Written[] {
  const { items, names, nameWidth, columns, left, rowsTop, rowHeight } = panel;
  return items.flatMap((item, row) => {
    const y = rowsTop + (row + 0.5) * rowHeight;
    return [
      { x: left + EDGE, y, text: names[row]!, width: nameWidth + 2, vertical: 'middle' as const },
      ...columns.map((column) => ({
        x: column.left + endOf(panel, column, row) + 6,
        y,
        text: column.labels[row]!,
        vertical: 'middle' as const,
        ...labelColour(item, column, context),
      })),
    ];
  });
}

/** Where the bars of a row end, in CSS pixels from the column's left. */
function endOf({ items }: Panel, { kind, axis, width }: Column, row: number): number {
  const ends = figuresOf(items[row]!, kind).map((figure) => {
    const { solid, hatched, slot } = barParts(figure, axis);
    return ((solid + hatched + slot) * axis.divisor * width) / axis.max;
  });
  return Math.max(0, ...ends);
}

/** Name and figures above the bars, as near to them as they go. */
function narrowTexts(panel: Panel, context: ViewContext): Written[] {
  const { small } = context.tokens.size;
  const { names, nameWidth, textHeight, left, rowsTop, rowHeight, thickness, items, columns } = panel;
  return items.flatMap((item, row) => {
    const lines = Math.max(...columns.map(({ labels, width }) => wrapText(labels[row]!, width, small).length));
    const bottom = rowsTop + row * rowHeight + (rowHeight + textHeight - thickness) / 2 - 3;
    const y = bottom - lines * small * 1.3;
    return [
      { x: left + EDGE, y: y - 2, text: names[row]!, width: nameWidth, bold: true, vertical: 'bottom' as const },
      ...columns.map((column) => ({
        x: column.left,
        y,
        text: column.labels[row]!,
        width: column.width,
        ...labelColour(item, column, context),
      })),
    ];
  });
}

/** What is short is red, and says so. */
const labelColour = (item: ServiceItem, { kind }: Column, { tokens }: ViewContext) =>
  kind === 'capacity' && isShort(item) ? { colour: tokens.shortage.urgent } : {};
