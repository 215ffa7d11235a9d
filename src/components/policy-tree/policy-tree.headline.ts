import type { PolicyTree } from '../../data/index.js';
import { clockText } from '../internal/clock.js';
import type { ViewContext } from '../internal/context.js';
import { moneyUnit } from '../internal/data/records.js';
import type { Headline } from '../internal/figure.template.js';
import { inOneBreath } from '../internal/speech.js';
import { areaText, expiryTally, policyWords } from './policy-tree.words.js';

/** Says how many policies have expired, how many will soon, and what is budgeted. */
export function policyTreeHeadline(model: PolicyTree, context: ViewContext): Headline {
  const words = policyWords(context);
  const expiry = expiryTally(model, context);
  const title = [
    expiry.undated < model.count ? words.tally(model.count, expiry) : words.all(model.count),
    model.budget.status === 'missing' ? '' : words.total(context.brief(model.budget)),
  ]
    .filter((part) => part !== '')
    .join(words.clause);
  const areas = model.areas.map((area) => words.area_(areaText(area, model, context), area.policies.length));
  const subtitle = words.subtitle(moneyUnit(context), clockText(context));
  return {
    title,
    subtitle,
    summary: inOneBreath([title, subtitle, areas.join(context.messages.separator)], context),
  };
}
