import { pointedAt } from '../internal/chart/accents.js';
import { type Mark, plain, tooltipOf } from '../internal/chart/mark.js';
import type { ViewContext } from '../internal/context.js';
import { LINE, type Place, type PyramidLayout } from './talent-pyramid.layout.js';
import type { TierTexts } from './talent-pyramid.texts.js';
import { pyramidWords } from './talent-pyramid.words.js';

/** The looks of words in a label. */
type Look = 'name' | 'figure' | 'short' | 'quiet';

const say = (look: Look, text: string): string => (text === '' ? '' : `{${look}|${plain(text)}}`);
const lines = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n');

/** The parts that each label is made of, wide and on a phone. */
const LABELS = {
  name: ({ name, count }: TierTexts, inLine: boolean) =>
    inLine && count !== ''
      ? `${say('name', `${name}  `)}${say('figure', count)}`
      : lines(say('name', name), say('figure', count)),
  gap({ shortfall, target, isShort }: TierTexts, inLine: boolean, aside: string) {
    const [first, second] = [say(isShort ? 'short' : 'quiet', shortfall), say('quiet', target)];
    return inLine ? [first, second].filter((part) => part !== '').join(say('quiet', aside)) : lines(first, second);
  },
  ratio: ({ ratio, isBelow }: TierTexts) => say(isBelow ? 'short' : 'quiet', ratio),
  reason: ({ reason }: TierTexts) => say('quiet', reason),
};

/** A tier's bands take pointer and focus for all that is drawn in them, and carry the tier's texts. */
export function bandSeries(
  layout: PyramidLayout,
  marks: readonly Mark[],
  context: ViewContext,
): Record<string, unknown>[] {
  const { texts, places, thickness, narrow, oneLine } = layout;
  const { aside } = pyramidWords(context);
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
      const text = LABELS[kind](texts[at]!, kind === 'name' ? oneLine : narrow, aside);
      return {
        key: mark.key,
        value: 1,
        tooltip: tooltipOf(mark),
        itemStyle: { color: 'transparent' },
        label: { ...labelAt(places[kind], context), show: text !== '', formatter: text },
      };
    }),
  }));
}

function labelAt({ x, y, align, baseline, width }: Place, { tokens }: ViewContext): Record<string, unknown> {
  const { small } = tokens.size;
  const look = (color: string, fontWeight: number) => ({
    color,
    fontWeight,
    fontFamily: tokens.font,
    fontSize: small,
    lineHeight: small * LINE,
  });
  return {
    position: [x, y],
    distance: 0,
    align,
    verticalAlign: baseline,
    width,
    overflow: 'break',
    color: tokens.text,
    fontFamily: tokens.font,
    fontSize: small,
    lineHeight: small * LINE,
    rich: {
      name: look(tokens.text, 400),
      figure: look(tokens.text, 600),
      short: look(tokens.shortage.urgent, 600),
      quiet: look(tokens.muted, 400),
    },
  };
}
