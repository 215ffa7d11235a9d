import type { CooperationNetwork, NetworkLane } from '../../data/index.js';
import { commonOption, opacityOf } from '../internal/chart/accents.js';
import { certaintyLegend } from '../internal/chart/bars.js';
import { boxSeries } from '../internal/chart/boxes.js';
import type { Mark } from '../internal/chart/mark.js';
import type { ChartOption } from '../internal/chart/option.js';
import { pixelGrid, textSeries } from '../internal/chart/pixels.js';
import { uncertainLines } from '../internal/chart/uncertain-lines.js';
import type { ViewContext } from '../internal/context.js';
import type { LegendItem } from '../internal/figure.template.js';
import { isWide, type NetworkLayout, networkLayout } from './cooperation-network.layout.js';
import { BAR, type LinkPlace } from './cooperation-network.links.js';
import { networkList, THICK } from './cooperation-network.list.js';
import { cooperationNetworkMarks } from './cooperation-network.marks.js';
import { agreementsText, isKnown, networkWords } from './cooperation-network.words.js';

/** A lane's colour, the same for its bars and its links. */
const colourOf = (lane: NetworkLane, { tokens }: ViewContext): string =>
  tokens.palette[{ university: 0, enterprise: 1, locality: 2 }[lane]]!;

/** What is not known for certain, where there is such; the widths of links are explained below them. */
export function cooperationNetworkLegend({ drawn }: CooperationNetwork, context: ViewContext): LegendItem[] {
  const parties = [...Object.values(drawn.lanes).flat(), ...drawn.links].map(({ count }) => count);
  const hatched = certaintyLegend(parties, context).filter(({ pattern }) => pattern === 'hatched');
  const dashed = drawn.links.some(({ count: { status, high } }) => status === 'missing' || !Number.isFinite(high));
  const item = { label: networkWords(context).dashedLegend, colour: context.tokens.muted, pattern: 'slot' as const };
  return [...hatched, ...(dashed ? [item] : [])];
}

/** What the widths of links mean, with the least and the greatest. */
function widthText({ drawn }: CooperationNetwork, context: ViewContext): string {
  const known = drawn.links.map(({ count }) => count).filter(isKnown);
  if (known.length === 0) return '';
  const [most, least] = [known[0]!, known[known.length - 1]!].map((count) => agreementsText(count, context));
  return networkWords(context).widthLegend(least!, most!);
}

/** The least height: a row a party in the longest lane, or all of the lists. */
export const cooperationNetworkHeight = (model: CooperationNetwork, context: ViewContext): number =>
  isWide(context) ? networkLayout(model, { ...context, height: 0 }).height : networkList(model, context).height;

/** Lanes with links as wide as there are agreements; on narrow screens lists. */
export function cooperationNetworkOption(model: CooperationNetwork, context: ViewContext): ChartOption {
  const marks = new Map(cooperationNetworkMarks(model, context).map((mark) => [mark.key, mark]));
  return isWide(context) ? lanesOption(model, marks, context) : listOption(model, marks, context);
}

type Marks = ReadonlyMap<string, Mark>;

const onPixels = (height: number, context: ViewContext) => {
  const { grid, xAxis, yAxis } = pixelGrid(0, { width: context.width, height: Math.max(height, context.height) });
  return { ...commonOption(context), grid: [grid], xAxis: [xAxis], yAxis: [yAxis] };
};

function lanesOption(model: CooperationNetwork, marks: Marks, context: ViewContext): ChartOption {
  const layout = networkLayout(model, context);
  const { tokens } = context;
  const middle = { left: 0, center: 0.5, right: 1 };
  return {
    ...onPixels(layout.height, context),
    series: [
      ...boxSeries(
        'parties',
        0,
        layout.nodes.map(({ party, x, y, width, height, bars }) => {
          const left = Math.min(x, ...bars.map((bar) => bar.x - BAR / 2));
          const right = Math.max(x + width, ...bars.map((bar) => bar.x + BAR / 2));
          return { mark: marks.get(party.key)!, x: (left + right) / 2, y, width: right - left + 2, height };
        }),
        context,
      ),
      ...linkSeries(layout.links, context),
      ...barSeries(layout, context),
      textSeries(
        'names',
        0,
        [
          ...layout.heads.map(({ x, width, align, text }) => ({
            x: x + width * middle[align],
            y: 4,
            text,
            width,
            align,
            colour: tokens.muted,
          })),
          ...layout.nodes.map(({ x, y, width, align, text }) => ({
            x: x + width * middle[align],
            y,
            text,
            width,
            align,
            vertical: 'middle' as const,
          })),
          { x: 6, y: layout.foot, text: widthText(model, context), colour: tokens.muted },
        ],
        context,
      ),
    ],
  };
}

