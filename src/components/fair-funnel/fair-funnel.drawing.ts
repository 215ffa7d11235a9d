import type { FairFunnel } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import { bar, BAND_INSET as INSET, type Scale } from '../internal/drawing/bars.js';
import { barMiddle, rowRings, rowTexts } from '../internal/drawing/rows.js';
import { crisp, type Drawing, type Shape } from '../internal/drawing/shapes.js';
import { funnelLayout } from './fair-funnel.layout.js';
import { POSTED } from './fair-funnel.marks.js';

/** Bars from those who came down to those who stayed, all from one line; demands posted stand apart as a figure. */
export function funnelDrawing(model: FairFunnel, context: ViewContext): Drawing {
  const layout = funnelLayout(model, context);
  const { tokens, width } = context;
  const { stages } = model.shown!;
  const first = layout.posted ? 1 : 0;
  return {
    least: layout.least,
    get shapes() {
      const { axis, bars, rows, narrow, rowHeight, thickness } = layout;
      const scale: Scale = { axis, from: bars.left, length: bars.width, to: 'right' };
      const y = crisp(rowHeight);
      // Between demands, which are no people, and what follows.
      const divider: Shape = { kind: 'line', points: [[INSET, y], [width - INSET, y]], colour: tokens.line }; // biome-ignore format: one line
      return [
        ...(layout.posted ? [divider] : []),
        ...stages.flatMap(({ key, figure, grows }, at) =>
          bar(
            {
              of: key,
              quantity: figure,
              scale,
              middle: barMiddle(layout, at + first),
              thickness,
              colour: tokens.palette[grows ? 1 : 0]!,
              label: narrow ? undefined : rows[at + first]!.figure,
            },
            context,
          ),
        ),
        ...rowTexts(layout, context),
        ...rowRings([...(layout.posted ? [POSTED] : []), ...stages.map(({ key }) => key)], layout, context),
      ];
    },
  };
}
