import { infoOf } from '../../data/dataset/fields.js';
import { TABLES } from '../../data/dataset/tables.js';
import type { CooperationGrouping, CooperationMode, LocalizedName, Quantity } from '../../data/index.js';
import { wordsOf } from '../../locales/index.js';
import type { ViewContext } from '../internal/context.js';
import { en } from './words/en.js';
import { zhCN } from './words/zh-CN.js';

/** What the view says, in the reader's language. */
export const cooperationWords = wordsOf('cooperation-modes', { 'zh-CN': zhCN, en });

export const modeName = ({ key, name }: Pick<CooperationMode, 'key' | 'name'>, context: ViewContext): string =>
  key === '' ? context.messages.unnamed : context.text(name);

const { words: PARTNER_KINDS = {} } = infoOf(TABLES.cooperation.fields.partnerKind);

/** What a part is called: a year as a year, an enumerated word in the reader's language. */
export function partName(
  { key, name }: { key: string; name: LocalizedName },
  groupBy: CooperationGrouping,
  { messages, text }: ViewContext,
): string {
  if (key === '') return messages.unnamed;
  if (groupBy === 'period') return messages.periodOf(text(name));
  return text(groupBy === 'partnerKind' ? (PARTNER_KINDS[key] ?? name) : name);
}

/** From here on a number of agreements is scaled to 万 or million: its digits no longer say more. */
const SCALED_FROM = 1e6;

/** A number of agreements with its counting word: `8项`, `11,268项`, `至少8项`; English: `8`, `at least 8`. */
export function countText(count: Quantity, context: ViewContext): string {
  const { items } = cooperationWords(context);
  const write = count.low >= SCALED_FROM ? context.brief : context.figure;
  return write(items === '' || count.unit ? count : { ...count, unit: items });
}

/** A number of agreements without a counting word, for where there is little room. */
export const bareCount = (count: Quantity, { brief, figure }: ViewContext): string =>
  (count.low >= SCALED_FROM ? brief : figure)(count, { unit: false });

/** A share with one decimal; '' where nothing is known of it. */
export function shareText({ low, high, status, ...rest }: Quantity, context: ViewContext): string {
  if (status === 'missing' || (low <= 0 && high >= 100)) return '';
  const decimals = high > 0 && high < 0.05 ? 2 : 1;
  return context.figure({ low, high, status, ...rest }, { decimals });
}

/** What stands at the end of a mode's bar: `8项 13.3%`. */
export function besideText({ count, share }: CooperationMode, context: ViewContext): string {
  const part = shareText(share, context);
  const number = countText(count, context);
  return part === '' ? number : cooperationWords(context).beside(number, part);
}
