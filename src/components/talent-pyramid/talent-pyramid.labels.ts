import { opacityOf, pointedAt } from '../internal/chart/accents.js';
import { type Mark, plain, tooltipOf } from '../internal/chart/mark.js';
import type { ViewContext } from '../internal/context.js';
import { ASIDE, LINE, type Place, type PyramidLayout } from './talent-pyramid.layout.js';
import { roomOf, type TierTexts, wrapText } from './talent-pyramid.texts.js';

/** The looks of words in a label. */
type Look = 'name' | 'figure' | 'short' | 'quiet';

/** A text in one look, broken into lines. ECharts' own breaking would swallow the line breaks between looks. */
const say = (look: Look, text: string, width: number, size: number): string =>
  wrapText(text, width, size)
    .map((line) => `{${look}|${plain(line)}}`)
    .join('\n');

/** What each label says of a tier: its parts, each in its look. */
const PARTS: Record<'name' | 'gap' | 'ratio' | 'reason', (text: TierTexts) => [Look, string][]> = {
  name: ({ name, count }) => [
    ['name', name],
    ['figure', count],
  ],
  gap: ({ shortfall, target, isShort }) => [
    [isShort ? 'short' : 'quiet', shortfall],
    ['quiet', target],
  ],
  ratio: ({ ratio, isBelow }) => [[isBelow ? 'short' : 'quiet', ratio]],
  reason: ({ reason }) => [['quiet', reason]],
};

/**
 * A tier's bands take pointer and focus for all that is drawn in them, and carry the tier's texts.
 * `taken` is how much of the plot's width each tier's slot and target take.
 */
export function bandSeries(
  layout: PyramidLayout,
  taken: readonly number[],
  marks: readonly Mark[],
  context: ViewContext,
) {
  const { texts, places, plot, thickness, narrow, oneLine } = layout;
  const { small } = context.tokens.size;
  const kinds = (['name', 'gap', 'ratio', 'reason'] as const).filter(
    (kind) => kind !== 'reason' || texts.some(({ reason }) => reason !== ''),
  );
  return kinds.map((kind) => ({
    type: 'bar',
    id: `tier:${kind}`,
    xAxisIndex: 0,
    yAxisIndex: 0,
    barWidth: thickness,
    barGap: '-100%',
    z: 4,
    ...(kind === 'name' ? pointedAt(context) : { silent: true, emphasis: { disabled: true } }),
    data: marks.map((mark, at) => {
      const text = texts[at]!;
      const place =
        kind === 'reason' ? reasonPlace(text.reason, taken[at]!, plot.width, thickness, small) : places[kind];
      const inLine = kind === 'name' ? oneLine : narrow;
      const said = PARTS[kind](text).map(([look, part]) => say(look, part, place.width, small));
      const formatter = said.filter((part) => part !== '').join(inLine ? `{quiet|${ASIDE}}` : '\n');
      return {
        key: mark.key,
        value: 1,
        tooltip: tooltipOf(mark),
        itemStyle: { color: 'transparent' },
        label: { ...labelAt(place, context), opacity: opacityOf(mark.key, context), show: formatter !== '', formatter },
      };
    }),
  }));
}

/** In the middle where that is empty, else right of what is drawn there. */
function reasonPlace(reason: string, taken: number, width: number, thickness: number, size: number): Place {
  const inside = taken === 0 || roomOf(reason, size) + 16 < taken;
  const x = inside ? width / 2 : width / 2 + taken / 2 + 6;
  return { x, y: thickness / 2, align: inside ? 'center' : 'left', baseline: 'middle', width: Infinity };
}

function labelAt({ x, y, align, baseline }: Place, { tokens }: ViewContext): Record<string, unknown> {
  const text = { fontFamily: tokens.font, fontSize: tokens.size.small, lineHeight: tokens.size.small * LINE };
  return {
    position: [x, y],
    distance: 0,
    align,
    verticalAlign: baseline,
    ...text,
    color: tokens.text,
    rich: {
      name: { ...text, color: tokens.text },
      figure: { ...text, color: tokens.text, fontWeight: 600 },
      short: { ...text, color: tokens.shortage.urgent, fontWeight: 600 },
      quiet: { ...text, color: tokens.muted },
    },
  };
}
