import type { Mark } from '../internal/chart/mark.js';
import { plain, roomOf, wrapText } from '../internal/chart/text.js';
import type { ViewContext } from '../internal/context.js';
import { ASIDE, LINE, type Place, type PyramidLayout } from './talent-pyramid.layout.js';
import type { TierTexts } from './talent-pyramid.texts.js';

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

/** How many pixels a slot and a target take around the middle of the plot. */
export interface Taken {
  slot: number;
  target: number;
}

/** The tiers' texts, each a label of an unseen bar. `taken` is what is drawn where a tier has no bar. */
export function labelSeries(
  layout: PyramidLayout,
  taken: readonly Taken[],
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
    silent: true,
    emphasis: { disabled: true },
    itemStyle: { color: 'transparent' },
    data: marks.map((_mark, at) => {
      const text = texts[at]!;
      const place =
        kind === 'reason' ? reasonPlace(text.reason, taken[at]!, plot.width, thickness, small) : places[kind];
      const inLine = kind === 'name' ? oneLine : narrow;
      const said = PARTS[kind](text).map(([look, part]) => say(look, part, place.width, small));
      const formatter = said.filter((part) => part !== '').join(inLine ? `{quiet|${ASIDE}}` : '\n');
      return { value: 1, label: { ...labelAt(place, context), show: formatter !== '', formatter } };
    }),
  }));
}

/** In the middle where that is empty, else right of the slot, or of the target where it leaves no room. */
function reasonPlace(reason: string, { slot, target }: Taken, width: number, thickness: number, size: number): Place {
  const place = { y: thickness / 2, baseline: 'middle', width: Infinity } as const;
  const room = roomOf(reason, size) + 12;
  if (slot === 0 && (target === 0 || room + 8 < target)) return { ...place, x: width / 2, align: 'center' };
  const edge = target / 2 < slot / 2 + room ? Math.max(slot, target) / 2 : slot / 2;
  return { ...place, x: Math.min(width / 2 + edge + 6, Math.max(0, width - room)), align: 'left' };
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
    // Gridlines and the targets' ends don't run through letters.
    backgroundColor: tokens.surface,
    rich: {
      name: { ...text, color: tokens.text },
      figure: { ...text, color: tokens.text, fontWeight: 600 },
      short: { ...text, color: tokens.shortage.urgent, fontWeight: 600 },
      quiet: { ...text, color: tokens.muted },
    },
  };
}
