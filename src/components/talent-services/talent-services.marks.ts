import type { Quantity, ServiceGroup, ServiceItem, TalentServices } from '../../data/index.js';
import { certaintyLegend } from '../internal/chart/bars.js';
import type { Mark } from '../internal/chart/mark.js';
import type { ViewContext } from '../internal/context.js';
import type { LegendItem } from '../internal/figure.template.js';
import { type ColumnKind, figuresOf, isStated, kindsOf } from './talent-services.panels.js';
import { countText, itemName, leftText, serviceWords, shortText, spanText } from './talent-services.words.js';

/** Every service as a mark: its name, then each figure that its kind has. */
export function talentServicesMarks({ groups }: TalentServices, context: ViewContext): Mark[] {
  return groups.flatMap((group) => group.items.map((item) => markOf(item, group, context)));
}

function markOf(item: ServiceItem, group: ServiceGroup, context: ViewContext): Mark {
  const words = serviceWords(context);
  const figure = (quantity: Quantity) =>
    context.grammar.keepsUnits ? countText(quantity, context) : context.figure(quantity);
  const line = (measure: 'stock' | 'allocated' | 'waiting', after = '') =>
    isStated(group, measure) ? [`${words[measure]} ${figure(item[measure])}${after}`] : [];
  const taken = item.taken.status === 'missing' ? '' : context.figure(item.taken, { decimals: 1 });
  const span = spanText(group.span, context);
  return {
    key: item.key,
    lines: [
      itemName(item, context),
      ...line('stock'),
      ...line('allocated', taken === '' || item.allocated.low === 0 ? '' : context.messages.withUnit('', taken)),
      ...[leftText(item, context)].filter((text) => text !== ''),
      ...line('waiting'),
      ...[shortText(item, context)].filter((text) => text !== ''),
      ...(isStated(group, 'served')
        ? [`${words.served} ${figure(item.served)}${span === '' ? '' : context.messages.withUnit('', span)}`]
        : []),
    ],
    dimension: item.dimension,
    value: item.value,
    rows: item.rows,
    held: item.held,
  };
}

/** What is given out, who waits and who was served, the same in all panels; the stock is a frame in the text's grey. */
export const coloursOf = ({ tokens }: ViewContext) => ({
  allocated: tokens.palette[0]!,
  waiting: tokens.palette[1]!,
  served: tokens.palette[2]!,
  stock: tokens.muted,
});

export const talentServicesLegend = ({ groups }: TalentServices, context: ViewContext): LegendItem[] =>
  certaintyLegend(
    groups.flatMap((group) =>
      kindsOf(group).flatMap((kind) => group.items.flatMap((item) => drawnOf(item, kind, group))),
    ),
    context,
  );

/** Channels have stock alone: what is not given out anywhere is no gap. */
const drawnOf = (item: ServiceItem, kind: ColumnKind, group: ServiceGroup): Quantity[] => {
  const [first, ...others] = figuresOf(item, kind);
  return kind === 'capacity' && !isStated(group, 'allocated') ? [first!] : [first!, ...others];
};
