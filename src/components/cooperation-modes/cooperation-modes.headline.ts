import type { CooperationMode, CooperationModes } from '../../data/index.js';
import { partsMet } from '../internal/chart/bars.js';
import type { ViewContext } from '../internal/context.js';
import type { Headline } from '../internal/figure.template.js';
import { isDivided } from './cooperation-modes.parts.js';
import { cooperationWords, countText, modeName, shareText } from './cooperation-modes.words.js';

/** Says which mode is the most frequent, how many agreements it has and what share of all. */
export function cooperationModesHeadline(model: CooperationModes, context: ViewContext): Headline {
  const words = cooperationWords(context);
  const { messages } = context;
  const { modes, total, span, groupBy } = model;
  const title = titleOf(model, context);
  const years = span
    ? messages.periodOf(span.first === span.last ? span.first : messages.periodRange(span.first, span.last))
    : '';
  const measured = words.subtitle(isDivided(model) ? words.groupBy[groupBy] : '');
  const subtitle = years === '' ? measured : `${measured}${messages.separator}${years}`;
  const withheld = modes.filter(({ count }) => partsMet([count]).slot).length;
  const summary = [
    messages.chartOf(messages.view['cooperation-modes']),
    words.modes(modes.length, countText(total, context)),
    title,
    subtitle,
    leastOf(model, context),
    withheld > 0 ? words.withheld(withheld) : '',
  ];
  return { title, subtitle, summary: words.sentences(summary.filter((part) => part !== '')) };
}

const isKnown = ({ count: { status, low, high } }: CooperationMode): boolean => status !== 'missing' && low === high;

function titleOf({ modes, total }: CooperationModes, context: ViewContext): string {
  const words = cooperationWords(context);
  const [first] = modes;
  if (!first || total.high === 0) return words.none(modes.length);
  if (total.status === 'missing') return words.missingTotal(modes.length);
  if (total.low === 0 && !Number.isFinite(total.high)) return words.unknownTotal(modes.length);
  const all = countText(total, context);
  if (modes.length === 1) return words.only(all, modeName(first, context));
  const tied = isKnown(first) ? modes.filter((mode) => isKnown(mode) && mode.count.low === first.count.low) : [first];
  // A mode that may have more agreements than the first makes it the first of what is stated only.
  const certain = modes.every(
    (mode) => tied.includes(mode) || (mode.count.status !== 'missing' && mode.count.high <= first.count.low),
  );
  const said = [namesOf(tied, context), countText(first.count, context), shareText(first.share, context)] as const;
  return words[tied.length > 1 ? 'mostTied' : 'most'](all, certain ? '' : words.known, ...said);
}

/** The mode with the fewest agreements, as far as figures are known; '' where all have as many. */
function leastOf({ modes }: CooperationModes, context: ViewContext): string {
  const words = cooperationWords(context);
  const known = modes.filter(isKnown);
  const last = known[known.length - 1];
  if (!last || known[0]!.count.low === last.count.low) return '';
  const tied = known.filter(({ count }) => count.low === last.count.low);
  const figures = words.pair(countText(last.count, context), shareText(last.share, context));
  return words[tied.length > 1 ? 'leastTied' : 'least'](namesOf(tied, context), figures);
}

const MOST_NAMED = 3;

function namesOf(modes: readonly CooperationMode[], context: ViewContext): string {
  const { listed, listEnd } = cooperationWords(context);
  const names = modes.map((mode) => modeName(mode, context));
  return names.length > MOST_NAMED ? listEnd(names.slice(0, MOST_NAMED - 1), names.length) : listed(names);
}
