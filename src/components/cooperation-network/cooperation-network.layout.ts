import type { CooperationNetwork, NetworkLane, NetworkParty } from '../../data/index.js';
import { roomOf, wrapText } from '../internal/chart/text.js';
import type { ViewContext } from '../internal/context.js';
import {
  BAR,
  type BarPiece,
  bandOf,
  type Column,
  type LinkPlace,
  linksOf,
  type Side,
} from './cooperation-network.links.js';
import { agreementsText, networkWords, partyName, wholeText } from './cooperation-network.words.js';

/** A party's place; all in CSS pixels. */
export interface NodePlace {
  party: NetworkParty;
  /** Where its words stand. */
  x: number;
  width: number;
  align: 'left' | 'right';
  text: string;
  /** Middle and height of its row, which answers the mouse. */
  y: number;
  height: number;
  /** Its bar, as high as the links that begin there are wide. */
  bar: { x: number; pieces: readonly BarPiece[] };
}

export interface NetworkLayout {
  heads: readonly { x: number; width: number; align: NodePlace['align']; text: string }[];
  nodes: readonly NodePlace[];
  links: readonly LinkPlace[];
  /** Where the explanation of widths stands. */
  foot: number;
  height: number;
}

/** Air between a node's bar and its words. */
const AIR = 6;
const MOST_PER_AGREEMENT = 8;

/** Do both sides fit beside each other? Else parties are listed. */
export const isWide = ({ width, tokens }: ViewContext): boolean => width >= 40 * tokens.size.small;

/** A party's words beside its bar. */
export const labelOf = (party: NetworkParty, context: ViewContext): string =>
  networkWords(context).withEach(partyName(party, context), agreementsText(party.count, context));

/** Universities at the left, partners at the right, each side with its parties spread over the whole height. */
export function networkLayout(model: CooperationNetwork, context: ViewContext): NetworkLayout {
  const { tokens } = context;
  const { small } = tokens.size;
  const columns = columnsOf(model, context);
  const headLines = columns.map(({ side, width }) => wrapText(sideText(model, side, context), width, small).length);
  const [head, foot] = [small * 1.25 * Math.max(...headLines) + 10, small * 1.5 + 4];
  const rowOf = ({ side, width: room }: Column) =>
    Math.max(
      tokens.target,
      ...partiesAt(model, side).map(
        (party) => wrapText(labelOf(party, context), room, small * 1.05).length * small * 1.25 + 6,
      ),
    );
  const rows = new Map(columns.map((column) => [column.side, rowOf(column)]));
  const needed = Math.max(...columns.map(({ side }) => partiesAt(model, side).length * rows.get(side)!));
  // A tall box is used, up to where the parties of a side would lose each other.
  const height = Math.max(needed, Math.min(context.height - head - foot, needed * 1.6));
  const slotOf = (side: Side) => height / partiesAt(model, side).length;
  const scale = Math.min(MOST_PER_AGREEMENT, ...columns.map(({ side }) => scaleOf(model, side, slotOf(side) - 4)));
  const middles = new Map(
    columns.flatMap(({ side }) =>
      partiesAt(model, side).map((party, at) => [party, head + (at + 0.5) * slotOf(side)] as const),
    ),
  );
  const { links, pieces } = linksOf(model, columns, middles, scale);
  const nodes = columns.flatMap(({ side, bar, ...place }) =>
    partiesAt(model, side).map(
      (party): NodePlace => ({
        ...place,
        party,
        text: labelOf(party, context),
        y: middles.get(party)!,
        height: rows.get(side)! - 2,
        bar: { x: bar, pieces: pieces(party) },
      }),
    ),
  );
  const heads = columns.map(({ side, x, width, align }) => ({ x, width, align, text: sideText(model, side, context) }));
  return { heads, nodes, links, foot: head + height + 4, height: head + height + foot };
}

const partiesAt = ({ drawn }: CooperationNetwork, side: Side): readonly NetworkParty[] =>
  side === 'university' ? drawn.lanes.university : drawn.partners;

/** What a lane is called, with how many stand there. */
export function laneText({ lanes, drawn }: CooperationNetwork, lane: NetworkLane, context: ViewContext): string {
  const words = networkWords(context);
  return words.laneShown(
    words.lanes[lane],
    wholeText(drawn.lanes[lane].length, context),
    wholeText(lanes[lane].length, context),
  );
}

/** What a side is called, with how many stand there. */
function sideText(model: CooperationNetwork, side: Side, context: ViewContext): string {
  const words = networkWords(context);
  const all = side === 'university' ? model.lanes.university : [...model.lanes.enterprise, ...model.lanes.locality];
  const [shown, whole] = [partiesAt(model, side).length, all.length].map((count) => wholeText(count, context));
  return words.laneShown(words[side], shown!, whole!);
}

function columnsOf(model: CooperationNetwork, context: ViewContext): Column[] {
  const { width } = context;
  const room = (side: Side) =>
    Math.min(
      width * 0.36,
      Math.max(
        roomOf(sideText(model, side, context), context.tokens.size.small),
        // Those that the headline names are bold.
        ...partiesAt(model, side).map((party) => roomOf(labelOf(party, context), context.tokens.size.small * 1.05)),
      ),
    );
  const [left, right] = [room('university'), room('partner')];
  const edge = BAR + AIR;
  return [
    { side: 'university', x: 4, width: left, align: 'right', bar: 4 + left + edge - BAR / 2 },
    { side: 'partner', x: width - right - 4, width: right, align: 'left', bar: width - right - 4 - edge + BAR / 2 },
  ];
}

/** Pixels an agreement: as many as let every bar of a side stand in its row. */
function scaleOf({ drawn }: CooperationNetwork, side: Side, room: number): number {
  const sums = new Map<NetworkParty, number>();
  for (const link of drawn.links) sums.set(link[side], (sums.get(link[side]) ?? 0) + bandOf(link.count));
  return Math.min(...[...sums.values()].map((sum) => (sum > 0 ? room / sum : MOST_PER_AGREEMENT)));
}
