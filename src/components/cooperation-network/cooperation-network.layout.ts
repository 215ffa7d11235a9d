import type { CooperationNetwork, NetworkLane, NetworkParty } from '../../data/index.js';
import { roomOf, wrapText } from '../internal/chart/text.js';
import type { ViewContext } from '../internal/context.js';
import { BAR, type BarPiece, bandOf, type Column, type LinkPlace, linksOf } from './cooperation-network.links.js';
import { agreementsText, networkWords, partyName, wholeText } from './cooperation-network.words.js';

/** A party's place; all in CSS pixels. */
export interface NodePlace {
  party: NetworkParty;
  /** Where its words stand. */
  x: number;
  width: number;
  align: 'left' | 'center' | 'right';
  text: string;
  /** Middle and height of its row, which answers the mouse. */
  y: number;
  height: number;
  /** Its bars, as high as the links that begin there are wide. */
  bars: readonly { x: number; pieces: readonly BarPiece[] }[];
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

/** Do lanes fit side by side? Else parties are listed. */
export const isWide = ({ width, tokens }: ViewContext): boolean => width >= 40 * tokens.size.small;

/** A party's words beside its bar. */
export const labelOf = (party: NetworkParty, context: ViewContext): string =>
  networkWords(context).withEach(partyName(party, context), agreementsText(party.count, context));

/** Lanes side by side, universities in the middle or at the left, each with its parties spread over the whole height. */
export function networkLayout(model: CooperationNetwork, context: ViewContext): NetworkLayout {
  const { tokens } = context;
  const { small } = tokens.size;
  const { lanes } = model.drawn;
  const columns = columnsOf(model, context);
  const headLines = columns.map(({ lane, width }) => wrapText(laneText(model, lane, context), width, small).length);
  const [head, foot] = [small * 1.25 * Math.max(...headLines) + 10, small * 1.5 + 4];
  const rowOf = ({ lane, width: room }: Column) =>
    Math.max(
      tokens.target,
      ...lanes[lane].map((party) => wrapText(labelOf(party, context), room, small).length * small * 1.25 + 6),
    );
  const rows = new Map(columns.map((column) => [column.lane, rowOf(column)]));
  const needed = Math.max(...columns.map(({ lane }) => lanes[lane].length * rows.get(lane)!));
  // A tall box is used, up to where the parties of a lane would lose each other.
  const height = Math.max(needed, Math.min(context.height - head - foot, needed * 1.6));
  const middleOf = (lane: NetworkLane, at: number) => head + ((at + 0.5) * height) / lanes[lane].length;
  const scale = scaleOf(model, (lane) => height / lanes[lane].length - 4);
  const middles = new Map(
    columns.flatMap(({ lane }) => lanes[lane].map((party, at) => [party, middleOf(lane, at)] as const)),
  );
  const { links, pieces } = linksOf(model, columns, middles, scale);
  const nodes = columns.flatMap(({ lane, bars, ...place }) =>
    lanes[lane].map(
      (party): NodePlace => ({
        ...place,
        party,
        text: labelOf(party, context),
        y: middles.get(party)!,
        height: rows.get(lane)! - 2,
        bars: bars.map(({ x, side }) => ({ x, pieces: pieces(party, side) })),
      }),
    ),
  );
  return {
    heads: columns.map(({ lane, x, width: room, align }) => ({
      x,
      width: room,
      align,
      text: laneText(model, lane, context),
    })),
    nodes,
    links,
    foot: head + height + 4,
    height: head + height + foot,
  };
}

/** What a lane is called, with how many stand there. */
export function laneText({ lanes, drawn }: CooperationNetwork, lane: NetworkLane, context: ViewContext): string {
  const words = networkWords(context);
  return words.laneShown(
    words.lanes[lane],
    wholeText(drawn.lanes[lane].length, context),
    wholeText(lanes[lane].length, context),
  );
}

function columnsOf(model: CooperationNetwork, context: ViewContext): Column[] {
  const { width } = context;
  const { lanes } = model.drawn;
  const roomFor = (text: string) => roomOf(text, context.tokens.size.small);
  const sides = (['enterprise', 'locality'] as const).filter((lane) => lanes[lane].length > 0);
  const share = sides.length === 2 ? 0.27 : 0.36;
  const laneRoom = (lane: NetworkLane) =>
    Math.min(
      width * share,
      Math.max(
        ...[laneText(model, lane, context), ...lanes[lane].map((party) => labelOf(party, context))].map(roomFor),
      ),
    );
  const mid = laneRoom('university');
  const edge = BAR + AIR;
  if (sides.length < 2) {
    const [side = 'enterprise' as const] = sides;
    const room = laneRoom(side);
    return [
      { lane: 'university', x: 4, width: mid, align: 'right', bars: [{ x: 4 + mid + edge - BAR / 2, side }] },
      {
        lane: side,
        x: width - room - 4,
        width: room,
        align: 'left',
        bars: [{ x: width - room - 4 - edge + BAR / 2, side: 'university' }],
      },
    ];
  }
  const [left, right] = [laneRoom('enterprise'), laneRoom('locality')];
  const gap = (width - 8 - left - mid - right - 4 * edge) / 2;
  const x = 4 + left + edge + gap + edge;
  return [
    {
      lane: 'enterprise',
      x: 4,
      width: left,
      align: 'right',
      bars: [{ x: 4 + left + edge - BAR / 2, side: 'university' }],
    },
    {
      lane: 'university',
      x,
      width: mid,
      align: 'center',
      bars: [
        { x: x - edge + BAR / 2, side: 'enterprise' },
        { x: x + mid + edge - BAR / 2, side: 'locality' },
      ],
    },
    {
      lane: 'locality',
      x: width - right - 4,
      width: right,
      align: 'left',
      bars: [{ x: width - right - 4 - edge + BAR / 2, side: 'university' }],
    },
  ];
}

type Sums = Map<NetworkParty, Map<NetworkLane, number>>;

/** What each party's drawn links to either side weigh together. */
function sumsOf({ drawn }: CooperationNetwork): Sums {
  const sums: Sums = new Map();
  const add = (party: NetworkParty, side: NetworkLane, weight: number) => {
    const own = sums.get(party) ?? new Map<NetworkLane, number>();
    own.set(side, (own.get(side) ?? 0) + weight);
    sums.set(party, own);
  };
  for (const { university, partner, count } of drawn.links) {
    add(university, partner.lane, bandOf(count));
    add(partner, 'university', bandOf(count));
  }
  return sums;
}

/** Pixels an agreement: as many as let every bar stand in its row. */
function scaleOf(model: CooperationNetwork, roomOf: (lane: NetworkLane) => number): number {
  let scale = MOST_PER_AGREEMENT;
  for (const [party, sides] of sumsOf(model))
    for (const sum of sides.values()) if (sum > 0) scale = Math.min(scale, roomOf(party.lane) / sum);
  return scale;
}
