import type { FundingLeverage } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import { baseline, namesBeside, valueAxis } from '../internal/drawing/axis.js';
import { abreast, along, bandRings, bar, middles, type Scale } from '../internal/drawing/bars.js';
import type { Drawing, Shape } from '../internal/drawing/shapes.js';
import { namedGroups } from './funding-leverage.headline.js';
import { type Layout, layoutOf } from './funding-leverage.layout.js';
import { coloursOf } from './funding-leverage.marks.js';
import { ratioShapes } from './funding-leverage.ratio.js';

/** Money in one panel, its ratio in another with a scale of its own, over the same groups. */
export function fundingLeverageDrawing(model: FundingLeverage, context: ViewContext): Drawing {
  const layout = layoutOf(model, context);
  const keys = model.groups.map(({ key }) => key);
  return {
    least: layout.least,
    get shapes() {
      return [
        ...panel('money', model, layout, context),
        ...panel('ratio', model, layout, context),
        ...layout.bands.flatMap((box) => bandRings({ keys, box, lying: !layout.standing })),
      ];
    },
  };
}

const MONEY = ['invested', 'leveraged'] as const;

/** Scale, names and what is drawn of one panel. */
function panel(which: 'money' | 'ratio', model: FundingLeverage, layout: Layout, context: ViewContext): Shape[] {
  const { axes, standing, above, panels } = layout;
  const box = panels[which];
  const scale: Scale = standing
    ? { axis: axes[which], from: box.top + box.height, length: box.height, to: 'up' }
    : { axis: axes[which], from: box.left, length: box.width, to: 'right' };
  // Behind the short axes of narrow screens there is no room for it.
  const unit = above ? '' : layout.units[which];
  return [
    ...valueAxis(scale, box, unit, context),
    baseline(box, scale.to, along(scale, 0), context.tokens.muted),
    ...namesOf(which, model, layout, context),
    ...(which === 'money' ? moneyBars(model, scale, layout, context) : ratioShapes(model, scale, layout, context)),
  ];
}

/** Money in and money drawn, side by side. */
function moneyBars({ groups }: FundingLeverage, scale: Scale, layout: Layout, context: ViewContext): Shape[] {
  const { labels, standing, above, thickness, panels } = layout;
  const { money: box } = panels;
  const gap = above ? context.tokens.size.small * 1.3 : thickness * 0.2;
  const places = standing ? middles(groups.length, box.left, box.width) : middles(groups.length, box.top, box.height);
  return groups.flatMap((group, at) =>
    abreast(MONEY.length, places[at]!, thickness, gap).flatMap((middle, nth) => {
      const measure = MONEY[nth]!;
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
}

/** Names stand once: at the foot of standing bars, left of lying ones; those that the headline names are bold. */
function namesOf(
  which: 'money' | 'ratio',
  model: FundingLeverage,
  { names, panels, standing, narrow, nameWidth }: Layout,
  context: ViewContext,
): Shape[] {
  if (standing) return which === 'money' ? namesBeside(names, panels.money, 'up') : [];
  if (which === 'ratio' && !narrow) return [];
  const lit = model.groupBy === 'period' ? new Set<string>() : namedGroups(model);
  return namesBeside(names, panels[which], 'right', nameWidth).map((name, at) =>
    lit.has(model.groups[at]!.key) ? { ...name, bold: true, colour: context.tokens.text } : name,
  );
}
