import type { ChainMap, Quantity } from '../../data/index.js';
import { commonOption, opacityOf, pointedAt } from '../internal/chart/accents.js';
import { type Axis, barParts, partStyles, reach } from '../internal/chart/bars.js';
import type { ChartOption } from '../internal/chart/option.js';
import { plain } from '../internal/chart/text.js';
import type { ViewContext } from '../internal/context.js';
import { balanceTitles } from '../internal/data/talent-balance.js';
import { type ChainMapLayout, chainMapLayout, type NodeBox, type Written } from './chain-map.layout.js';
import { type LinkLine, linkLines } from './chain-map.links.js';

/** The least height: all boxes with their texts. */
export const chainMapHeight = (model: ChainMap, context: ViewContext): number =>
  chainMapLayout(model, context, false).height;

type Series = Record<string, unknown>;

/** Stages from left to right; each segment with its demand and, inside, its supply as bars; lines for what feeds what. */
export function chainMapOption(model: ChainMap, context: ViewContext): ChartOption {
  const layout = chainMapLayout(model, context);
  const links = linkLines(model, layout);
  const { width } = context;
  const { bars, height, boxes } = layout;
  const columns = [...new Set(boxes.map(({ x }) => x))];
  const axis = axisOf(boxes);
  const hidden = { show: false, min: 0 };
  // Bars stand on rows a pixel high, so that each may stand anywhere.
  const rows = { type: 'category', show: false, inverse: true, data: new Array(height).fill('') };
  return {
    ...commonOption(context),
    grid: [
      // A unit of this grid is a pixel: it holds all but the bars.
      { id: 'map', left: 0, top: 0, width, height, outerBoundsMode: 'none' },
      ...columns.map((x, at) => ({
        ...{ id: `bars-${at}`, left: x + bars.inset, width: bars.room, top: 0, height, outerBoundsMode: 'none' },
      })),
    ],
    xAxis: [
      { id: 'x', type: 'value', ...hidden, max: width },
      ...columns.map((_, at) => ({ id: `x-${at}`, gridIndex: at + 1, type: 'value', ...hidden, max: axis.max })),
    ],
    yAxis: [
      { id: 'y', type: 'value', ...hidden, inverse: true, max: height },
      ...columns.flatMap((_, at) => [
        { id: `demand-${at}`, gridIndex: at + 1, ...rows },
        { id: `supply-${at}`, gridIndex: at + 1, ...rows },
      ]),
    ],
    series: [
      boxSeries(layout, context),
      ...(links.length > 0 ? [linkSeries(links, context), arrowSeries(links, context)] : []),
      ...columns.flatMap((x, at) =>
        columnBars(
          boxes.filter((box) => box.x === x),
          at,
          bars.thickness,
          axis,
          context,
        ),
      ),
      textSeries(layout, context),
    ],
  };
}

/** A quiet ground for each segment: it takes pointer and focus for all that stands on it. */
function boxSeries({ boxes }: ChainMapLayout, context: ViewContext): Series {
  const { tokens } = context;
  const accent = pointedAt(context) as { emphasis: { itemStyle: object } };
  return {
    type: 'scatter',
    id: 'segments',
    symbol: 'rect',
    z: 1,
    emphasis: {
      ...accent.emphasis,
      scale: false,
      itemStyle: { ...accent.emphasis.itemStyle, color: tokens.surface, opacity: 1 },
    },
    data: boxes.map(({ node, x, y, width, height }) => ({
      key: node.key,
      value: [x + width / 2, y + height / 2],
      symbolSize: [width, height],
      itemStyle: { color: tokens.line, opacity: 0.3 * opacityOf(node.key, context) },
    })),
  };
}

/** A link is lit while an end of it is selected. */
const linkOpacity = ({ from, to }: LinkLine, context: ViewContext): number =>
  Math.max(opacityOf(from, context), opacityOf(to, context)) * 0.8;

const linkSeries = (links: readonly LinkLine[], context: ViewContext): Series => ({
  type: 'lines',
  id: 'links',
  coordinateSystem: 'cartesian2d',
  polyline: true,
  silent: true,
  z: 2,
  data: links.map((link) => ({
    coords: link.points,
    lineStyle: {
      color: context.tokens.muted,
      width: context.tokens.size.small / 10,
      opacity: linkOpacity(link, context),
    },
  })),
});

function arrowSeries(links: readonly LinkLine[], context: ViewContext): Series {
  const size = Math.round(context.tokens.size.small * 0.6);
  const data = links.map((link) => {
    const { points } = link;
    const [x, y] = points[points.length - 1]!;
    const [fromX, fromY] = points[points.length - 2]!;
    const [dx, dy] = Math.abs(x - fromX) >= Math.abs(y - fromY) ? [Math.sign(x - fromX), 0] : [0, Math.sign(y - fromY)];
    return {
      // The tip touches the box.
      value: [x - (dx * size) / 2, y - (dy * size) / 2],
      symbolRotate: dx > 0 ? -90 : dx < 0 ? 90 : dy > 0 ? 180 : 0,
      itemStyle: { color: context.tokens.muted, opacity: linkOpacity(link, context) },
    };
  });
  return { type: 'scatter', id: 'arrows', silent: true, symbol: 'triangle', symbolSize: size, z: 2, data };
}

