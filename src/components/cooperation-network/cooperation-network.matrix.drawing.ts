import type { CooperationNetwork, NetworkLink, NetworkParty } from '../../data/index.js';
import { longest, roomOf, wrapText } from '../internal/chart/text.js';
import type { ViewContext } from '../internal/context.js';
import { type Box, crisp, type Drawing, inset, type Shape } from '../internal/drawing/shapes.js';
import { weightOf } from './cooperation-network.links.js';
import { matrixOf } from './cooperation-network.matrix.js';
import { bareCount, isKnown, partyName, wholeText } from './cooperation-network.words.js';

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
  const left = Math.min(width * 0.36, Math.max(small * 4, longest(names, small)) + 8);
  const room = width - left - 4;
  const heads = universities.map((party) => partyName(party, context));
  const lying = room / universities.length;
  const words = heads.flatMap((name) => name.match(/[^\s\u2e80-\u9fff]+/g) ?? []);
  const longestWord = longest(words, small);
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
  const head = (upright ? Math.min(uprightHeight, longest(heads, small)) : lines(cell.width - 6) * lineOf(context)) + 8;
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

/** Partners by universities: the figure in each cell, and its colour the deeper the larger it is. */
export function cooperationMatrixDrawing(model: CooperationNetwork, context: ViewContext): Drawing {
  const layout = layoutOf(model, context);
  return {
    least: layout.height,
    get shapes() {
      const most = Math.max(1, ...matrixOf(model).links.map(({ count }) => weightOf(count)));
      const cells = layout.blocks.flatMap((block) => cellsOf(block, layout));
      return [
        ...layout.blocks.flatMap((block) => rules(block, layout, context)),
        ...cells.flatMap(({ link, box }) => cellShapes(link, box, most, context)),
        ...layout.blocks.flatMap((block) => namesOf(block, layout, context)),
        ...cells.map(({ link, box }): Shape => ({ kind: 'ring', of: link.key, ...box })),
      ];
    },
  };
}

const cellsOf = ({ columns, rows, top }: Block, { left, cell }: Layout): { link: NetworkLink; box: Box }[] =>
  rows.flatMap((partner, row) =>
    partner.links.flatMap((link) => {
      const column = columns.indexOf(link.university);
      if (column === -1) return [];
      const whole = { left: left + column * cell.width, top: top + row * cell.height, ...cell };
      return [{ link, box: inset(whole, 1.5) }];
    }),
  );

/** The tint stays pale enough for the figure on it in every look. */
function cellShapes({ key: of, count }: NetworkLink, box: Box, most: number, context: ViewContext): Shape[] {
  const { tokens } = context;
  const whole = bareCount(count, context);
  const fits = roomOf(whole, tokens.size.small) < box.width - 1;
  const text = fits ? whole : count.low >= 1 ? `≥${wholeText(Math.floor(count.low), context)}` : '*';
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  return [
    isKnown(count)
      ? { kind: 'rect', of, ...box, fill: tokens.palette[0]!, opacity: 0.08 + 0.34 * (weightOf(count) / most) }
      : { kind: 'rect', of, ...inset(box, 0.5), stroke: tokens.muted, dash: [4, 2] },
    { kind: 'text', x, y, text, align: 'center', vertical: 'middle' },
  ];
}

/** A quiet rule below each row, so that the eye keeps it. */
const rules = ({ columns, rows, top }: Block, { left, cell }: Layout, { tokens }: ViewContext): Shape[] =>
  rows.map((_, row) => {
    const y = crisp(top + (row + 1) * cell.height);
    const end = left + columns.length * cell.width;
    return { kind: 'line', points: [[4, y], [end, y]], colour: tokens.line }; // biome-ignore format: two ends
  });

/** Partners at the left, universities above, standing where they don't fit lying. */
function namesOf({ columns, rows, top }: Block, layout: Layout, context: ViewContext): Shape[] {
  const { left, cell, upright } = layout;
  const { size, muted } = context.tokens;
  const head = upright
    ? ({ upright, width: size.small * 11, align: 'left', vertical: 'middle' } as const)
    : ({ width: cell.width - 6, align: 'center', vertical: 'bottom' } as const);
  return [
    ...rows.map((party, row): Shape => {
      const y = top + (row + 0.5) * cell.height;
      const text = partyName(party, context);
      return { kind: 'text', x: left - 6, y, text, width: left - 8, align: 'right', vertical: 'middle' };
    }),
    ...columns.map((party, column): Shape => {
      const x = left + (column + 0.5) * cell.width;
      return { kind: 'text', x, y: top - 4, text: partyName(party, context), colour: muted, ...head };
    }),
  ];
}
