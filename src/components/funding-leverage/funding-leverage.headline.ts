import type { FundingLeverage, LeverageGroup, Quantity } from '../../data/index.js';
import { partsMet } from '../internal/chart/bars.js';
import type { ViewContext } from '../internal/context.js';
import { moneyUnit } from '../internal/data/records.js';
import type { Headline } from '../internal/figure.template.js';
import { fundingWords, groupName, leverageText, ratioText } from './funding-leverage.words.js';

/** Says what was invested, what it drew, and the ratio in words. */
export function fundingLeverageHeadline(model: FundingLeverage, context: ViewContext): Headline {
  const words = fundingWords(context);
  const { total, statedRatio, groups, groupBy } = model;
  const { messages } = context;
  const by = words.groupBy[groupBy];
  const title = words.title(
    spanText(model, context),
    context.brief(total.invested, { original: false }),
    context.brief(total.leveraged, { original: false }),
    isKnown(total.invested) && isKnown(total.leveraged),
    leverageText(total, statedRatio, context),
  );
  const subtitle = words.subtitle(by, moneyUnit(context));
  const open = groups.filter(({ invested, leveraged }) => partsMet([invested, leveraged]).slot).length;
  const summary = [
    messages.chartOf(messages.view['funding-leverage']),
    title,
    subtitle,
    extremesText(model, context),
    open > 0 ? words.withheld(open, by) : '',
  ];
  return { title, subtitle, summary: messages.sentences(summary) };
}

const isKnown = ({ status, low, high }: Quantity): boolean =>
  status !== 'missing' && (Number.isFinite(high) || low > 0) && status !== 'suppressed';

function spanText({ span }: FundingLeverage, { messages }: ViewContext): string {
  if (!span) return '';
  return messages.periodOf(span.first === span.last ? span.first : messages.periodRange(span.first, span.last));
}

/** Which groups have the highest and the lowest ratio, where that is beyond doubt; '' else. */
function extremesText({ groups, groupBy }: FundingLeverage, context: ViewContext): string {
  const words = fundingWords(context);
  // What has no period or name of its own is no place to point to.
  const named = groups.filter(({ key }) => (groupBy === 'period' ? /\d/.test(key) : key !== ''));
  const known = named.filter(({ noRatio }) => !noRatio);
  const alone = (holds: (a: Quantity, b: Quantity) => boolean) =>
    known.find((one) => known.every((other) => other === one || holds(one.ratio, other.ratio)));
  const highest = known.length > 1 ? alone((a, b) => a.low > b.high) : undefined;
  const lowest = known.length > 1 ? alone((a, b) => a.high < b.low) : undefined;
  const said = (group: LeverageGroup) => [groupName(group, groupBy, context), ratioText(group, context)] as const;
  const write = known.length < named.length ? words.highestKnown : words.highest;
  return [highest ? write(...said(highest)) : '', highest && lowest ? words.lowest(...said(lowest)) : '']
    .filter((part) => part !== '')
    .join(context.locale === 'en' ? ', ' : '，');
}
