import type { CooperationNetwork, NetworkLink, Quantity } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import type { Headline } from '../internal/figure.template.js';
import {
  agreementsText,
  isKnown,
  leftOver,
  networkWords,
  partiesOf,
  partyName,
  wholeText,
} from './cooperation-network.words.js';

/** Says how many work together under how many agreements, and which two have the most. */
export function cooperationNetworkHeadline(model: CooperationNetwork, context: ViewContext): Headline {
  return headlineOf(model, networkWords(context).subtitle, context);
}

export function cooperationMatrixHeadline(model: CooperationNetwork, context: ViewContext): Headline {
  return headlineOf(model, networkWords(context).subtitleMatrix, context);
}

function headlineOf(model: CooperationNetwork, measured: string, context: ViewContext): Headline {
  const words = networkWords(context);
  const { messages } = context;
  const { lanes, total, span, links } = model;
  const title = words.title(
    words.universities(wholeText(lanes.university.length, context)),
    words.partners(wholeText(lanes.enterprise.length + lanes.locality.length, context)),
    isUnknown(total) ? words.unknownTotal : agreementsText(total, context),
    mostText(model, context),
  );
  const years =
    span && messages.periodOf(span.first === span.last ? span.first : messages.periodRange(span.first, span.last));
  const more = leftOver(model);
  const parties = partiesOf(model).length;
  const subtitle = [
    measured,
    years ?? '',
    more > 0 ? words.drawn(wholeText(parties - more, context), wholeText(more, context)) : '',
  ]
    .filter((part) => part !== '')
    .join(messages.separator);
  const summary = [
    messages.chartOf(messages.view['cooperation-network']),
    words.summary(wholeText(parties, context), wholeText(links.length, context)),
    title,
    subtitle,
  ];
  return { title, subtitle, summary: messages.sentences(summary) };
}

/** Nothing is said of it but that it is there. */
const isUnknown = ({ status, low, high }: Quantity): boolean =>
  status === 'missing' || (low === 0 && !Number.isFinite(high));

/** The pair with the most agreements; one that may have more makes it the first of what is stated only. */
function mostText({ links }: CooperationNetwork, context: ViewContext): string {
  const words = networkWords(context);
  const [first] = links;
  if (!first || isUnknown(first.count)) return words.unknown;
  const level = (link: NetworkLink) => isKnown(link.count) && link.count.low === first.count.low;
  const tied = isKnown(first.count) ? links.filter(level) : [first];
  const count = agreementsText(first.count, context);
  if (tied.length === links.length && tied.length > 1) return words.even(count);
  const among = new Set(tied);
  const certain = links.every(
    (link) => among.has(link) || (link.count.status !== 'missing' && link.count.high <= first.count.low),
  );
  const [one, other] = [partyName(first.university, context), partyName(first.partner, context)];
  const known = certain ? '' : words.known;
  return tied.length > 1
    ? words.mostTied(known, one, other, wholeText(tied.length, context), count)
    : words.most(known, one, other, count);
}
