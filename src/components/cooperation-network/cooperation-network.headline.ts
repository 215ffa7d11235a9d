import { type CooperationNetwork, leadersOf, type NetworkLink, type Quantity } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import type { Headline } from '../internal/figure.template.js';
import { inOneBreath } from '../internal/speech.js';
import { unknownText } from '../internal/unknown-text.js';
import { agreementsText, networkWords, partiesOf, partyName, wholeText } from './cooperation-network.words.js';

/** Headlines quote no original wording behind a translation of it. */
const SHORT = { original: false };

/** Says how many work together under how many agreements, which two have the most, and how many are not drawn. */
export const cooperationNetworkHeadline = (model: CooperationNetwork, context: ViewContext): Headline =>
  headlineOf(model, networkWords(context).subtitle, context);

export const cooperationMatrixHeadline = (model: CooperationNetwork, context: ViewContext): Headline =>
  headlineOf(model, networkWords(context).subtitleMatrix, context);

function headlineOf(model: CooperationNetwork, measured: string, context: ViewContext): Headline {
  const words = networkWords(context);
  const { messages } = context;
  const { lanes, total, span, links, drawn } = model;
  const whole = (count: number) => wholeText(count, context);
  const universities = (all: CooperationNetwork['lanes']) => words.universities(whole(all.university.length));
  const partners = (all: CooperationNetwork['lanes']) =>
    words.partners(whole(all.enterprise.length + all.locality.length));
  const title = words.title(
    universities(lanes),
    partners(lanes),
    isUnknown(total) ? words.unknownTotal : agreementsText(total, context, SHORT),
    mostText(model, context),
  );
  const years =
    span && messages.periodOf(span.first === span.last ? span.first : messages.periodRange(span.first, span.last));
  const parties = partiesOf(lanes).length;
  const more = parties - partiesOf(drawn.lanes).length;
  const subtitle = [
    measured,
    years ?? '',
    more > 0
      ? words.drawn(
          universities(drawn.lanes),
          partners(drawn.lanes),
          whole(more),
          whole(links.length - drawn.links.length),
        )
      : '',
  ]
    .filter((part) => part !== '')
    .join(messages.separator);
  const summary = [
    title,
    unknownText(
      links.map(({ count }) => count),
      context,
    ),
    words.summary(whole(parties), whole(links.length)),
    subtitle,
  ];
  return { title, subtitle, summary: inOneBreath(summary, context) };
}

/** Nothing is said of it but that it is there. */
const isUnknown = ({ status, low, high }: Quantity): boolean =>
  status === 'missing' || (low === 0 && !Number.isFinite(high));

/** The pairs that the headline names, so that the picture can show them; none where all are alike. */
export function leadingPairs({ links }: CooperationNetwork): readonly NetworkLink[] {
  const lead = leadersOf(links, ({ count }) => count);
  return !lead || (lead.even && links.length > 1) ? [] : lead.first;
}

/** The pair with the most agreements; one that may have more makes it the first of what is stated only. */
function mostText({ links }: CooperationNetwork, context: ViewContext): string {
  const words = networkWords(context);
  const lead = leadersOf(links, ({ count }) => count);
  if (!lead) return links.every(({ count }) => count.status === 'missing') ? words.missing : words.unknown;
  const { first, sure, even } = lead;
  const [{ university, partner, count: most }] = first;
  const count = agreementsText(most, context, SHORT);
  const [one, other] = [partyName(university, context), partyName(partner, context)];
  if (links.length === 1) return words.one(one, other);
  if (even) return words.even(count);
  const known = sure ? '' : words.known;
  return first.length > 1
    ? words.mostTied(known, one, other, wholeText(first.length, context), count)
    : words.most(known, one, other, count);
}
