import type { ChainMap, ChainTalent } from '../../data/index.js';
import { type Axis, reach } from '../internal/chart/bars.js';
import { roomOf, wrapText } from '../internal/chart/text.js';
import type { ViewContext } from '../internal/context.js';
import { bar, frame } from '../internal/drawing/bars.js';
import { crisp, type Drawing, inset, type Shape } from '../internal/drawing/shapes.js';
import { levelCell } from './chain-map.cell.js';
import { shortestCells } from './chain-map.overview.js';
import {
  HEAD_AIR,
  LINE,
  type Overview,
  overviewLayout,
  type PlacedCell,
  type Row,
} from './chain-map.overview.layout.js';
import { columnName } from './chain-map.table.js';
import { chainWords } from './chain-map.words.js';

/** All chains at a glance: a row for each, a cell for each segment, its colour and sign by how scarce talent is there. */
export function chainOverviewDrawing(model: ChainMap, context: ViewContext): Drawing {
  const layout = overviewLayout(model, context);
  return {
    least: layout.least,
    get shapes() {
      const { stages, rows, cells, kind } = layout;
      const { small } = context.tokens.size;
      const lead = shortestCells(cells.map(({ cell }) => cell));
      const axis = axisOf(model.chains);
      return [
        ...stages.map((_, at) => stageHead(layout, at, context)),
        ...rows.flatMap((row) => rowShapes(row, axis, layout, context)),
        ...cells.flatMap((placed) => cellShapes(placed, lead, context)),
        ...cells.map(({ cell, box }): Shape => ({ kind: 'ring', of: cell.key, ...box })),
        ...(kind === 'wide' ? sizeHead(layout, small, context) : []),
      ];
    },
  };
}

/** A stage's name over its cells. */
function stageHead({ stages, head }: Overview, at: number, context: ViewContext): Shape {
  const { stage, left, width } = stages[at]!;
  const text = columnName(stage, context);
  const place = { x: left + 1, y: head - 4, width: width / HEAD_AIR };
  return { kind: 'text', ...place, text, vertical: 'bottom', colour: context.tokens.muted };
}

function sizeHead({ sizes, head }: Overview, small: number, context: ViewContext): Shape[] {
  const text = chainWords(context).barsHead;
  if (roomOf(text, small) > sizes.width) return [];
  return [{ kind: 'text', x: sizes.left, y: head - 4, text, vertical: 'bottom', colour: context.tokens.muted }];
}

/** A chain's name, and its size: demand as a frame, supply as a bar in it, on one scale for all. */
function rowShapes(
  { chain, top, height, name, cellsTop }: Row,
  axis: Axis,
  { kind, sizes, cells }: Overview,
  context: ViewContext,
): Shape[] {
  const { tokens, brief } = context;
  const { small } = tokens.size;
  const words = chainWords(context);
  const written: Shape =
    kind === 'wide'
      ? { kind: 'text', x: 1, y: top + height / 2, text: name.join('\n'), bold: true, vertical: 'middle', line: LINE }
      : { kind: 'text', x: 1, y: cellsTop - 3, text: name.join('\n'), bold: true, vertical: 'bottom', line: LINE };
  if (kind !== 'wide') return [written];
  const of = cells.filter(({ cell }) => cell.chain === chain).map(({ cell }) => cell.key);
  const said = words.figures(
    words.demandOf(brief(chain.demand, { unit: false })),
    words.supplyOf(brief(chain.supply, { unit: false })),
  );
  const lines = wrapText(said, sizes.width, small);
  const thickness = Math.round(small * 1.3);
  const middle = crisp(top + (height - lines.length * small * LINE) / 2);
  const shared = { of: '', scale: { axis, from: sizes.left, length: sizes.width, to: 'right' as const }, middle };
  const demand = bar({ ...shared, quantity: chain.demand, thickness, colour: tokens.muted }, context).flatMap(
    (shape): Shape[] =>
      shape.kind !== 'bar'
        ? []
        : shape.part === 'known'
          ? [frame('', shape, tokens.text)]
          : [{ ...shape, colour: tokens.text }],
  );
  const supply = bar({ ...shared, quantity: chain.supply, thickness: thickness - 6, colour: tokens.muted }, context);
  return [
    written,
    ...[...supply, ...demand].map((shape): Shape => ('of' in shape ? ({ ...shape, of } as Shape) : shape)),
    { kind: 'text', x: sizes.left, y: middle + thickness / 2 + 3, text: said, width: sizes.width, line: LINE, colour: tokens.muted }, // biome-ignore format: one text
  ];
}

function axisOf(chains: readonly ChainTalent[]): Axis {
  const figures = chains.flatMap(({ demand, supply }) => [demand, supply]);
  const open = figures.some(({ status, high }) => status !== 'missing' && !Number.isFinite(high));
  const max = Math.max(0, ...figures.map(reach)) * (open ? 1.12 : 1) || 1;
  return { max, divisor: 1, unit: '', interval: max, blank: false };
}

/** A cell in its level's colour; what the headline names has an outline of its own. */
function cellShapes({ cell, box, name, gap }: PlacedCell, lead: ReadonlySet<string>, context: ViewContext): Shape[] {
  const { surface, text, size } = context.tokens;
  const of = cell.key;
  const { ground, colour, plate } = levelCell(cell, box, context);
  const lines = name.length + gap.length;
  const pitch = size.small * LINE;
  const centred = name.length === 0;
  const x = centred ? box.left + box.width / 2 : box.left + size.small * 0.45;
  const top = box.top + (box.height - lines * pitch) / 2;
  const align = centred ? ('center' as const) : ('left' as const);
  const line = (words: string, at: number, bold: boolean): Shape => ({ kind: 'text', x, y: top + (at + 0.5) * pitch, text: words, vertical: 'middle', align, bold, colour, plate }); // biome-ignore format: one line
  return [
    ground,
    ...(lead.has(cell.key)
      ? [
          { kind: 'rect', of, ...inset(box, -1), stroke: text, strokeWidth: 3 } as const,
          { kind: 'rect', of, ...inset(box, 1.5), stroke: surface, strokeWidth: 1.5 } as const,
        ]
      : []),
    ...name.map((words, at) => line(words, at, false)),
    ...gap.map((words, at) => line(words, name.length + at, true)),
  ];
}
