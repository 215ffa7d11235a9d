import { type CooperationMode, type CooperationModes, leadersOf } from '../../data/index.js';
import { partsMet } from '../internal/chart/bars.js';
import type { ViewContext } from '../internal/context.js';
import type { Headline } from '../internal/figure.template.js';
import { listed } from '../internal/named.js';
import { inOneBreath } from '../internal/speech.js';
import { isDivided } from './cooperation-modes.parts.js';
import { cooperationWords, countText, modeName, partName, shareText } from './cooperation-modes.words.js';

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
    title,
    withheld > 0 ? words.withheld(withheld) : '',
    words.modes(modes.length, countText(total, context)),
    leastOf(model, context),
    subtitle,
  ];
  return { title, subtitle, summary: inOneBreath(summary, context) };
}

function titleOf(model: CooperationModes, context: ViewContext): string {
  const { modes, total } = model;
  const words = cooperationWords(context);
  const [only] = modes;
  if (!only || total.high === 0) return words.none(modes.length);
  if (total.status === 'missing') return words.missingTotal(modes.length);
  if (total.low === 0 && !Number.isFinite(total.high)) return words.unknownTotal(modes.length);
  const all = countText(total, context);
  const parts = partsText(model, context);
  if (modes.length === 1) return words.only(all, modeName(only, context)) + parts;
  const lead = leadersOf(modes, ({ count }) => count, { isNamed });
  if (!lead) return words.several(modes.length, all) + parts;
  const { first, sure, even } = lead;
  const count = countText(first[0].count, context);
  if (even) return words.even(all, modes.length, count) + parts;
  const said = [namesOf(first, context), count, shareText(first[0].share, context)] as const;
  return words[first.length > 1 ? 'mostTied' : 'most'](all, sure ? '' : words.known, ...said) + parts;
}

const isNamed = ({ key }: { key: string }): boolean => key !== '';

/** Of what the bars are divided by, the part with the most agreements; '' where they are not, or none has. */
function partsText(model: CooperationModes, context: ViewContext): string {
  const { parts, groupBy } = model;
  // By form, the default, the modes themselves are the finding.
  const lead = groupBy !== 'form' && isDivided(model) ? leadersOf(parts, ({ count }) => count, { isNamed }) : undefined;
  if (!lead || lead.even || parts.length < 2) return '';
  const words = cooperationWords(context);
  const names = listed(
    lead.first.map((part) => partName(part, groupBy, context)),
    context,
  );
  const say = words[lead.first.length > 1 ? 'partsTied' : 'partMost'];
  return say(words.groupBy[groupBy], lead.sure ? '' : words.known, names, countText(lead.first[0].count, context));
}

/** The mode with the fewest agreements, where that is beyond doubt; '' where it is not, or all have as many. */
function leastOf({ modes }: CooperationModes, context: ViewContext): string {
  const words = cooperationWords(context);
  const lead = leadersOf(modes, ({ count }) => count, { least: true, isNamed });
  if (!lead?.sure || lead.even) return '';
  const [last] = lead.first;
  const figures = words.pair(countText(last.count, context), shareText(last.share, context));
  return words[lead.first.length > 1 ? 'leastTied' : 'least'](namesOf(lead.first, context), figures);
}

const namesOf = (modes: readonly CooperationMode[], context: ViewContext): string =>
  listed(
    modes.map((mode) => modeName(mode, context)),
    context,
    cooperationWords(context).modesOf,
  );
