import type { Quantity, ServiceGroup, ServiceItem } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import { boundText, negated } from '../internal/data/bound-text.js';
import { serviceWords } from './words/index.js';

export { serviceWords };

/** A unit in the reader's language; '' where English has no word for it. */
export const unitText = (unit: string | undefined, context: ViewContext): string =>
  unit === undefined ? '' : serviceWords(context).unit(unit, false);

/** A figure with its unit: `2112套`, `2,112 homes`; official wordings as they stand. */
export function countText(quantity: Quantity, context: ViewContext): string {
  if (context.grammar.keepsUnits) return context.figure(quantity);
  const figure = bareText(quantity, context);
  const word = serviceWords(context).unit(quantity.unit ?? '', quantity.low === 1 && quantity.high === 1);
  return isSaid(quantity) && word !== '' ? `${figure} ${word}` : figure;
}

/** A figure where the unit stands above: `2112套` in Chinese, which keeps wordings whole, `2,112` in English. */
export const bareText = (quantity: Quantity, context: ViewContext): string =>
  context.figure(quantity, { original: false });

/** Is anything known of a figure? */
export const isSaid = ({ status, low, high }: Quantity): boolean =>
  status !== 'missing' && status !== 'suppressed' && (low > 0 || Number.isFinite(high));

/** A form with the one name of its service, or a service by its name. */
export function itemName({ value, name, services }: ServiceItem, context: ViewContext): string {
  const own = value === '' ? context.messages.unnamed : context.text(name);
  return services.length === 1 ? serviceWords(context).withName(own, context.text(services[0]!)) : own;
}

/** What is left: `余236套`, `至多余70户`, `已分完`, `超出15人`; '' where it can't be told. */
export function leftText({ left, stock }: ServiceItem, context: ViewContext): string {
  const words = serviceWords(context);
  if (left.status !== 'missing' && left.high < 0) return words.over(bareText(negated(left), context));
  // Of nothing nothing is given out.
  if (stock.high === 0) return '';
  if (left.status !== 'missing' && left.high === 0) return words.none;
  return boundText(left, words.remaining, (known) => bareText(known, context));
}

/** Who waits beyond what is left: `缺8人`; '' where nobody does or it can't be told. */
export const shortText = ({ short }: ServiceItem, context: ViewContext): string =>
  short.status === 'missing' || short.high <= 0 || !Number.isFinite(short.high + short.low)
    ? ''
    : boundText(short, serviceWords(context).lacking, (known) => countText(known, context));

/** Is it beyond doubt that more wait than can be served? */
export const isShort = ({ short }: ServiceItem): boolean => short.status !== 'missing' && short.low > 0;

/** First to last period, as people write it; '' without periods. */
export function spanText(span: ServiceGroup['span'], { messages }: ViewContext): string {
  if (!span) return '';
  return messages.periodOf(span.first === span.last ? span.first : messages.periodRange(span.first, span.last));
}
