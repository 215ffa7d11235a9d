import { infoOf } from '../../data/dataset/fields.js';
import { TABLES } from '../../data/dataset/tables.js';
import type { CooperationGrouping, CooperationMode, LocalizedName, Quantity } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';

/** The view's own words, in both languages. */
const WORDS = {
  'zh-CN': {
    groupBy: { form: '合作形式', partnerKind: '合作方类型', period: '年度', status: '状态' },
    mode: '合作方式',
    count: '协议数',
    items: '项',
    share: '占比',
    sentences: (parts: readonly string[]) => `${parts.join('。')}。`,
    beside: (count: string, share: string) => `${count} ${share}`,
    countLine: (count: string, share: string) =>
      share === '' ? `协议数 ${count}` : `协议数 ${count}，${takes(share)}`,
    other: (names: readonly string[], count: number) =>
      names.length > 0 ? `其他（${names.join('、')}）` : `其他（${count}类）`,
    known: '按已知数字，',
    modesOf: '种方式',
    most: (total: string, known: string, mode: string, count: string, share: string) =>
      `${total}合作中，${known}${mode}最多，${count}${share === '' ? '' : `，${takes(share)}`}`,
    mostTied: (total: string, known: string, modes: string, count: string, share: string) =>
      `${total}合作中，${known}${modes}并列最多，各${count}${share === '' ? '' : `，各${takes(share)}`}`,
    even: (total: string, modes: number, count: string) => `${total}合作分${modes}种方式，各${count}`,
    several: (modes: number, total: string) => `${modes}种合作方式共${total}`,
    partMost: (by: string, known: string, part: string, count: string) => `；按${by}，${known}${part}最多，${count}`,
    partsTied: (by: string, known: string, parts: string, count: string) =>
      `；按${by}，${known}${parts}并列最多，各${count}`,
    only: (total: string, mode: string) => `${total}合作${total === '1项' ? '' : '均'}为${mode}`,
    none: (modes: number) => `共${modes}种合作方式，尚无协议`,
    unknownTotal: (modes: number) => `共${modes}种合作方式，协议数未公开`,
    missingTotal: (modes: number) => `共${modes}种合作方式，协议数未统计`,
    subtitle: (by: string) => `各合作方式的协议数（项）与占比${by === '' ? '' : `，按${by}分段`}`,
    modes: (count: number, total: string) => `共${count}种合作方式，协议数 ${total}`,
    least: (modes: string, count: string) => `最少为${modes}（${count}）`,
    leastTied: (modes: string, count: string) => `最少为${modes}（各${count}）`,
    pair: (count: string, share: string) => (share === '' ? count : `${count}，${share}`),
    withheld: (count: number) => `${count}种合作方式的数字含未公开部分`,
    overlapping: (by: string) => `一项协议可属多类${by}，各段之和可大于合计`,
    modesOverlap: '一项协议可属多种合作方式，各占比之和可大于100%',
    rounded: '由于四舍五入，合计与分项之和可能不等',
    unsplit: (by: string) => `数据未注明${by}，未分段`,
    folded: (count: number) => `最小的${count}类并入“其他”，数据表中逐类列出`,
    foldedPeriods: (count: number) => `最早的${count}个年度合为一段，数据表中逐年列出`,
    definition: '占比 = 该合作方式的协议数 ÷ 全部协议数；同一协议编号只计一次',
    denominator: '全部协议数',
  },
  en: {
    groupBy: { form: 'form', partnerKind: 'kind of partner', period: 'year', status: 'status' },
    mode: 'Mode',
    count: 'Agreements',
    items: '',
    share: 'Share',
    sentences: (parts: readonly string[]) => `${parts.join('. ')}.`,
    beside: (count: string, share: string) => `${count} (${share})`,
    countLine: (count: string, share: string) =>
      share === '' ? `Agreements: ${count}` : `Agreements: ${count} (${share})`,
    other: (names: readonly string[], count: number) =>
      names.length > 0 ? `Other (${names.join(', ')})` : `Other (${count} kinds)`,
    known: 'As far as stated, ',
    modesOf: '',
    most: (total: string, known: string, mode: string, count: string, share: string) =>
      `${known}${mode} is the commonest mode: ${count} of ${agreements(total)}${share === '' ? '' : ` (${share})`}`,
    mostTied: (total: string, known: string, modes: string, count: string, share: string) =>
      `${known}${modes} are the commonest modes: ${count} of ${agreements(total)} each${share === '' ? '' : ` (${share})`}`,
    even: (total: string, modes: number, count: string) =>
      `${capital(agreements(total))} of ${modes} modes, ${count} each`,
    several: (modes: number, total: string) => `${modes} modes, ${agreements(total)}`,
    partMost: (by: string, known: string, part: string, count: string) =>
      `; by ${by}, ${known.toLowerCase()}${part} has the most: ${count}`,
    partsTied: (by: string, known: string, parts: string, count: string) =>
      `; by ${by}, ${known.toLowerCase()}${parts} have the most: ${count} each`,
    only: (total: string, mode: string) =>
      total === '1'
        ? `The one agreement is of the mode ${mode}`
        : `${capital(total)} agreements, all of one mode: ${mode}`,
    none: (modes: number) => `${modes} ${modes === 1 ? 'mode' : 'modes'} of cooperation, no agreements yet`,
    unknownTotal: (modes: number) =>
      `${modes} ${modes === 1 ? 'mode' : 'modes'} of cooperation; the number of agreements is withheld`,
    missingTotal: (modes: number) =>
      `${modes} ${modes === 1 ? 'mode' : 'modes'} of cooperation; the number of agreements is not available`,
    subtitle: (by: string) =>
      `Agreements by mode, with their share of all${by === '' ? '' : `; bars divided by ${by}`}`,
    modes: (count: number, total: string) => `${count} ${count === 1 ? 'mode' : 'modes'}, agreements: ${total}`,
    least: (modes: string, count: string) => `Fewest: ${modes} (${count})`,
    leastTied: (modes: string, count: string) => `Fewest: ${modes} (${count} each)`,
    pair: (count: string, share: string) => (share === '' ? count : `${count}, ${share}`),
    withheld: (count: number) => `${count} ${count === 1 ? 'mode holds' : 'modes hold'} withheld figures`,
    overlapping: (by: string) =>
      `An agreement may have more than one ${by}, so that parts can add up to more than their total`,
    modesOverlap: 'An agreement may be of more than one mode, so that shares can add up to more than 100%',
    rounded: 'Because of rounding, parts may not add up to their total',
    unsplit: (by: string) => `The data does not state the ${by}, so that bars are not divided`,
    foldedPeriods: (count: number) => `The ${count} earliest years are drawn as one part; the data table lists each`,
    folded: (count: number) => `The ${count} smallest parts are drawn as “Other”; the data table lists each`,
    definition: 'Share = agreements of the mode ÷ all agreements; an agreement counts once by its id',
    denominator: 'All agreements',
  },
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const agreements = (count: string): string => `${count} ${count === '1' ? 'agreement' : 'agreements'}`;

/** `占13.3%`, `至少占20%`, `至多占50%`. */
const takes = (share: string): string =>
  share.startsWith('至少')
    ? `至少占${share.slice(2)}`
    : share.startsWith('不超过')
      ? `至多占${share.slice(3)}`
      : `占${share}`;

export const cooperationWords = ({ locale }: ViewContext) => WORDS[locale];

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
