import { type ChainMap, STAGES } from '../../data/index.js';
import { roomOf, wrapText } from '../internal/chart/text.js';
import type { ViewContext } from '../internal/context.js';
import { type ChainNode, nodesOf } from './chain-map.nodes.js';
import { chainWords, stageName } from './chain-map.words.js';

/** A line of text on the map: where it begins or, flush right, ends; its top; in CSS pixels. */
export interface Written {
  text: string;
  x: number;
  y: number;
  look: 'heading' | 'name' | 'label' | 'quiet';
  align: 'left' | 'right';
}

/** A segment's box, and what is in it. All in CSS pixels. */
export interface NodeBox {
  node: ChainNode;
  /** Which column, from the left; −1 for what stands on no stage. */
  lane: number;
  x: number;
  y: number;
  width: number;
  height: number;
  /** The middle of its bars. */
  barY: number;
  written: readonly Written[];
}

export interface ChainMapLayout {
  boxes: readonly NodeBox[];
  headings: readonly Written[];
  /** Lines follow what feeds what; else words say it. */
  linked: boolean;
  /** Where bars begin within a box, how thick they are, and how long they may be. */
  bars: { inset: number; thickness: number; room: number };
  height: number;
}

/** How much wider bold text runs. */
const BOLD = 1.1;
const LINE = 1.3;
const MOST_NAME_LINES = 3;
/** How far below the last box of a lane a link passes it. */
export const PASS = 7;

/** Sizes that follow from the look and the width. */
interface Measures {
  small: number;
  body: number;
  pad: number;
  /** Between boxes below each other. */
  gap: number;
  thickness: number;
  head: number;
  /** Width of a box, and from one column to the next. */
  boxWidth: number;
  pitch: number;
  left: number;
  inner: number;
  columns: number;
  linked: boolean;
  /** Label and figures share a line. */
  aside: boolean;
  /** Demand and supply on one line. */
  joined(node: ChainNode): string;
}

/** Columns that boxes without a stage take where there are no stages to follow. */
const columnsFor = (stages: number, nodes: number): number => stages || Math.min(3, Math.ceil(nodes / 4)) || 1;

function measuresOf(nodes: readonly ChainNode[], model: ChainMap, context: ViewContext): Measures {
  const { tokens, width } = context;
  const { small, body } = tokens.size;
  const stages = STAGES.filter((stage) => nodes.some((node) => node.stage === stage)).length;
  const wanted = columnsFor(stages, nodes.length);
  const fits = width >= wanted * 13 * small;
  const columns = fits ? wanted : 1;
  const linked = fits && model.links.length > 0;
  const between = linked ? Math.round(Math.max(small * 3, Math.min(small * 8, width * 0.07))) : small;
  // Links that pass a box of the first stage need room at the left edge.
  const left = linked && hasBracket(model, nodes) ? Math.round(small * 1.75) : 0;
  const boxWidth = Math.floor((width - left - between * (columns - 1)) / columns);
  const pad = Math.round(small * 0.75);
  const inner = boxWidth - 2 * pad;
  const joined = ({ figures }: ChainNode) => chainWords(context).figures(figures.demand, figures.supply);
  return {
    small,
    body,
    pad,
    gap: Math.round(small * (linked ? 1.25 : 0.75)),
    thickness: Math.round(small * 1.25),
    head: small * 1.5 + 4,
    boxWidth,
    pitch: boxWidth + between,
    left,
    inner,
    columns,
    linked,
    aside: nodes.every((node) => roomOf(node.label, small * BOLD) + roomOf(joined(node), small) + small <= inner),
    joined,
  };
}

/** Whether some link joins two segments of the first stage that don't stand next to each other. */
function hasBracket({ links }: ChainMap, nodes: readonly ChainNode[]): boolean {
  const first = new Map(nodes.filter(({ stage }) => stage === nodes[0]!.stage).map(({ key }, at) => [key, at]));
  return links.some(({ from, to }) => Math.abs((first.get(from) ?? Number.NaN) - (first.get(to) ?? Number.NaN)) > 1);
}

/** Puts stages side by side, or below each other on narrow screens; what stands on none comes last. */
export function chainMapLayout(model: ChainMap, context: ViewContext, stretch = true): ChainMapLayout {
  const nodes = nodesOf(model, context);
  const plain = measuresOf(nodes, model, context);
  const least = place(nodes, plain, context);
  const rows = Math.max(1, ...rowsOf(least.boxes));
  const spare = stretch ? Math.max(0, context.height - least.height) / rows : 0;
  if (spare < 2) return least;
  const thickness = plain.thickness + Math.round(Math.min(spare * 0.35, plain.small * 1.5));
  const gap = plain.gap + Math.floor(Math.min(spare * 0.4, plain.small * 2.5));
  return place(nodes, { ...plain, thickness, gap }, context);
}

