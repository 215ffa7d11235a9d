import { greatest, least } from 'd3-array';
import type { FundingLeverage } from '../../data/index.js';
import { partsMet } from '../internal/chart/bars.js';
import type { ViewContext } from '../internal/context.js';
import { moneyUnit } from '../internal/data/records.js';
import type { Headline } from '../internal/figure.template.js';
import { fundingWords, groupName, ratioText, ratioWords } from './funding-leverage.words.js';

/** Says what was invested, what it drew, and the ratio in words. */
export function fundingLeverageHeadline(model: FundingLeverage, context: ViewContext): Headline {
  const words = fundingWords(context);
  const { total, span, groups, groupBy } = model;
  const { messages } = context;
  const title = words.title(
    spanText(span, context),
    context.brief(total.invested),
    context.brief(total.leveraged),
    leverageText(model, context),
  );
  const subtitle = words.subtitle(words.groupBy[groupBy], moneyUnit(context));
  const known = groups.filter(({ ratio }) => ratio.status !== 'missing' && Number.isFinite(ratio.high));
  const [most, fewest] = [greatest(known, ({ ratio }) => ratio.low), least(known, ({ ratio }) => ratio.low)];
  const withheld = groups.filter(({ invested, leveraged }) => partsMet([invested, leveraged]).slot).length;
  const summary = [
    messages.chartOf(messages.view['funding-leverage']),
    title,
    subtitle,
    most && fewest && known.length > 1
      ? words.range(
          groupName(most, groupBy, context),
          ratioText(most.ratio, context),
          groupName(fewest, groupBy, context),
          ratioText(fewest.ratio, context),
        )
      : '',
    withheld > 0 ? words.withheld(withheld) : '',
  ];
  return { title, subtitle, summary: messages.sentences(summary) };
}

function spanText(span: FundingLeverage['span'], { messages, locale }: ViewContext): string {
  if (!span) return '';
  const text =
    span.first === span.last
      ? messages.periodOf(span.first)
      : messages.periodOf(messages.periodRange(span.first, span.last));
  return locale === 'zh-CN' ? `${text}，` : `${text}: `;
}

/** The ratio in words; where withheld inputs leave it open, that, and the ratio of what is stated. */
function leverageText({ total, statedRatio }: FundingLeverage, context: ViewContext): string {
  const stated = total.ratio.reason === 'masked-denominator' && statedRatio.status !== 'missing';
  return stated ? fundingWords(context).stated(ratioWords(statedRatio, context)) : ratioWords(total.ratio, context);
}
