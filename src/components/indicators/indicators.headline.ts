import { type Indicator, type Indicators, indicatorStatus, isOlder } from '../../data/index.js';
import { clockText } from '../internal/clock.js';
import type { ViewContext } from '../internal/context.js';
import type { Headline } from '../internal/figure.template.js';
import { named } from '../internal/named.js';
import { inOneBreath } from '../internal/speech.js';
import { growthText, indicatorWords, paceOf, periodText, targetText } from './indicators.words.js';
import type { Tally } from './words/zh-CN.js';

/** Says how many indicators with a target are on it; without targets, how many are better than a year before. */
export function indicatorsHeadline(model: Indicators, context: ViewContext): Headline {
  const words = indicatorWords(context);
  const { messages } = context;
  const title = titleOf(model, context);
  const periods = [...new Set(model.indicators.map(({ period }) => period).filter((period) => period !== ''))];
  const paced = model.indicators.find((indicator) => paceOf(indicator, context));
  const subtitle =
    words.subtitle(periods.length === 1 ? `${periodText(periods[0]!, context)}${messages.separator}` : '') +
    (paced ? words.reckoned(clockText(isOlder(paced, context.now) ? dayOfData(paced, context) : context)) : '');
  return {
    title,
    subtitle: subtitle.charAt(0).toUpperCase() + subtitle.slice(1),
    summary: inOneBreath([title, ...indicatorNotes(model, context), subtitle], context),
  };
}

/** The clock at the day that older data are of. */
const dayOfData = ({ asOf }: Indicator, context: ViewContext): ViewContext => ({
  ...context,
  now: new Date(1970, 0, 1 + asOf!),
  clock: 'data',
});

/** How many values are not public, and how many nobody counted. */
export function indicatorNotes({ indicators }: Indicators, context: ViewContext): string[] {
  const words = indicatorWords(context);
  const count = (wanted: string) =>
    indicators.filter((indicator) => indicatorStatus(indicator, context.now) === wanted).length;
  const [withheld, missing] = [count('withheld'), count('missing')];
  return [...(withheld > 0 ? [words.withheld(withheld)] : []), ...(missing > 0 ? [words.missing(missing)] : [])];
}

function titleOf({ indicators }: Indicators, context: ViewContext): string {
  const words = indicatorWords(context);
  const [only] = indicators;
  if (only && indicators.length === 1)
    return [
      named(context.text(only.name), context.brief(only.value), context),
      growthText(only, context),
      targetText(only, context),
    ]
      .filter((part) => part !== '')
      .join(context.grammar.comma);
  const tally = tallyOf(indicators, context);
  if (tally.targets > 0) return words.summed(tally);
  return tally.better + tally.worse > 0 ? words.trend(tally) : words.plain(tally.count);
}

/** How many indicators stand where; of those with a target, what can't be judged is open. */
export function tallyOf(indicators: Indicators['indicators'], { now }: ViewContext): Tally {
  const all = indicators.map((indicator) => ({ indicator, status: indicatorStatus(indicator, now) }));
  const withTarget = all.filter(({ indicator: { target } }) => target.status !== 'missing' || target.text !== '');
  const among = (...wanted: string[]) => withTarget.filter(({ status }) => wanted.includes(status)).length;
  const [met, ahead, short] = [among('met'), among('ahead'), among('behind', 'missed', 'pending')];
  const undirected = withTarget.filter(
    ({ indicator: { attained }, status }) =>
      attained.why === 'direction' && !/^(?:withheld|suppressed|missing)$/.test(status),
  ).length;
  return {
    count: all.length,
    targets: withTarget.length,
    met,
    ahead,
    short,
    undirected,
    open: withTarget.length - met - ahead - short - undirected,
    free: all.length - withTarget.length,
    better: all.filter(({ status }) => status === 'better').length,
    worse: all.filter(({ status }) => status === 'worse').length,
  };
}
