import type { FundingLeverage } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import { baseline, namesBeside, valueAxis } from '../internal/drawing/axis.js';
import { abreast, along, bandRings, bar, middles, type Scale } from '../internal/drawing/bars.js';
import type { Drawing, Shape } from '../internal/drawing/shapes.js';
import { type Layout, layoutOf } from './funding-leverage.layout.js';
import { coloursOf } from './funding-leverage.marks.js';

/** Money in one panel, its ratio in another with a scale of its own, over the same groups. */
export function fundingLeverageDrawing(model: FundingLeverage, context: ViewContext): Drawing {
  const layout = layoutOf(model, context);
  const keys = model.groups.map(({ key }) => key);
  return {
    least: layout.least,
    get shapes() {
      return [
        ...panel('money', ['invested', 'leveraged'], model, layout, context),
        ...panel('ratio', ['ratio'], model, layout, context),
        ...layout.bands.flatMap((box) => bandRings({ keys, box, lying: !layout.standing })),
      ];
    },
  };
}

type Measure = 'invested' | 'leveraged' | 'ratio';

/** Scale, names and bars of one panel. */
function panel(
  which: 'money' | 'ratio',
  measures: readonly Measure[],
  { groups }: FundingLeverage,
  layout: Layout,
  context: ViewContext,
): Shape[] {
  const { axes, labels, standing, above, thickness, panels } = layout;
  const box = panels[which];
  const scale: Scale = standing
    ? { axis: axes[which], from: box.top + box.height, length: box.height, to: 'up' }
    : { axis: axes[which], from: box.left, length: box.width, to: 'right' };
  const gap = above ? context.tokens.size.small * 1.3 : thickness * 0.2;
  const places = standing ? middles(groups.length, box.left, box.width) : middles(groups.length, box.top, box.height);
  const bars = groups.flatMap((group, at) =>
    abreast(measures.length, places[at]!, thickness, gap).flatMap((middle, nth) => {
      const measure = measures[nth]!;
      return bar(
        {
          of: group.key,
          quantity: group[measure],
          scale,
          middle,
          thickness,
          colour: coloursOf(context)[measure],
          label: labels[measure][at],
          labelPlace: above ? 'above' : 'end',
          ...(measure === 'leveraged' ? { decal: 1 } : {}),
        },
        context,
      );
    }),
  );
  // Between standing panels, and behind the short axes of narrow screens, there is no room for it.
  const unit = above || (standing && which === 'ratio') ? '' : layout.units[which];
  return [
    ...valueAxis(scale, box, unit, context),
    baseline(box, scale.to, along(scale, 0), context.tokens.muted),
    ...namesOf(which, layout),
    ...bars,
  ];
}

/** Names stand once: at the foot of standing bars, left of lying ones. */
function namesOf(which: 'money' | 'ratio', { names, panels, standing, narrow, nameWidth }: Layout): Shape[] {
  if (standing) return which === 'ratio' ? namesBeside(names, panels.ratio, 'up') : [];
  return which === 'money' || narrow ? namesBeside(names, panels[which], 'right', nameWidth) : [];
}