/** How many boxes stand below each other at most, by column. */
function rowsOf(boxes: readonly NodeBox[]): number[] {
  const counts = new Map<number, number>();
  for (const { x } of boxes) counts.set(x, (counts.get(x) ?? 0) + 1);
  return [...counts.values()];
}

function place(nodes: readonly ChainNode[], measures: Measures, context: ViewContext): ChainMapLayout {
  const { columns, left, pitch, head, gap, linked } = measures;
  const headings: Written[] = [];
  const boxes: NodeBox[] = [];
  let bottom = 0;
  const heading = (text: string, x: number, y: number) =>
    headings.push({ text, x, y: y + 2, look: 'heading', align: 'left' });
  const stack = (own: readonly ChainNode[], lane: number, column: number, from: number): number => {
    let top = from;
    for (const node of own) {
      const box = boxOf(node, lane, left + column * pitch, top, measures);
      boxes.push(box);
      top += box.height + gap;
    }
    return top - gap;
  };
  const stages = STAGES.filter((stage) => nodes.some((node) => node.stage === stage));
  stages.forEach((stage, at) => {
    const top = columns > 1 || at === 0 ? 0 : bottom + gap;
    const column = columns > 1 ? at : 0;
    heading(stageName(stage, context), left + column * pitch, top);
    const own = nodes.filter((node) => node.stage === stage);
    bottom = Math.max(bottom, stack(own, at, column, top + head));
  });
  const others = nodes.filter(({ stage }) => stage === undefined);
  if (others.length > 0) {
    const top = stages.length > 0 ? bottom + gap : 0;
    const named = others.some(({ key }) => key !== '');
    if (named) heading(chainWords(context).unplacedStage, left, top);
    bottom = Math.max(
      ...Array.from({ length: columns }, (_, column) =>
        stack(
          others.filter((_node, at) => at % columns === column),
          -1,
          column,
          top + (named || stages.length > 0 ? head : 0),
        ),
      ),
    );
  }
  const bars = { inset: measures.pad, thickness: measures.thickness, room: measures.inner };
  return { boxes, headings, linked, bars, height: Math.ceil(bottom) + (linked ? PASS + 4 : 2) };
}

/** One segment: its name, its bars, how scarce it is, and its figures. */
function boxOf(node: ChainNode, lane: number, x: number, y: number, measures: Measures): NodeBox {
  const { small, body, pad, thickness, boxWidth, inner, aside, linked } = measures;
  const { name, strength, label, figures, feeds } = node;
  const written: Written[] = [];
  let top = y + Math.round(pad * 0.7);
  const write = (lines: readonly string[], look: Written['look'], size: number) => {
    for (const text of lines) {
      written.push({ text, x: x + pad, y: top, look, align: 'left' });
      top += size * LINE;
    }
  };
  const right = (text: string, at: number) =>
    written.push({ text, x: x + boxWidth - pad, y: at, look: 'quiet', align: 'right' });
  const beside = roomOf(name, body * BOLD) + roomOf(strength, small) + small / 2 <= inner;
  if (beside && strength !== '') right(strength, top + (body - small));
  write(shortened(wrapText(name, inner, body * BOLD)), 'name', body);
  if (!beside && strength !== '') write([strength], 'quiet', small);
  const barY = top + 3 + thickness / 2;
  top += thickness + 7;
  const joined = measures.joined(node);
  if (aside) right(joined, top);
  write(wrapText(label, inner, small * BOLD), 'label', small);
  const said = roomOf(joined, small) <= inner ? [joined] : [figures.demand, figures.supply];
  if (!aside)
    write(
      said.flatMap((text) => wrapText(text, inner, small)),
      'quiet',
      small,
    );
  if (!linked && feeds !== '') write(shortened(wrapText(feeds, inner, small)), 'quiet', small);
  return { node, lane, x, y, width: boxWidth, height: Math.ceil(top + pad * 0.6 - y), barY, written };
}

/** Not more than a few lines; the whole of it stands in tooltip and table. */
export const shortened = (lines: readonly string[]): string[] =>
  lines.length <= MOST_NAME_LINES
    ? [...lines]
    : [...lines.slice(0, MOST_NAME_LINES - 1), `${lines[MOST_NAME_LINES - 1]!.slice(0, -1)}…`];
