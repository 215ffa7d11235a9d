import type { CooperationNetwork, NetworkLink, NetworkParty } from '../../data/index.js';
import { commonOption, opacityOf } from '../internal/chart/accents.js';
import { boxSeries } from '../internal/chart/boxes.js';
import type { ChartOption } from '../internal/chart/option.js';
import { pixelGrid, textSeries } from '../internal/chart/pixels.js';
import { plain, roomOf, wrapText } from '../internal/chart/text.js';
import type { ViewContext } from '../internal/context.js';
import type { LegendItem } from '../internal/figure.template.js';
import { weightOf } from './cooperation-network.links.js';
import { linkMark } from './cooperation-network.marks.js';
import { matrixOf } from './cooperation-network.matrix.js';
import { bareCount, isKnown, networkWords, partyName, wholeText } from './cooperation-network.words.js';

export function cooperationMatrixLegend(model: CooperationNetwork, context: ViewContext): LegendItem[] {
  const words = networkWords(context);
  const { palette, muted } = context.tokens;
  const dashed = matrixOf(model).links.some(({ count }) => !isKnown(count));
  return [
    { label: words.depthLegend, colour: palette[0]! },
    ...(dashed ? [{ label: words.dashedLegend, colour: muted, pattern: 'slot' as const }] : []),
  ];
}

/** As many universities as fit side by side, and the partners that work with them. */
interface Block {
  columns: readonly NetworkParty[];
  rows: readonly NetworkParty[];
  /** Where its first row begins. */
  top: number;
}

interface Layout {
  /** Below each other. */
  blocks: readonly Block[];
  /** Width of the names at the left. */
  left: number;
  cell: { width: number; height: number };
  /** Names over columns stand upright where they don't fit lying. */
  upright: boolean;
  height: number;
}

const lineOf = ({ tokens }: ViewContext): number => tokens.size.small * 1.25;

function layoutOf(model: CooperationNetwork, context: ViewContext): Layout {
  const { width, tokens } = context;
  const { small } = tokens.size;
  const { universities, partners } = matrixOf(model);
  const names = partners.map((party) => partyName(party, context));
  const left = Math.min(width * 0.36, Math.max(small * 4, ...names.map((name) => roomOf(name, small))) + 8);
  const room = width - left - 4;
  const heads = universities.map((party) => partyName(party, context));
  const lying = room / universities.length;
  const words = heads.flatMap((name) => name.match(/[^\s\u2e80-\u9fff]+/g) ?? []);
  const longestWord = Math.max(0, ...words.map((word) => roomOf(word, small)));
  const lines = (size: number) => Math.max(...heads.map((name) => wrapText(name, size, small).length));
  const upright = lying < Math.max(small * 4, longestWord) + 4;
  const uprightHeight = small * 11;
  const least = upright ? Math.max(tokens.target, lines(uprightHeight) * lineOf(context) + 4) : lying;
  const most = Math.max(1, Math.floor(room / least + 1e-9));
  const wide = Math.ceil(universities.length / Math.ceil(universities.length / most));
  const nameLines = Math.max(1, ...names.map((name) => wrapText(name, left - 8, small).length));
  const cell = {
    width: Math.min(room / wide, small * 12),
    height: Math.max(tokens.target, nameLines * lineOf(context) + 6),
  };
  const head =
    (upright
      ? Math.min(uprightHeight, Math.max(...heads.map((name) => roomOf(name, small))))
      : lines(cell.width - 6) * lineOf(context)) + 8;
  const blocks: Block[] = [];
  let height = 0;
  for (let at = 0; at < universities.length; at += wide) {
    const columns = universities.slice(at, at + wide);
    const there = new Set(columns);
    const rows = partners.filter(({ links }) => links.some(({ university }) => there.has(university)));
    blocks.push({ columns, rows, top: height + head });
    height += head + rows.length * cell.height + 4 + (at + wide < universities.length ? small : 0);
  }
  return { blocks, left, cell, upright, height };
}

/** The least height: a row a partner. */
export const cooperationMatrixHeight = (model: CooperationNetwork, context: ViewContext): number =>
  layoutOf(model, context).height;

/** Partners by universities: the figure in each cell, and its colour the deeper the larger it is. */
export function cooperationMatrixOption(model: CooperationNetwork, context: ViewContext): ChartOption {
  const layout = layoutOf(model, context);
  const { width } = context;
  const { grid, xAxis, yAxis } = pixelGrid(0, { width, height: Math.max(layout.height, context.height) });
  return {
    ...commonOption(context),
    grid: [grid],
    xAxis: [xAxis],
    yAxis: [yAxis],
    series: [...cellSeries(model, layout, context), rulesSeries(layout, context), ...nameSeries(layout, context)],
  };
}

