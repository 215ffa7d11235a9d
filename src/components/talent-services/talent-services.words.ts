import type { Quantity, ServiceGroup, ServiceItem } from '../../data/index.js';
import { wordsOf } from '../../locales/index.js';
import type { ViewContext } from '../internal/context.js';
import { boundText, negated } from '../internal/data/bound-text.js';
import { en } from './words/en.js';
import { zhCN } from './words/zh-CN.js';

/** What the view says, in the reader's language. */
export const serviceWords = wordsOf('talent-services', { 'zh-CN': zhCN, en });

/** What units are called in English, one and many; Chinese has them in the figures. */
const UNITS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  套: ['home', 'homes'],
  户: ['household', 'households'],
  间: ['room', 'rooms'],
  人: ['person', 'people'],
  名: ['person', 'people'],
  位: ['person', 'people'],
  项: ['item', 'items'],
  个: ['item', 'items'],
  人次: ['visit', 'visits'],
  户次: ['visit', 'visits'],
  次: ['time', 'times'],
  家: ['enterprise', 'enterprises'],
};

/** A unit in the reader's language; '' where English has no word for it. */
export const unitText = (unit: string | undefined, { locale }: ViewContext): string =>
  unit === undefined ? '' : locale === 'zh-CN' ? unit : (UNITS[unit]?.[1] ?? '');

/** A figure with its unit: `2112套`, `2,112 homes`; official wordings as they stand. */
export function countText(quantity: Quantity, context: ViewContext): string {
  if (context.locale === 'zh-CN') return context.figure(quantity);
  const figure = bareText(quantity, context);
  const [one, many] = UNITS[quantity.unit ?? ''] ?? ['', ''];
  const word = quantity.low === 1 && quantity.high === 1 ? one : many;
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
