import type { ChainMap } from '../../data/index.js';
import { longest, wrapText } from '../internal/chart/text.js';
import type { ViewContext } from '../internal/context.js';
import type { Box, Drawing, Shape } from '../internal/drawing/shapes.js';
import { levelCell } from './chain-map.cell.js';
import { shortened } from './chain-map.layout.js';
import { columnName, type MatrixCell, matrixCells, matrixStages } from './chain-map.table.js';
import { cellGap } from './chain-map.words.js';

const LINE = 1.3;
/** Between cells. */
const SEAM = 4;
const AIR = 10;

/** Where everything goes; the same for drawing and for the least height. */
interface MatrixLayout {
  /** Names stand above their chain's cells: on narrow screens. */
  above: boolean;
  left: number;
  top: number;
  cellWidth: number;
  /** What a name takes above its cells. */
  nameHeight: number;
  heads: readonly string[];
  names: readonly string[];
  cells: readonly { cell: MatrixCell; lines: readonly string[] }[];
  least: number;
}

function layoutOf(model: ChainMap, context: ViewContext): MatrixLayout {
  const { width, tokens } = context;
  const { small } = tokens.size;
  const stages = matrixStages(model);
  const full = model.chains.map(({ name }) => context.text(name));
  const above = width < 40 * small;
  const left = above ? 0 : Math.ceil(Math.min(width * 0.28, longest(full, small) + 12));
  const cellWidth = (width - left) / Math.max(1, stages.length);
  const broken = (text: string, room: number) => shortened(wrapText(text, room, small));
  // Centred in columns of their own, heads need no air beside them.
  const heads = stages.map((stage) => broken(columnName(stage, context), cellWidth * 1.06));
  const names = full.map((name) => broken(name, above ? width - SEAM : left - 12));
  const cells = matrixCells(model).map((cell) => {
    const said = [context.messages.shortage[cell.balance.level], cellGap(cell.balance, context)];
    return { cell, lines: said.flatMap((text) => wrapText(text, cellWidth - SEAM - AIR, small)) };
  });
  const nameLines = Math.max(1, ...names.map(({ length }) => length));
  const lines = Math.max(2, above ? 0 : nameLines, ...cells.map(({ lines }) => lines.length));
  const top = Math.max(1, ...heads.map(({ length }) => length)) * small * LINE + 10;
  const nameHeight = above ? nameLines * small * LINE + AIR : 0;
  const row = nameHeight + Math.max(lines * small * LINE + AIR, tokens.target) + SEAM;
  return {
    above,
    left,
    top,
    cellWidth,
    nameHeight,
    heads: heads.map((text) => text.join('\n')),
    names: names.map((text) => text.join('\n')),
    cells,
    least: Math.ceil(top + row * model.chains.length),
  };
}

/** Chains by stages: the colour and the word say how scarce, the figure says how many. */
export function chainMatrixDrawing(model: ChainMap, context: ViewContext): Drawing {
  const layout = layoutOf(model, context);
  return {
    least: layout.least,
    get shapes() {
      const { left, top, cellWidth, nameHeight, cells, heads } = layout;
      const stages = matrixStages(model);
      const height = (Math.max(context.height, layout.least) - top) / Math.max(1, model.chains.length);
      const boxOf = ({ stage, chain }: MatrixCell): Box => ({
        left: left + stages.indexOf(stage) * cellWidth + SEAM / 2,
        top: top + model.chains.indexOf(chain) * height + nameHeight + SEAM / 2,
        width: cellWidth - SEAM,
        height: height - nameHeight - SEAM,
      });
      return [
        ...heads.map((text, at): Shape => {
          // The last head stays within the picture.
          const half = (longest(text.split('\n'), context.tokens.size.small) * 1.06) / 2;
          const x = Math.min(left + (at + 0.5) * cellWidth, context.width - half);
          return { kind: 'text', x, y: top - 8, text, align: 'center', vertical: 'bottom' };
        }),
        ...layout.names.map((text, at) => nameOf(text, top + at * height, height, layout)),
        ...cells.flatMap(({ cell, lines }) => cellShapes(cell, boxOf(cell), lines, context)),
        ...cells.map(({ cell }): Shape => ({ kind: 'ring', of: cell.key, ...boxOf(cell) })),
      ];
    },
  };
}

/** A chain's name beside its cells, or above them. */
const nameOf = (text: string, top: number, height: number, { above, left, nameHeight }: MatrixLayout): Shape =>
  above
    ? { kind: 'text', x: SEAM / 2, y: top + nameHeight - 2, text, line: LINE, bold: true, vertical: 'bottom' }
    : { kind: 'text', x: left - 8, y: top + height / 2, text, align: 'right', vertical: 'middle' };

/** A cell's colour and its words, which stay in full contrast where the cell is dimmed. */
function cellShapes(cell: MatrixCell, box: Box, lines: readonly string[], context: ViewContext): Shape[] {
  const { ground, colour, plate } = levelCell(cell, box, context);
  return [
    ground,
    {
      kind: 'text',
      x: box.left + box.width / 2,
      y: box.top + box.height / 2,
      text: lines.join('\n'),
      line: LINE,
      colour,
      plate,
      align: 'center',
      vertical: 'middle',
    },
  ];
}
