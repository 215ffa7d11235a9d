import type { CooperationNetwork } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import type { Drawing, LineShape, Shape } from '../internal/drawing/shapes.js';
import { leadingPairs } from './cooperation-network.headline.js';
import { isWide, type NetworkLayout, type NodePlace, networkLayout } from './cooperation-network.layout.js';
import { BAR, type LinkPlace, weightOf } from './cooperation-network.links.js';
import { networkList } from './cooperation-network.list.js';
import { agreementsText, isKnown, networkWords } from './cooperation-network.words.js';

/** Lanes with links as wide as there are agreements; on narrow screens lists. */
export function cooperationNetworkDrawing(model: CooperationNetwork, context: ViewContext): Drawing {
  if (!isWide(context)) {
    const { shapes, height } = networkList(model, context);
    return { least: height, shapes };
  }
  return {
    least: networkLayout(model, { ...context, height: 0 }).height,
    get shapes() {
      return laneShapes(model, networkLayout(model, context), context);
    },
  };
}

/** What the widths of links mean, with the least and the greatest. */
function widthText({ drawn }: CooperationNetwork, context: ViewContext): string {
  const known = drawn.links.map(({ count }) => count).filter(isKnown);
  if (known.length === 0) return '';
  const [most, least] = [known[0]!, known[known.length - 1]!].map((count) => agreementsText(count, context));
  return networkWords(context).widthLegend(least!, most!);
}

const MIDDLE = { left: 0, right: 1 };

function laneShapes(model: CooperationNetwork, layout: NetworkLayout, context: ViewContext): Shape[] {
  const { nodes, links, heads, foot } = layout;
  const { muted } = context.tokens;
  const partners = new Map<string, string[]>(nodes.map(({ party }) => [party.key, [party.key]]));
  for (const { link } of links) {
    partners.get(link.university.key)!.push(link.partner.key);
    partners.get(link.partner.key)!.push(link.university.key);
  }
  const lead = leadingPairs(model);
  const lit = new Set(lead.flatMap(({ university, partner }) => [university.key, partner.key]));
  return [
    // What the headline names lies on top.
    ...[...links]
      .sort((a, b) => Number(lead.includes(a.link)) - Number(lead.includes(b.link)))
      .flatMap((place) => linkShapes(place, lead.includes(place.link), context)),
    ...nodes.flatMap((node) => barShapes(node, partners.get(node.party.key)!, lit.has(node.party.key), context)),
    ...heads.map(
      ({ x, width, align, text }): Shape => ({
        kind: 'text',
        x: x + width * MIDDLE[align],
        y: 4,
        text,
        width,
        align,
        colour: muted,
      }),
    ),
    ...nodes.map(
      ({ party, x, y, width, align, text }): Shape => ({
        kind: 'text',
        x: x + width * MIDDLE[align],
        y,
        text,
        width,
        align,
        vertical: 'middle',
        ...(lit.has(party.key) ? { bold: true, colour: context.tokens.accent } : {}),
      }),
    ),
    { kind: 'text', x: 6, y: foot, text: widthText(model, context), colour: muted },
    ...nodes.map(({ party, x, y, width, height, bar }): Shape => {
      const left = Math.min(x, bar.x - BAR / 2) - 1;
      const right = Math.max(x + width, bar.x + BAR / 2) + 1;
      return { kind: 'ring', of: party.key, left, width: right - left, top: y - height / 2, height };
    }),
  ];
}

/** How strong a grey is: by how many agreements there are at least. */
const GREYS: readonly [least: number, opacity: number][] = [
  [4, 0.62],
  [2, 0.42],
  [0, 0.28],
];

/**
 * A link: what is certain as a band, what is not beside it, in grey but for the pair that the headline names. It fades
 * unless an end of it is selected; pointed at an end, by mouse or key, it stands out.
 */
function linkShapes({ link, points, width, doubt }: LinkPlace, isLead: boolean, context: ViewContext): Shape[] {
  const { selected, tokens } = context;
  const of = [link.university.key, link.partner.key];
  const colour = isLead ? tokens.accent : tokens.muted;
  const grey = isLead ? 0.92 : GREYS.find(([least]) => weightOf(link.count) >= least)![1];
  const line = (along: LineShape['points'], thickness: number, dash?: readonly number[]): Shape => ({
    kind: 'line',
    of,
    points: along,
    colour,
    thickness,
    opacity: selected.size === 0 ? grey : of.some((key) => selected.has(key)) ? 0.85 : 0.27,
    ...(dash ? { dash } : {}),
    lit: { thickness: Math.max(thickness, 1.5), opacity: 1 },
  });
  return [
    ...(width > 0 ? [line(points, width)] : []),
    ...(doubt ? [line(doubt.points, 1, doubt.kind === 'slot' ? [4, 2] : undefined)] : []),
  ];
}

/** The bar of a party, of its links' bands; those of one pointed at, and of its partners, are ringed. */
function barShapes({ bar, y }: NodePlace, of: readonly string[], isLead: boolean, { tokens }: ViewContext): Shape[] {
  const colour = isLead ? tokens.accent : tokens.muted;
  return bar.pieces.map(({ from, height, certain }): Shape => {
    const box = { left: bar.x - BAR / 2, width: BAR, top: y + from, height: Math.max(height, 1) };
    if (!certain) return { kind: 'bar', part: 'open', of, ...box, colour };
    const lit = { colour: tokens.text, thickness: 2 };
    return { kind: 'area', of, rings: [cornersOf(box)], fill: colour, lit };
  });
}

const cornersOf = ({ left, top, width, height }: { left: number; top: number; width: number; height: number }) =>
  [
    [left, top],
    [left + width, top],
    [left + width, top + height],
    [left, top + height],
  ] as const;
