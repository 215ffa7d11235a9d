import type { ChainMap } from '../../data/index.js';
import { commonOption, opacityOf, pointedAt } from '../internal/chart/accents.js';
import { nameAxis } from '../internal/chart/bars.js';
import type { ChartOption } from '../internal/chart/option.js';
import { plain, roomOf, wrapText } from '../internal/chart/text.js';
import type { ViewContext } from '../internal/context.js';
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
  const left = above
    ? 0
    : Math.ceil(Math.min(width * 0.28, Math.max(0, ...full.map((name) => roomOf(name, small))) + 12));
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

const MOST_LINES = 3;
/** Not more than a few lines; the whole of it stands in tooltip and table. */
const shortened = (lines: readonly string[]): string[] =>
  lines.length <= MOST_LINES
    ? [...lines]
    : [...lines.slice(0, MOST_LINES - 1), `${lines[MOST_LINES - 1]!.slice(0, -1)}…`];

/** The least height: as many lines as the fullest cell has, for each chain. */
export const chainMatrixHeight = (model: ChainMap, context: ViewContext): number => layoutOf(model, context).least;

/** Chains by stages: the colour and the word say how scarce, the figure says how many. */
export function chainMatrixOption(model: ChainMap, context: ViewContext): ChartOption {
  const { tokens, width, height } = context;
  const layout = layoutOf(model, context);
  const { left, top, cellWidth, nameHeight } = layout;
  const box = { left, top, width: width - left, height: Math.max(height, layout.least) - top };
  const rowHeight = box.height / Math.max(1, model.chains.length);
  const stages = matrixStages(model);
  const bare = { axisLine: { show: false } };
  return {
    ...commonOption(context),
    grid: [{ id: 'matrix', ...box, outerBoundsMode: 'none' }],
    xAxis: [{ ...nameAxis(layout.heads, 'stages', 0, false, context), position: 'top', ...bare }],
    yAxis: [{ ...nameAxis(layout.names, 'chains', 0, true, context, layout.above ? 0 : left), ...bare }],
    series: [
      {
        type: 'scatter',
        id: 'cells',
        symbol: 'rect',
        symbolSize: [cellWidth - SEAM, rowHeight - nameHeight - SEAM],
        symbolOffset: [0, nameHeight / 2],
        ...pointedAt(context),
        label: {
          show: true,
          position: 'inside',
          fontFamily: tokens.font,
          fontSize: tokens.size.small,
          lineHeight: tokens.size.small * LINE,
        },
        data: layout.cells.map(({ cell, lines }) => ({
          key: cell.key,
          value: [stages.indexOf(cell.stage), model.chains.indexOf(cell.chain)],
          ...cellLook(cell, lines, context),
        })),
      },
      ...(layout.above ? [nameSeries(layout, rowHeight, context)] : []),
    ],
  };
}

/** The chains' names above their cells. */
const nameSeries = ({ names, cellWidth, nameHeight }: MatrixLayout, rowHeight: number, { tokens }: ViewContext) => ({
  type: 'scatter',
  id: 'names',
  silent: true,
  symbolSize: 0,
  symbolOffset: [-(cellWidth - SEAM) / 2, nameHeight - rowHeight / 2],
  itemStyle: { color: tokens.surface, opacity: 1 },
  label: {
    show: true,
    position: [0, 0],
    align: 'left',
    verticalAlign: 'bottom',
    color: tokens.text,
    fontFamily: tokens.font,
    fontSize: tokens.size.small,
    lineHeight: tokens.size.small * LINE,
    fontWeight: 600,
  },
  data: names.map((name, at) => ({ value: [0, at], label: { formatter: plain(name) } })),
});

/** A cell's colour and its words; words stay in full contrast where the cell is dimmed. */
function cellLook({ key, balance: { level } }: MatrixCell, lines: readonly string[], context: ViewContext) {
  const { tokens } = context;
  const colour = tokens.shortage[level];
  const open = level === 'unknown' || level === 'uncertain';
  const opacity = opacityOf(key, context);
  return {
    itemStyle: open
      ? { color: tokens.surface, borderColor: colour, borderWidth: 1, borderType: 'dashed', opacity }
      : { color: colour, opacity },
    label: {
      formatter: lines.map(plain).join('\n'),
      color: open || opacity < 1 ? tokens.text : tokens.surface,
      opacity: 1,
    },
  };
}