const middleOf = ({ left, cell }: Layout, { top }: Block, column: number, row: number): [number, number] => [
  left + (column + 0.5) * cell.width,
  top + (row + 0.5) * cell.height,
];

function cellSeries(model: CooperationNetwork, layout: Layout, context: ViewContext) {
  const { cell } = layout;
  const { links } = matrixOf(model);
  const most = Math.max(1, ...links.map(({ count }) => weightOf(count)));
  const cells = layout.blocks.flatMap((block) => {
    const columnOf = new Map(block.columns.map((party, at) => [party, at]));
    return block.rows.flatMap((partner, row) =>
      partner.links.flatMap((link) => {
        const column = columnOf.get(link.university);
        return column === undefined ? [] : [{ link, middle: middleOf(layout, block, column, row) }];
      }),
    );
  });
  const size = { width: cell.width - 3, height: cell.height - 3 };
  const boxes = cells.map(({ link, middle: [x, y] }) => ({ mark: linkMark(link, context), x, y, ...size }));
  return [
    ...boxSeries('pairs', 0, boxes, context),
    {
      type: 'scatter',
      id: 'cells',
      symbol: 'rect',
      symbolSize: [size.width, size.height],
      silent: true,
      z: 3,
      data: cells.map(({ link, middle }) => ({ value: middle, ...cellLook(link, most, cell.width, context) })),
    },
  ];
}

/** The tint stays pale enough for the figure on it in every look. */
function cellLook({ key, count }: NetworkLink, most: number, width: number, context: ViewContext) {
  const { tokens } = context;
  const { small } = tokens.size;
  const known = isKnown(count);
  const opacity = opacityOf(key, context);
  const whole = bareCount(count, context);
  const text =
    roomOf(whole, small) < width - 4 ? whole : count.low >= 1 ? `≥${wholeText(Math.floor(count.low), context)}` : '*';
  return {
    itemStyle: known
      ? { color: tokens.palette[0]!, opacity: (0.08 + 0.34 * (weightOf(count) / most)) * opacity }
      : { color: 'transparent', borderColor: tokens.muted, borderWidth: 1, borderType: 'dashed', opacity },
    label: {
      show: true,
      position: 'inside',
      formatter: plain(text),
      color: tokens.text,
      fontFamily: tokens.font,
      fontSize: small,
      opacity: 1,
    },
  };
}

/** A quiet rule below each row, so that the eye keeps it. */
const rulesSeries = ({ left, cell, blocks }: Layout, { tokens }: ViewContext) => ({
  type: 'lines',
  id: 'rules',
  coordinateSystem: 'cartesian2d',
  polyline: true,
  silent: true,
  z: 1,
  lineStyle: { color: tokens.line, width: 1, opacity: 1 },
  data: blocks.flatMap(({ top, rows, columns }) =>
    rows.map((_, row) => {
      const y = top + (row + 1) * cell.height;
      return {
        coords: [
          [4, y],
          [left + columns.length * cell.width, y],
        ],
      };
    }),
  ),
});

function nameSeries(layout: Layout, context: ViewContext) {
  const { blocks, left, cell, upright } = layout;
  const { tokens } = context;
  const { small } = tokens.size;
  const heads = blocks.flatMap((block) =>
    block.columns.map((party, column) => ({
      name: partyName(party, context),
      x: middleOf(layout, block, column, 0)[0],
      y: block.top - 4,
    })),
  );
  const texts = [
    ...blocks.flatMap((block) =>
      block.rows.map((party, row) => ({
        x: left - 6,
        y: middleOf(layout, block, 0, row)[1],
        text: partyName(party, context),
        width: left - 8,
        align: 'right' as const,
        vertical: 'middle' as const,
      })),
    ),
    ...(upright
      ? []
      : heads.map(({ name, x, y }) => ({
          x,
          y,
          text: name,
          width: cell.width - 6,
          align: 'center' as const,
          vertical: 'bottom' as const,
          colour: tokens.muted,
        }))),
  ];
  const standing = {
    type: 'scatter',
    id: 'upright',
    silent: true,
    symbolSize: 0,
    itemStyle: { color: 'transparent' },
    data: heads.map(({ name, x, y }) => ({
      value: [x, y],
      label: {
        show: true,
        position: [0, 0],
        rotate: 90,
        align: 'left',
        verticalAlign: 'middle',
        formatter: wrapText(name, small * 11, small)
          .map(plain)
          .join('\n'),
        lineHeight: small * 1.25,
        color: tokens.muted,
        fontFamily: tokens.font,
        fontSize: small,
      },
    })),
  };
  return [textSeries('names', 0, texts, context), ...(upright ? [standing] : [])];
}
