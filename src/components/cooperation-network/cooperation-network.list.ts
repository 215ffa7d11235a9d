import { type CooperationNetwork, NETWORK_LANES, type NetworkParty } from '../../data/index.js';
import { axisFor } from '../internal/chart/bars.js';
import { textWidth, wrapText } from '../internal/chart/text.js';
import type { ViewContext } from '../internal/context.js';
import { bar, type Scale } from '../internal/drawing/bars.js';
import type { Shape, TextShape } from '../internal/drawing/shapes.js';
import { laneText } from './cooperation-network.layout.js';
import { colourOf, otherEnd } from './cooperation-network.marks.js';
import { agreementsText, networkWords, partyName, wholeText } from './cooperation-network.words.js';

/** The parties as lists, for screens on which lanes don't fit side by side. */
export interface NetworkList {
  shapes: readonly Shape[];
  height: number;
}

/** Height of a bar. */
const THICK = 6;
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
  const scale: Scale = { axis, from: 4, length: width - 8, to: 'right' };
  const shapes: Shape[] = [];
  const rings: Shape[] = [];
  const write = (text: Omit<TextShape, 'kind'>) => shapes.push({ kind: 'text', ...text });
  let y = 0;
  for (const lane of NETWORK_LANES.filter((one) => model.drawn.lanes[one].length > 0)) {
    write({ x: 4, y: y + 4, text: laneText(model, lane, context), colour: tokens.muted });
    y += line + 8;
    for (const party of [...model.drawn.lanes[lane]].sort((a, b) => b.count.low - a.count.low)) {
      const name = partyName(party, context);
      const room = width - 8 - figures;
      write({ x: 4, y: y + 4, text: name, width: room, size: body });
      write({
        x: width - 4,
        y: y + 4 + (body - small) / 2,
        text: agreementsText(party.count, context),
        align: 'right',
      });
      const nameHeight = wrapText(name, room, body).length * body * 1.3;
      const middle = y + 4 + nameHeight + THICK / 2 + 2;
      const colour = colourOf(lane, context);
      shapes.push(...bar({ of: party.key, quantity: party.count, scale, middle, thickness: THICK, colour }, context));
      const below = middle + THICK / 2 + 3;
      const partners = partnersText(party, context);
      write({ x: 4, y: below, text: partners, width: width - 8, colour: tokens.muted });
      const height = below + wrapText(partners, width - 8, small).length * line + 6 - y;
      const high = Math.max(tokens.target, height - 2);
      const box = { left: 2, width: width - 4, top: y + (height - high) / 2, height: high };
      rings.push({ kind: 'ring', of: party.key, ...box });
      y += height;
    }
    y += 8;
  }
  return { shapes: [...shapes, ...rings], height: y };
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
