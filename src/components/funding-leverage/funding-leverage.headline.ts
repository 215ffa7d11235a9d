import { type FundingLeverage, type Leaders, type LeverageGroup, leadersOf, type Quantity } from '../../data/index.js';
import { partsMet } from '../internal/chart/bars.js';
import type { ViewContext } from '../internal/context.js';
import { moneyUnit } from '../internal/data/records.js';
import type { Headline } from '../internal/figure.template.js';
import { listed } from '../internal/named.js';
import { inOneBreath } from '../internal/speech.js';
import { fundingWords, groupName, isPartly, leverageText, ratioText } from './funding-leverage.words.js';

/** Says what was invested, what it drew, and the ratio in words. */
export function fundingLeverageHeadline(model: FundingLeverage, context: ViewContext): Headline {
  const words = fundingWords(context);
  const { total, statedRatio, groups, groupBy } = model;
  const by = words.groupBy[groupBy];
  const span = spanText(model, context);
  const [invested, leveraged] = [total.invested, total.leveraged].map((sum) => context.brief(sum, { original: false }));
  const title =
    groupBy === 'period'
      ? words.title(
          span,
          invested!,
          leveraged!,
          isKnown(total.invested) && isKnown(total.leveraged),
          leverageText(total, statedRatio, context),
        )
      : words.byGroup(span, groupText(model, context), invested!, leveraged!);
  const subtitle = words.subtitle(by, moneyUnit(context));
  const open = groups.filter(({ invested, leveraged }) => partsMet([invested, leveraged]).slot).length;
  const summary = [
    title,
    open > 0 ? words.withheld(open, by) : '',
    groupBy === 'period' ? extremesText(model, context) : leverageText(total, statedRatio, context),
    subtitle,
  ];
  return { title, subtitle, summary: inOneBreath(summary, context) };
}

const isKnown = ({ status, low, high }: Quantity): boolean =>
  status !== 'missing' && (Number.isFinite(high) || low > 0) && status !== 'suppressed';

function spanText({ span }: FundingLeverage, { messages }: ViewContext): string {
  if (!span) return '';
  return messages.periodOf(span.first === span.last ? span.first : messages.periodRange(span.first, span.last));
}

/** Groups that a ratio can be of: without public money there is none to compare. */
const comparable = ({ groups }: FundingLeverage): readonly LeverageGroup[] =>
  groups.filter(({ noRatio }) => noRatio !== 'zero' && noRatio !== 'negative');

/** The best and the weakest by programme or chain, as far as they are known to be. */
function groupText(model: FundingLeverage, context: ViewContext): string {
  const words = fundingWords(context);
  const { groupBy, groups } = model;
  const by = words.groupBy[groupBy];
  const [only] = groups;
  if (only && groups.length === 1)
    return pairedText(words.oneGroup(by, groupName(only, groupBy, context), ratioText(only, context)), groups, context);
  const extremes = extremesText(model, context);
  return extremes === '' ? words.noGroup(by) : extremes;
}

/** Which groups have the highest and the lowest ratio; '' where none can be told. */
function extremesText(model: FundingLeverage, context: ViewContext): string {
  const words = fundingWords(context);
  const { groupBy } = model;
  const groups = comparable(model);
  const { high, low } = leadsOf(model);
  if (!high || groups.length < 2) return '';
  const said = (lead: Leaders<LeverageGroup>) => {
    const names = lead.first.map((group) => groupName(group, groupBy, context));
    return [listed(names, context), ratioText(lead.first[0], context)] as const;
  };
  const ratio = ratioText(high.first[0], context);
  if (high.even) return pairedText(words.evenRatio(groups.length, words.groupBy[groupBy], ratio), groups, context);
  const best = (high.sure ? words.highest : words.highestKnown)(...said(high));
  const all = best + (low?.sure ? context.grammar.comma + words.lowest(...said(low)) : '');
  return pairedText(all, groups, context);
}

/** The groups with the highest and the lowest ratio, as far as they are known to be. */
function leadsOf(model: FundingLeverage): Record<'high' | 'low', Leaders<LeverageGroup> | undefined> {
  // What has no period or name of its own is no place to point to.
  const isNamed = ({ key }: LeverageGroup) => (model.groupBy === 'period' ? /\d/.test(key) : key !== '');
  const lead = (least: boolean) => leadersOf(comparable(model), ({ ratio }) => ratio, { least, isNamed });
  return { high: lead(false), low: lead(true) };
}

/** The keys of the groups that the headline names. */
export function namedGroups(model: FundingLeverage): ReadonlySet<string> {
  const { high, low } = leadsOf(model);
  if (!high || high.even || comparable(model).length < 2) return new Set();
  return new Set([...high.first, ...(low?.sure ? low.first : [])].map(({ key }) => key));
}

/** Says of ratios that they leave out records that state only one amount, where they do. */
const pairedText = (text: string, groups: readonly LeverageGroup[], { messages }: ViewContext): string =>
  groups.some(isPartly) ? messages.paired(text) : text;
