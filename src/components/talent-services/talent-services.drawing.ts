import { missing, type ServiceItem, type TalentServices } from '../../data/index.js';
import { barParts } from '../internal/chart/bars.js';
import { wrapText } from '../internal/chart/text.js';
import type { ViewContext } from '../internal/context.js';
import { baseline } from '../internal/drawing/axis.js';
import { type BarInput, bar, frame, BAND_INSET as INSET } from '../internal/drawing/bars.js';
import { type Drawing, inset, type Shape, type TextShape } from '../internal/drawing/shapes.js';
import { type Column, EDGE, type Panel, servicesLayout } from './talent-services.layout.js';
import { coloursOf } from './talent-services.marks.js';
import { figuresOf, isStated } from './talent-services.panels.js';
import { isShort } from './talent-services.words.js';

/** A panel for each kind and unit: frames of stock filled with what is given out, beside them who waits and was served. */
export function talentServicesDrawing(model: TalentServices, context: ViewContext): Drawing {
  const { panels, least } = servicesLayout(model, context);
  return {
    least,
    get shapes() {
      return panels.flatMap((panel) => [
        ...panel.columns.flatMap((column) => columnShapes(panel, column, context)),
        ...panelTexts(panel, context),
        ...ringsOf(panel),
      ]);
    },
  };
}

const ringsOf = ({ items, left, width, rowsTop, rowHeight }: Panel): Shape[] =>
  items.map(({ key }, row) => {
    const box = { left: left + INSET, top: rowsTop + row * rowHeight, width: width - 2 * INSET, height: rowHeight };
    return { kind: 'ring', of: key, ...inset(box, 1) };
  });

/** The bars of one column of a panel. */
function columnShapes(panel: Panel, { kind, axis, left, width }: Column, context: ViewContext): Shape[] {
  const { items, rowsTop, rowHeight, textHeight, thickness, narrow, group } = panel;
  const colours = coloursOf(context);
  const top = rowsTop + textHeight / 2;
  const bars = items.flatMap((item, row): Shape[] => {
    const place = {
      of: item.key,
      scale: { axis, from: left, length: width, to: 'right' },
      middle: top + (row + 0.5) * rowHeight,
      thickness,
    } as const;
    if (kind === 'capacity') return capacityBars(item, place, isStated(group, 'allocated'), context);
    const decal = kind === 'waiting' ? { decal: 1 } : {};
    return bar({ ...place, quantity: item[kind], colour: colours[kind], ...decal }, context);
  });
  const box = { left, top, width, height: rowHeight * items.length };
  return narrow ? bars : [...bars, baseline(box, 'right', left, context.tokens.muted)];
}

/** The stock as a frame over what is given out of it, which is seen within; filled where nothing is said of that. */
function capacityBars(
  item: ServiceItem,
  place: Pick<BarInput, 'of' | 'scale' | 'middle' | 'thickness'>,
  given: boolean,
  context: ViewContext,
): Shape[] {
  const { stock: colour, allocated } = coloursOf(context);
  const [stock, out = missing()] = figuresOf(item, 'capacity');
  const outline = bar({ ...place, quantity: stock!, colour }, context).map((shape) =>
    shape.kind === 'bar' && shape.part === 'known'
      ? frame(place.of, shape, colour, given ? undefined : context.tokens.line)
      : shape,
  );
  return [...bar({ ...place, quantity: out, colour: allocated }, context), ...outline];
}

/** Title and heads above, names and figures in the rows. */
function panelTexts(panel: Panel, context: ViewContext): TextShape[] {
  const { tokens } = context;
  const { body } = tokens.size;
  const { title, columns, left, top, rowsTop, narrow } = panel;
  const head = columns.map(
    (column): TextShape => ({
      kind: 'text',
      x: column.left,
      y: rowsTop - 3,
      text: column.title,
      width: narrow ? column.width : panel.width,
      colour: tokens.muted,
      vertical: 'bottom',
    }),
  );
  return [
    {
      kind: 'text',
      x: left + EDGE,
      y: top + 2,
      text: title,
      width: panel.width - 2 * EDGE,
      size: body,
      bold: true,
      vertical: 'top',
    },
    ...head,
    ...(narrow ? narrowTexts(panel, context) : wideTexts(panel, context)),
  ];
}

function wideTexts(panel: Panel, context: ViewContext): TextShape[] {
  const { items, names, nameWidth, columns, left, rowsTop, rowHeight } = panel;
  return items.flatMap((item, row): TextShape[] => {
    const y = rowsTop + (row + 0.5) * rowHeight;
    return [
      { kind: 'text', x: left + EDGE, y, text: names[row]!, width: nameWidth + 2, vertical: 'middle' as const },
      ...columns.map(
        (column): TextShape => ({
          kind: 'text',
          x: column.left + endOf(panel, column, row) + 6,
          y,
          text: column.labels[row]!,
          vertical: 'middle' as const,
          ...labelColour(item, column, context),
        }),
      ),
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
function narrowTexts(panel: Panel, context: ViewContext): TextShape[] {
  const { small } = context.tokens.size;
  const { names, nameWidth, textHeight, left, rowsTop, rowHeight, thickness, items, columns } = panel;
  return items.flatMap((item, row): TextShape[] => {
    const lines = Math.max(...columns.map(({ labels, width }) => wrapText(labels[row]!, width, small).length));
    const bottom = rowsTop + row * rowHeight + (rowHeight + textHeight - thickness) / 2 - 3;
    const y = bottom - lines * small * 1.3;
    return [
      {
        kind: 'text',
        x: left + EDGE,
        y: y - 2,
        text: names[row]!,
        width: nameWidth,
        bold: true,
        vertical: 'bottom' as const,
      },
      ...columns.map(
        (column): TextShape => ({
          kind: 'text',
          x: column.left,
          y,
          text: column.labels[row]!,
          width: column.width,
          ...labelColour(item, column, context),
        }),
      ),
    ];
  });
}

/** What is short is red, and says so. */
const labelColour = (item: ServiceItem, { kind }: Column, { tokens }: ViewContext) =>
  kind === 'capacity' && isShort(item) ? { colour: tokens.shortage.urgent } : {};
