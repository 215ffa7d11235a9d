import { exact, flowTotals, leadersOf, type PostGroup, type PostPool } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import type { Headline } from '../internal/figure.template.js';
import { listed, named } from '../internal/named.js';
import { inOneBreath } from '../internal/speech.js';
import { unknownText } from '../internal/unknown-text.js';
import { freeText, groupName, netText, periodName, postWords } from './post-pool.words.js';

/** Says how many posts are free and where most of them are, or who has more than were authorised. */
export function poolHeadline(model: PostPool, context: ViewContext): Headline {
  const words = postWords(context);
  const { messages } = context;
  const { groups, groupBy, total, period } = model;
  const periodText = period === undefined || period === '' ? '' : messages.periodOf(period);
  const title =
    words.title(periodText, context.figure(total!.authorised), freeText(total!, context)) + finding(groups, context);
  const subtitle = words.subtitle(words.by[groupBy], periodText);
  const list = groups
    .map((group) => named(groupName(group, context), freeText(group, context), context))
    .join(messages.comma);
  const unknown = unknownText(
    groups.map(({ free }) => free),
    context,
  );
  return { title, subtitle, summary: inOneBreath([title, unknown, subtitle, list], context) };
}

function finding(groups: readonly PostGroup[], context: ViewContext): string {
  const words = postWords(context);
  const isNamed = ({ key }: PostGroup) => key !== '';
  const names = (some: readonly PostGroup[]) =>
    listed(
      some.map((group) => groupName(group, context)),
      context,
    );
  const over = leadersOf(groups, ({ excess }) => excess ?? exact(0), { isNamed });
  if (over)
    return words.overdrawn(names(over.first), words.over(context.figure(over.first[0].excess!)), over.first.length > 1);
  const lead = leadersOf(groups, ({ free }) => free, { isNamed });
  if (!lead || groups.length < 2) return '';
  const free = freeText(lead.first[0], context);
  if (lead.even) return words.evenFree(free);
  return (lead.sure ? words.most : words.knownMost)(names(lead.first), free, lead.first.length > 1);
}

/** Says how many came and left over the periods, and what came of it in the last one. */
export function flowHeadline(model: PostPool, context: ViewContext): Headline {
  const words = postWords(context);
  const { messages } = context;
  const { flows } = model;
  const { entered, left } = flowTotals(model);
  const [first, last] = [flows[0]!, flows[flows.length - 1]!];
  const ends = [first, last].map(({ key }) => key);
  const span = first === last ? periodName(last, context) : messages.periodOf(messages.periodRange(ends[0]!, ends[1]!));
  const title =
    words.flowTitle(span, context.figure(entered), context.figure(left)) +
    (first === last ? '' : words.flowLatest(periodName(last, context), netText(last, context)));
  const list = flows
    .map((flow) => named(periodName(flow, context), netText(flow, context), context))
    .join(messages.comma);
  const summary = inOneBreath([title, words.flowSubtitle, list], context);
  return { title, subtitle: words.flowSubtitle, summary };
}
