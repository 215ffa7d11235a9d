import { type ChainMap, type ChainTalent, STAGES } from '../../data/index.js';
import { longest, roomOf, wrapText } from '../internal/chart/text.js';
import type { ViewContext } from '../internal/context.js';
import type { Box } from '../internal/drawing/shapes.js';
import { chainsByUrgency, type OverviewCell, overviewCells } from './chain-map.overview.js';
import { columnName } from './chain-map.table.js';
import { signedGap, terseGap } from './chain-map.words.js';

export const LINE = 1.3;
const SEAM = 3;
/** Names of stages stand close to each other. */
export const HEAD_AIR = 1.12;
/** By the text's size: from here on chains have their name beside and their size behind (768 px at 12 px). */
const WIDE = 64;
/** Below it cells hold a sign and a figure alone (480 px at 12 px). */
const TERSE = 40;

/** What is written in a cell, and where it stands. */
export interface PlacedCell {
  cell: OverviewCell;
  box: Box;
  name: readonly string[];
  gap: readonly string[];
}

export interface Row {
  chain: ChainTalent;
  top: number;
  height: number;
  name: readonly string[];
  /** The top of its cells. */
  cellsTop: number;
}

export interface Overview {
  kind: 'wide' | 'middle' | 'terse';
  stages: readonly { stage: OverviewCell['stage']; left: number; width: number }[];
  rows: readonly Row[];
  cells: readonly PlacedCell[];
  /** Where chains' sizes stand. */
  sizes: { left: number; width: number };
  head: number;
  least: number;
}

/** Where everything goes; the same for drawing and for the least height. */
export function overviewLayout(model: ChainMap, context: ViewContext): Overview {
  const { width, tokens } = context;
  const { small } = tokens.size;
  const chains = chainsByUrgency(model);
  const all = overviewCells(model, context);
  const kind = width >= WIDE * small ? 'wide' : width >= TERSE * small ? 'middle' : 'terse';
  const names = chains.map(({ name }) => context.text(name));
  const beside = kind === 'wide' ? Math.ceil(Math.min(11 * small, longest(names, small * 1.05) + small)) : 0;
  const sizes = { width: kind === 'wide' ? 15 * small : 0, left: width - 15 * small };
  const across = width - beside - (kind === 'wide' ? sizes.width + small * 1.5 : 0);
  const stages = stagesOf(all, beside, across, kind, context);
  const byChain = new Map(chains.map((chain) => [chain, all.filter((cell) => cell.chain === chain)]));
  const headed = stages.map(
    ({ stage, width: room }) => wrapText(columnName(stage, context), room / HEAD_AIR, small).length,
  );
  const head = Math.max(1, ...headed) * small * LINE + 4;
  const cells: PlacedCell[] = [];
  let top = head;
  const rows = chains.map((chain, at): Row => {
    const name = wrapText(names[at]!, kind === 'wide' ? beside - small * 0.7 : width, small * 1.05);
    const above = kind === 'wide' ? 0 : name.length * small * LINE + 3;
    const placed = placedCells(byChain.get(chain)!, stages, top + above, kind, context);
    cells.push(...placed);
    const foot = Math.max(top + above, ...placed.map(({ box }) => box.top + box.height));
    const least = kind === 'wide' ? Math.max(name.length * small * LINE, small * 3.4) : 0;
    const row = { chain, top, height: Math.max(foot - top, least), name, cellsTop: top + above };
    top += row.height + small * 0.8;
    return row;
  });
  return { kind, stages, rows, cells, sizes, head, least: Math.ceil(top) };
}

