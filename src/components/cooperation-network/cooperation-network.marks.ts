import type { CooperationNetwork, NetworkLane, NetworkLink, NetworkParty } from '../../data/index.js';
import { certaintyLegend } from '../internal/chart/bars.js';
import type { Mark } from '../internal/chart/mark.js';
import type { ViewContext } from '../internal/context.js';
import type { LegendItem } from '../internal/figure.template.js';
import { matrixOf } from './cooperation-network.matrix.js';
import { agreementsText, isKnown, kindText, networkWords, partyName, wholeText } from './cooperation-network.words.js';

/** How many partners a tooltip names; the data table has them all. */
const MOST_NAMED = 10;

/** The other end of a link. */
export const otherEnd = ({ university, partner }: NetworkLink, party: NetworkParty): NetworkParty =>
  party === university ? partner : university;

/** Every party drawn as a mark: what it is, its agreements, and with whom it has how many. */
export function cooperationNetworkMarks({ drawn }: CooperationNetwork, context: ViewContext): Mark[] {
  return [...drawn.lanes.university, ...drawn.partners].map((party) => partyMark(party, context));
}

export function partyMark(party: NetworkParty, context: ViewContext): Mark {
  const words = networkWords(context);
  const { links } = party;
  const more = links.length - MOST_NAMED;
  return {
    key: party.key,
    lines: [
      partyName(party, context),
      kindText(party, context),
      words.countOf(agreementsText(party.count, context)),
      words.partnersOf(wholeText(links.length, context)),
      ...links
        .slice(0, MOST_NAMED)
        .map((link) => words.withEach(partyName(otherEnd(link, party), context), agreementsText(link.count, context))),
      ...(more > 0 ? [words.more(wholeText(more, context))] : []),
    ],
    dimension: party.dimension,
    value: party.value,
    get rows() {
      return party.rows;
    },
  };
}

/** Every pair of the matrix as a mark. */
export const cooperationMatrixMarks = (model: CooperationNetwork, context: ViewContext): Mark[] =>
  matrixOf(model).links.map((link) => linkMark(link, context));

export function linkMark(link: NetworkLink, context: ViewContext): Mark {
  const words = networkWords(context);
  return {
    key: link.key,
    lines: [
      `${partyName(link.university, context)} × ${partyName(link.partner, context)}`,
      kindText(link.partner, context),
      words.countOf(agreementsText(link.count, context)),
    ],
    dimension: 'university',
    value: link.university.value,
    get rows() {
      return link.rows;
    },
  };
}

/** A lane's colour, the same for its bars and its links. */
export const colourOf = (lane: NetworkLane, { tokens }: ViewContext): string =>
  tokens.palette[{ university: 0, enterprise: 1, locality: 2 }[lane]]!;

/** What is not known for certain, where there is such; the widths of links are explained below them. */
export function cooperationNetworkLegend({ drawn }: CooperationNetwork, context: ViewContext): LegendItem[] {
  const parties = [...Object.values(drawn.lanes).flat(), ...drawn.links].map(({ count }) => count);
  const hatched = certaintyLegend(parties, context).filter(({ pattern }) => pattern === 'hatched');
  const dashed = drawn.links.some(({ count: { status, high } }) => status === 'missing' || !Number.isFinite(high));
  const item = { label: networkWords(context).dashedLegend, colour: context.tokens.muted, pattern: 'slot' as const };
  return [...hatched, ...(dashed ? [item] : [])];
}

export function cooperationMatrixLegend(model: CooperationNetwork, context: ViewContext): LegendItem[] {
  const words = networkWords(context);
  const { palette, muted } = context.tokens;
  const dashed = matrixOf(model).links.some(({ count }) => !isKnown(count));
  return [
    { label: words.depthLegend, colour: palette[0]! },
    ...(dashed ? [{ label: words.dashedLegend, colour: muted, pattern: 'slot' as const }] : []),
  ];
}