/** Demand as a wide bar in the colour of its shortage, supply as a narrow one inside. */
function columnBars(
  boxes: readonly NodeBox[],
  column: number,
  thickness: number,
  axis: Axis,
  context: ViewContext,
): Series[] {
  const { tokens } = context;
  const titles = balanceTitles(context);
  const own = partStyles(tokens.text, tokens.surface);
  // A seam in the surface's colour keeps supply apart from whatever lies behind it.
  const supply = {
    solid: { ...own.solid, borderColor: tokens.surface, borderWidth: 1.5 },
    hatched: own.hatched,
    slot: { ...own.slot, color: tokens.surface },
  };
  const shared = { column, boxes, axis };
  return [
    ...partSeries(
      {
        ...shared,
        id: `demand-${column}`,
        name: titles.demand,
        yAxisIndex: 1 + 2 * column,
        thickness,
        of: ({ node }) => node.balance.demand,
        styles: ({ node }) => partStyles(tokens.shortage[node.balance.level], tokens.surface),
      },
      context,
    ),
    ...partSeries(
      {
        ...shared,
        id: `supply-${column}`,
        name: titles.supply,
        yAxisIndex: 2 + 2 * column,
        thickness: Math.round(thickness * 0.45),
        of: ({ node }) => node.balance.supply,
        styles: () => supply,
      },
      context,
    ),
  ];
}

/** One scale for all bars, in persons. */
function axisOf(boxes: readonly NodeBox[]): Axis {
  const figures = boxes.flatMap(({ node }) => [node.balance.demand, node.balance.supply]);
  const open = figures.some(({ status, high }) => status !== 'missing' && !Number.isFinite(high));
  const max = Math.max(0, ...figures.map(reach)) * (open ? 1.12 : 1) || 1;
  return { max, divisor: 1, unit: '', interval: max, blank: false };
}

interface BarInput {
  id: string;
  name: string;
  column: number;
  yAxisIndex: number;
  thickness: number;
  boxes: readonly NodeBox[];
  axis: Axis;
  of(box: NodeBox): Quantity;
  styles(box: NodeBox): Record<'solid' | 'hatched' | 'slot', Series>;
}

/**
 * The known part solid; after it the uncertain part hatched, or an outlined slot where the end is open. Both series are
 * always there: one that came later might take the place of one that went, and be stacked before the other.
 */
function partSeries({ boxes, of, styles, ...input }: BarInput, context: ViewContext): Series[] {
  const parts = boxes.map((box) => barParts(of(box), input.axis));
  const series = (kind: 'solid' | 'rest'): Series => ({
    type: 'bar',
    id: `${input.id}:${kind}`,
    name: input.name,
    stack: input.id,
    xAxisIndex: input.column + 1,
    yAxisIndex: input.yAxisIndex,
    barWidth: input.thickness,
    silent: true,
    emphasis: { disabled: true },
    z: 3,
    // A few people beside many stay in sight; nobody is none at all.
    barMinHeight: kind === 'solid' ? 2 : 0,
    data: boxes.map((box, at) => {
      const part = parts[at]!;
      const drawn = kind === 'solid' ? 'solid' : part.slot > 0 ? 'slot' : 'hatched';
      return {
        value: [part[drawn] === 0 ? '-' : part[drawn], Math.floor(box.barY)],
        itemStyle: { ...styles(box)[drawn], opacity: opacityOf(box.node.key, context) },
      };
    }),
  });
  return [series('solid'), series('rest')];
}

/** All that is written, line by line: ECharts would measure anew, and box, what it breaks or styles itself. */
function textSeries({ boxes, headings }: ChainMapLayout, { tokens }: ViewContext): Series {
  const { small, body } = tokens.size;
  const looks: Record<Written['look'], Series> = {
    heading: { color: tokens.muted, fontSize: small },
    quiet: { color: tokens.muted, fontSize: small },
    name: { color: tokens.text, fontSize: body, fontWeight: 600 },
    label: { fontSize: small, fontWeight: 600 },
  };
  const item = ({ text, x, y, align, look }: Written, colour?: string) => ({
    value: [x, y],
    label: { ...looks[look], ...(colour === undefined ? {} : { color: colour }), align, formatter: plain(text) },
  });
  return {
    type: 'scatter',
    id: 'texts',
    silent: true,
    symbolSize: 0,
    // Or letters would take over the opacity of scattered points.
    itemStyle: { color: tokens.surface, opacity: 1 },
    z: 4,
    label: { show: true, position: [0, 0], verticalAlign: 'top', fontFamily: tokens.font },
    data: [
      ...headings.map((heading) => item(heading)),
      ...boxes.flatMap(({ node, written }) =>
        written.map((one) => item(one, one.look === 'label' ? tokens.shortage[node.balance.level] : undefined)),
      ),
    ],
  };
}