/**
 * Links, the widest below the others: what is certain as a band, what is not beside it. One fades unless an end of it is
 * selected; pointed at an end, by mouse or key, it stands out.
 */
function linkSeries(places: readonly LinkPlace[], context: ViewContext) {
  const { selected } = context;
  const series = (id: string, data: readonly (object | undefined)[]) => ({
    type: 'lines',
    id,
    coordinateSystem: 'cartesian2d',
    polyline: true,
    silent: true,
    z: 1,
    data: data.filter((item) => item !== undefined),
  });
  const line = (
    { link: { university, partner } }: LinkPlace,
    coords: [number, number][],
    width: number,
    type = 'solid',
  ) => {
    const lit = [university.key, partner.key];
    const opacity = selected.size === 0 ? 0.4 : lit.some((key) => selected.has(key)) ? 0.85 : 0.08;
    const color = colourOf(partner.lane, context);
    return {
      coords,
      lit,
      lineStyle: { color, width, opacity, type, cap: 'butt' },
      emphasis: { lineStyle: { color, width: Math.max(width, 1.5), opacity: 1 } },
    };
  };
  return [
    series(
      'links',
      places.map((place) => (place.width > 0 ? line(place, place.points, place.width) : undefined)),
    ),
    series(
      'doubts',
      places.map((place) => {
        const { doubt } = place;
        return doubt && line(place, doubt.points, 1, doubt.kind === 'slot' ? 'dashed' : 'solid');
      }),
    ),
  ];
}

/** Bars of parties, of their links' bands; those of one pointed at, and of its partners, are ringed. */
function barSeries({ nodes, links }: NetworkLayout, context: ViewContext) {
  const { selected, tokens } = context;
  const partners = new Map<string, string[]>(nodes.map(({ party }) => [party.key, [party.key]]));
  for (const { link } of links) {
    partners.get(link.university.key)!.push(link.partner.key);
    partners.get(link.partner.key)!.push(link.university.key);
  }
  const pieces = nodes.flatMap(({ party, bars, y }) => {
    const lit = partners.get(party.key)!;
    const opacity = selected.size === 0 || lit.some((key) => selected.has(key)) ? 1 : 0.3;
    const colour = colourOf(party.lane, context);
    return bars.flatMap(({ x, pieces: own }) =>
      own.map(({ from, height, certain }) => ({ x, y: y + from + height / 2, height, certain, lit, opacity, colour })),
    );
  });
  return [
    {
      type: 'scatter',
      id: 'bars',
      symbol: 'rect',
      silent: true,
      z: 3,
      emphasis: { scale: false, itemStyle: { borderColor: tokens.text, borderWidth: 2 } },
      data: pieces
        .filter(({ certain }) => certain)
        .map(({ x, y, height, lit, opacity, colour }) => ({
          value: [x, y],
          symbolSize: [BAR, Math.max(height, 1)],
          lit,
          itemStyle: { color: colour, opacity },
        })),
    },
    uncertainLines(
      'bars:uncertain',
      0,
      pieces
        .filter(({ certain }) => !certain)
        .map(({ x, y, height, ...look }) => ({
          kind: 'slot',
          x: x - BAR / 2,
          y,
          length: BAR,
          thickness: height,
          ...look,
        })),
    ),
  ];
}

function listOption(model: CooperationNetwork, marks: Marks, context: ViewContext): ChartOption {
  const list = networkList(model, context);
  const { width } = context;
  const colours = (lane: NetworkLane, key: string) => ({
    colour: colourOf(lane, context),
    opacity: opacityOf(key, context),
  });
  return {
    ...onPixels(list.height, context),
    series: [
      ...boxSeries(
        'parties',
        0,
        list.rows.map(({ party, y, height }) => ({
          mark: marks.get(party.key)!,
          x: width / 2,
          y,
          width: width - 4,
          height,
        })),
        context,
      ),
      {
        type: 'scatter',
        id: 'bars',
        symbol: 'rect',
        silent: true,
        z: 3,
        data: list.bars.flatMap(({ party, lane, kind, x, y, length }) => {
          const { colour, opacity } = colours(lane, party.key);
          if (kind !== 'solid') return [];
          return [{ value: [x + length / 2, y], symbolSize: [length, THICK], itemStyle: { color: colour, opacity } }];
        }),
      },
      uncertainLines(
        'uncertain',
        0,
        list.bars.flatMap(({ party, lane, kind, x, y, length }) =>
          kind === 'solid' ? [] : [{ kind, x, y, length, thickness: THICK, ...colours(lane, party.key) }],
        ),
      ),
      textSeries('names', 0, list.texts, context),
    ],
  };
}
