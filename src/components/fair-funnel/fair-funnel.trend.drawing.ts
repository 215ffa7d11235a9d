import type { FairConversion, FairFunnel } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import { baseline, namesBeside, valueAxis } from '../internal/drawing/axis.js';
import { along, bandRings, between, middles, type Scale } from '../internal/drawing/bars.js';
import type { Drawing, Point, Shape } from '../internal/drawing/shapes.js';
import { type TrendLayout, type TrendPanel, trendLayout } from './fair-funnel.trend.layout.js';
import { isKnown } from './fair-funnel.words.js';

/** A small panel for each step, the fairs from left to right in all of them, on axes of the same span. */
export function trendDrawing(model: FairFunnel, context: ViewContext): Drawing {
  const layout = trendLayout(model, context);
  const keys = model.fairs.map(({ key }) => key);
  return {
    least: layout.least,
    get shapes() {
      return layout.panels.flatMap((panel) => [
        ...axes(panel, layout, context),
        ...steps(panel, keys, context),
        ...titleOf(panel, layout, context),
        ...bandRings({ keys, box: panel.box, lying: false }),
      ]);
    },
  };
}

const scaleOf = ({ from, to, box }: TrendPanel, step: number): Scale => ({
  axis: { min: from, max: to, divisor: 1, unit: '', interval: step, blank: false },
  from: box.top + box.height,
  length: box.height,
  to: 'up',
});

/** Shares in per cent at the left, names of fairs below; where only the ends have one, these stay within the panel. */
function axes(panel: TrendPanel, { names, step }: TrendLayout, context: ViewContext): Shape[] {
  const { box } = panel;
  const { muted } = context.tokens;
  const [left, right] = [box.left, box.left + box.width];
  const ends = names.includes('');
  const last = names.length - 1;
  return [
    ...valueAxis(scaleOf(panel, step), box, '', context, (tick) => `${tick}%`),
    baseline(box, 'up', box.top + box.height, muted),
    ...namesBeside(names, box, 'up').map((name, at): Shape => {
      if (!ends || last === 0) return name;
      if (at === 0) return { ...name, x: left, align: 'left' };
      return at === last ? { ...name, x: right, align: 'right' } : name;
    }),
  ];
}

const isDrawn = (step: FairConversion | undefined): step is FairConversion => step !== undefined && isKnown(step.share);
const middle = ({ share: { low, high } }: FairConversion): number => (low + high) / 2;

/** Lines between neighbours that both have a figure, points where it is known, hatched bars where it is uncertain. */
function steps(panel: TrendPanel, keys: readonly string[], context: ViewContext): Shape[] {
  const { box, steps } = panel;
  const { tokens } = context;
  const colour = tokens.palette[0]!;
  const scale = scaleOf(panel, 1);
  const places = middles(steps.length, box.left, box.width);
  const thickness = Math.round(tokens.size.small * 0.6);
  const isExact = ({ share }: FairConversion) => share.low === share.high;
  const lines = steps.slice(1).flatMap((step, before): Shape[] => {
    const first = steps[before];
    if (!isDrawn(first) || !isDrawn(step)) return [];
    const points: Point[] = [first, step].map((one, nth) => [places[before + nth]!, along(scale, middle(one))]);
    const dash = isExact(first) && isExact(step) ? {} : { dash: [8, 4] };
    // It belongs to both, so that it pales with any choice.
    return [{ kind: 'line', of: '', points, colour, thickness: 2, ...dash }];
  });
  const marks = steps.map((step, at): Shape => {
    const x = places[at]!;
    const of = keys[at]!;
    if (!isDrawn(step))
      return {
        kind: 'text',
        x,
        y: box.top + box.height,
        text: '—',
        colour: tokens.muted,
        align: 'center',
        vertical: 'bottom',
      };
    const { low, high } = step.share;
    if (isExact(step)) {
      const corner = { left: x - thickness / 2, top: along(scale, low) - thickness / 2 };
      return { kind: 'rect', of, ...corner, width: thickness, height: thickness, radius: thickness / 2, fill: colour };
    }
    const ends = [along(scale, low), along(scale, Math.min(high, panel.to))] as const;
    return { kind: 'bar', part: 'uncertain', of, ...between('up', ends, x, thickness), colour };
  });
  return [...lines, ...marks];
}

/** The step's name, and where its conversion began and stands now. */
function titleOf(panel: TrendPanel, { stackedTitles }: TrendLayout, context: ViewContext): Shape[] {
  const { tokens } = context;
  const { left, width } = panel.frame;
  const line = tokens.size.small * 1.4;
  return [
    { kind: 'text', x: left, y: panel.frame.top, text: panel.title, bold: true },
    stackedTitles
      ? { kind: 'text', x: left, y: panel.frame.top + line, text: panel.ends, colour: tokens.muted }
      : { kind: 'text', x: left + width, y: panel.frame.top, text: panel.ends, colour: tokens.muted, align: 'right' },
  ];
}
