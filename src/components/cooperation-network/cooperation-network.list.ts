import { type CooperationNetwork, NETWORK_LANES, type NetworkLane, type NetworkParty } from '../../data/index.js';
import { axisFor, barParts } from '../internal/chart/bars.js';
import type { Written } from '../internal/chart/pixels.js';
import { textWidth, wrapText } from '../internal/chart/text.js';
import type { ViewContext } from '../internal/context.js';
import { laneText } from './cooperation-network.layout.js';
import { otherEnd } from './cooperation-network.marks.js';
import { agreementsText, networkWords, partyName, wholeText } from './cooperation-network.words.js';

/** A part of a bar, in CSS pixels. */
export interface BarPlace {
  party: NetworkParty;
  lane: NetworkLane;
  kind: 'solid' | 'hatched' | 'slot';
  x: number;
  y: number;
  length: number;
}

/** The parties as lists, for screens on which lanes don't fit side by side. */
export interface NetworkList {
  texts: readonly Written[];
  bars: readonly BarPlace[];
  rows: readonly { party: NetworkParty; y: number; height: number }[];
  height: number;
}

/** Height of a bar. */
export const THICK = 6;
const MOST_NAMED = 4;

/** Lanes below each other: each party with its agreements as a bar, and below whom it has them with. */
export function networkList(model: CooperationNetwork, context: ViewContext): NetworkList {
  const { tokens, width } = context;
  const { small, body } = tokens.size;
  const line = small * 1.3;
  const shown = NETWORK_LANES.flatMap((lane) => model.drawn.lanes[lane]);
  const axis = axisFor(
    shown.map(({ count }) => count),
    context,
  );
  const figures = Math.max(0, ...shown.map(({ count }) => textWidth(agreementsText(count, context), small) * 1.06)) + 8;
  const perUnit = ((width - 8) * axis.divisor) / axis.max;
  const texts: Written[] = [];
  const bars: BarPlace[] = [];
  const rows: { party: NetworkParty; y: number; height: number }[] = [];
  let y = 0;
  for (const lane of NETWORK_LANES.filter((one) => model.drawn.lanes[one].length > 0)) {
    texts.push({ x: 4, y: y + 4, text: laneText(model, lane, context), colour: tokens.muted });
    y += line + 8;
    for (const party of [...model.drawn.lanes[lane]].sort((a, b) => b.count.low - a.count.low)) {
      const name = partyName(party, context);
      const room = width - 8 - figures;
      texts.push({ x: 4, y: y + 4, text: name, width: room, size: body });
      texts.push({
        x: width - 4,
        y: y + 4 + (body - small) / 2,
        text: agreementsText(party.count, context),
        align: 'right',
      });
      const nameHeight = wrapText(name, room, body).length * body * 1.3;
      const middle = y + 4 + nameHeight + THICK / 2 + 2;
      let x = 4;
      const { solid, hatched, slot } = barParts(party.count, axis);
      for (const [kind, length] of Object.entries({ solid, hatched, slot }) as [BarPlace['kind'], number][]) {
        if (length > 0) bars.push({ party, lane, kind, x, y: middle, length: length * perUnit });
        x += length * perUnit;
      }
      const below = middle + THICK / 2 + 3;
      const partners = partnersText(party, context);
      texts.push({ x: 4, y: below, text: partners, width: width - 8, colour: tokens.muted });
      const height = below + wrapText(partners, width - 8, small).length * line + 6 - y;
      rows.push({ party, y: y + height / 2, height: Math.max(tokens.target, height - 2) });
      y += height;
    }
    y += 8;
  }
  return { texts, bars, rows, height: y };
}

/** The strongest partners with their agreements, and how many more there are. */
function partnersText(party: NetworkParty, context: ViewContext): string {
  const words = networkWords(context);
  const named = party.links
    .slice(0, MOST_NAMED)
    .map((link) => words.withEach(partyName(otherEnd(link, party), context), agreementsText(link.count, context)));
  const more = party.links.length - named.length;
  return words.listed([...named, ...(more > 0 ? [words.more(wholeText(more, context))] : [])]);
}