/** Stages begin at the same place in all rows; the most segments that any chain has there say how wide each is. */
function stagesOf(
  cells: readonly OverviewCell[],
  left: number,
  width: number,
  kind: Overview['kind'],
  context: ViewContext,
): Overview['stages'] {
  const { tokens } = context;
  const most = kind === 'terse' ? Math.max(1, Math.floor(width / cellRoom(kind, tokens))) : 4;
  const counts = new Map<string, number>();
  for (const { chain, stage } of cells) {
    const key = JSON.stringify([stage, chain.key]);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const weights = ([...STAGES, 'unplaced'] as const).flatMap((stage) => {
    const own = [...counts].filter(([key]) => key.startsWith(`["${stage}",`)).map(([, count]) => count);
    return own.length === 0 ? [] : [{ stage, weight: Math.min(most, Math.max(...own)) }];
  });
  const sum = weights.reduce((total, { weight }) => total + weight, 0);
  const gap = tokens.size.small * (kind === 'terse' ? 0.4 : 0.8);
  const room = width - gap * (weights.length - 1);
  const widths = named(
    weights.map(({ weight }) => (room * weight) / sum),
    weights.map(({ stage }) => roomOf(columnName(stage, context), context.tokens.size.small) * HEAD_AIR),
  );
  let at = left;
  return weights.map(({ stage }, nth) => {
    const place = { stage, left: at, width: widths[nth]! };
    at += place.width + gap;
    return place;
  });
}

/** Widths that hold their names, too, as long as all of them do. */
function named(widths: readonly number[], names: readonly number[]): number[] {
  const lacking = widths.reduce((sum, width, at) => sum + Math.max(0, names[at]! - width), 0);
  const spare = widths.reduce((sum, width, at) => sum + Math.max(0, width - names[at]!), 0);
  if (lacking > spare) return [...widths];
  return widths.map((width, at) =>
    width < names[at]! ? names[at]! : width - ((width - names[at]!) * lacking) / Math.max(1, spare),
  );
}

/** The least width of a cell. */
const cellRoom = (kind: Overview['kind'], { size, target }: ViewContext['tokens']): number =>
  Math.max(target + SEAM, kind === 'terse' ? size.small * 3.4 : size.small * (kind === 'wide' ? 7 : 5.5));

function placedCells(
  cells: readonly OverviewCell[],
  stages: Overview['stages'],
  top: number,
  kind: Overview['kind'],
  context: ViewContext,
): PlacedCell[] {
  const { size, target } = context.tokens;
  const { small } = size;
  const rows = stages.map(({ stage, left, width }) => {
    const own = cells.filter((cell) => cell.stage === stage);
    const fits = Math.max(1, Math.floor((width + SEAM) / cellRoom(kind, context.tokens)));
    const lines = Math.ceil(own.length / fits);
    const perLine = Math.ceil(own.length / Math.max(1, lines));
    const each = (width + SEAM) / Math.max(1, perLine) - SEAM;
    return own.map((cell, at) => {
      const room = each - small * 0.9;
      const said = kind === 'terse' ? tersely(cell, context) : wrapText(signedGap(cell.balance, context), room, small * 1.05); // biome-ignore format: either
      const name = kind === 'terse' ? [] : cut(wrapText(cell.name, room, small));
      return { cell, name, gap: said, line: Math.floor(at / perLine), left: left + (at % perLine) * (each + SEAM), width: each }; // biome-ignore format: one cell
    });
  });
  const placed = rows.flat();
  const most = Math.max(1, ...placed.map(({ name, gap }) => name.length + gap.length));
  const height = Math.max(target, most * small * LINE + small * 0.7);
  return placed.map(({ cell, name, gap, line, left, width }) => ({
    cell,
    name,
    gap,
    box: { left, top: top + line * (height + SEAM), width, height },
  }));
}

/** A sign and a figure below each other. */
function tersely({ balance }: OverviewCell, context: ViewContext): string[] {
  const sign = { urgent: '▲▲', tight: '▲', balanced: '＝', surplus: '▽', uncertain: '', unknown: '' }[balance.level];
  const figure = terseGap(balance, context);
  return sign === '' ? [figure] : [sign, figure];
}

const MOST_LINES = 2;
const cut = (lines: readonly string[]): string[] =>
  lines.length <= MOST_LINES ? [...lines] : [lines[0]!, `${lines[1]!.slice(0, -1)}…`];
