import type { PostFlow, PostGroup, Posts, Quantity } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import { boundText, negated } from '../internal/data/bound-text.js';

const records = (count: number): string => `${count} ${count === 1 ? 'record' : 'records'}`;

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** The view's own words, in both languages. */
const WORDS = {
  'zh-CN': {
    groupBy: { chain: '产业链', host: '托管单位' },
    by: { chain: '按产业链', host: '按托管单位' },
    flow: '流入与流出',
    choose: '选择分组或流入流出',
    period: '时期',
    authorised: '核定编制',
    occupied: '占用',
    reserved: '预留',
    free: '空编',
    excess: '超核定',
    entered: '流入',
    left: '流出',
    net: '净流入',
    freeOf: {
      exact: (free: string) => `空${free}`,
      atMost: (free: string) => `至多空${free}`,
      atLeast: (free: string) => `至少空${free}`,
      unknown: '空编未定',
      none: '已满编',
      nothing: '无可用编制',
    },
    over: (excess: string) => `超核定${excess}`,
    and: '、',
    of: (authorised: string) => `（核定${authorised}）`,
    withUnit: (text: string) => `${text}个`,
    title: (period: string, authorised: string, free: string) => `${period}核定编制${authorised}，${free}`,
    most: (names: string, free: string, several: boolean) =>
      several ? `；${names}空编并列最多，各${free}` : `；空编最多的是${names}，${free}`,
    knownMost: (names: string, free: string, several: boolean) =>
      `；已知空编最多的是${names}，${several ? '均' : ''}${free}`,
    evenFree: (free: string) => `；各组均${free}`,
    overdrawn: (names: string, over: string, several: boolean) => `；${names}${several ? '各' : ''}${over}`,
    subtitle: (by: string, period: string) => `${by}：占用、预留与空编（个）${period === '' ? '' : `，${period}`}`,
    flowTitle: (span: string, entered: string, left: string) => `${span}流入${entered}，流出${left}`,
    flowLatest: (period: string, net: string) => `；${period}${net}`,
    netIn: (figure: string) => `净流入${figure}`,
    netOut: (figure: string) => `净流出${figure}`,
    atMost: (way: (figure: string) => string) => (figure: string) => way(`至多${figure}`),
    atLeast: (way: (figure: string) => string) => (figure: string) => way(`至少${figure}`),
    netEven: '流入流出相等',
    netOpen: '净流入未定',
    flowSubtitle: '各时期流入（上）与流出（下）人数，上下同一刻度',
    noFlow: '尚无流入流出数字',
    unstatedTaken: (name: string, count: number) => `${name}有${count}条未统计占用或预留，空编只知上限`,
    unstatedAuthorised: (name: string, count: number) => `${name}有${count}条未统计核定编制，核定与空编为至少数`,
    unstatedFlow: (name: string, count: number) => `${name}有${count}处流入或流出未统计，该时期为至少数`,
    breach: (who: string, excess: string, authorised: string) =>
      `${who}占用与预留超出核定${authorised}达${excess}，请核对`,
    hostOf: (host: string, chain: string) => `${host}（${chain}）`,
    more: (count: number) => `另有${count}处类似情况见数据表`,
    definition:
      '空编 = 核定编制 − 占用 − 预留；逐条计算后相加；占用或预留未统计的不按零计，空编只有上限；超出核定的部分单列，不与他处的空编相抵',
    flowDefinition: '净流入 = 流入 − 流出，各记录相加',
  },
  en: {
    groupBy: { chain: 'Industry chain', host: 'Host' },
    by: { chain: 'By industry chain', host: 'By host' },
    flow: 'Entered and left',
    choose: 'Choose a grouping or who entered and left',
    period: 'Period',
    authorised: 'Authorised',
    occupied: 'Occupied',
    reserved: 'Reserved',
    free: 'Free',
    excess: 'Beyond authorised',
    entered: 'Entered',
    left: 'Left',
    net: 'Net',
    freeOf: {
      exact: (free: string) => `${free} free`,
      atMost: (free: string) => `up to ${free} free`,
      atLeast: (free: string) => `at least ${free} free`,
      unknown: 'free posts not known',
      none: 'none free',
      nothing: 'no posts to fill',
    },
    over: (excess: string) => `${excess} too many`,
    and: ' and ',
    of: (authorised: string) => ` (${authorised}\u00a0authorised)`,
    withUnit: (text: string) => text,
    title: (period: string, authorised: string, free: string) =>
      capital(`${authorised} posts authorised${period === '' ? '' : ` in ${period}`}, ${free}`),
    most: (names: string, free: string, several: boolean) =>
      several ? `; equally most in ${names}: ${free} each` : `; most in ${names}: ${free}`,
    knownMost: (names: string, free: string, several: boolean) =>
      `; most that is certain in ${names}: ${free}${several ? ' each' : ''}`,
    evenFree: (free: string) => `; ${free} in each group`,
    overdrawn: (names: string, over: string, several: boolean) =>
      `; ${names} ${several ? 'have' : 'has'} ${over}${several ? ' each' : ''}`,
    subtitle: (by: string, period: string) =>
      `${by}: occupied, reserved and free posts${period === '' ? '' : `, ${period}`}`,
    flowTitle: (span: string, entered: string, left: string) =>
      capital(`${entered} entered and ${left} left${span === '' ? '' : `, ${span}`}`),
    flowLatest: (period: string, net: string) => `; ${period}: ${net}`,
    netIn: (figure: string) => `${figure} more entered`,
    netOut: (figure: string) => `${figure} more left`,
    atMost: (way: (figure: string) => string) => (figure: string) => way(`at most ${figure}`),
    atLeast: (way: (figure: string) => string) => (figure: string) => way(`at least ${figure}`),
    netEven: 'as many entered as left',
    netOpen: 'net not known',
    flowSubtitle: 'People who entered (up) and left (down) by period, on one scale',
    noFlow: 'Nobody says yet who entered and left',
    unstatedTaken: (name: string, count: number) =>
      `${name}: ${records(count)} without occupied or reserved posts, so that free posts have only an upper end`,
    unstatedAuthorised: (name: string, count: number) =>
      `${name}: ${records(count)} without authorised posts, so that authorised and free are lower bounds`,
    unstatedFlow: (name: string, count: number) =>
      `${name}: ${count} ${count === 1 ? 'figure' : 'figures'} of who entered or left not available, so that the period is a lower bound`,
    breach: (who: string, excess: string, authorised: string) =>
      `${who}: occupied and reserved posts pass those authorised (${authorised}) by ${excess}; please check`,
    hostOf: (host: string, chain: string) => `${host} (${chain})`,
    more: (count: number) => `${count} more such ${count === 1 ? 'case' : 'cases'} in the data table`,
    definition:
      'Free = authorised − occupied − reserved, record by record; what is not stated is not taken as nought, so that free then has only an upper end; what passes the authorised posts is shown apart and taken off nobody else’s free posts',
    flowDefinition: 'Net = entered − left, added over the records',
  },
};

export const postWords = ({ locale }: ViewContext) => WORDS[locale];

type PostsSaid = Pick<Posts, 'free' | 'excess' | 'authorised'>;

/** What is free and what is overdrawn, in words: `空7个`, `至多空3个`, `超核定2个`, `空3个、超核定2个`. */
export function freeText({ free, excess, authorised }: PostsSaid, context: ViewContext): string {
  const words = postWords(context);
  // Of no posts none are taken: nothing is full.
  if (!excess && authorised.status !== 'missing' && authorised.high === 0) return words.freeOf.nothing;
  const over = excess && words.over(context.figure(excess));
  if (over && free.high === 0) return over;
  return [leftText(free, context), ...(over ? [over] : [])].join(words.and);
}

function leftText(free: Quantity, context: ViewContext): string {
  const { freeOf, withUnit } = postWords(context);
  if (free.status === 'missing') return freeOf.unknown;
  if (free.low === 0 && free.high === 0) return freeOf.none;
  const write = ({ unit: _, ...known }: Quantity) => withUnit(context.figure({ ...known, text: '' }));
  // Posts are whole: ends that are not are rounded outward.
  const [low, high] = free.low === free.high ? [free.low, free.high] : [Math.floor(free.low), Math.ceil(free.high)];
  return boundText({ ...free, low, high }, { ...freeOf, exactly: freeOf.exact }, write);
}

/** The same with the posts authorised, where that is stated: `空7个（核定70个）`. */
export const freeOfText = (posts: Posts, context: ViewContext): string =>
  freeText(posts, context) +
  (posts.authorised.status === 'missing' ? '' : postWords(context).of(context.figure(posts.authorised)));

export const groupName = ({ key, name }: Pick<PostGroup, 'key' | 'name'>, context: ViewContext): string =>
  key === '' ? context.messages.unnamed : context.text(name);

export const periodName = ({ key, name }: Pick<PostFlow, 'key' | 'name'>, context: ViewContext): string =>
  key === '' ? context.messages.unnamed : context.messages.periodOf(context.text(name));

/** Entered less left, in words: `净流入9人`, or that it is not known. */
export function netText({ net }: PostFlow, context: ViewContext): string {
  const words = postWords(context);
  const { low, high, status } = net;
  const figure = (known: Quantity) => context.figure({ ...known, text: '', unit: '人' });
  const said = (way: (figure: string) => string, size: Quantity) =>
    boundText(
      size,
      { exactly: way, atMost: words.atMost(way), atLeast: words.atLeast(way), unknown: words.netOpen },
      figure,
    );
  if (status === 'missing') return words.netOpen;
  if (low === 0 && high === 0) return words.netEven;
  if (low < 0 && high > 0) return words.netOpen;
  return high > 0 ? said(words.netIn, net) : said(words.netOut, negated(net));
}

/** The colours of the parts, the same in bars and legend; what is free stands out. */
export const coloursOf = ({ tokens }: ViewContext) => ({
  free: tokens.palette[0]!,
  occupied: tokens.palette[7]!,
  reserved: tokens.palette[4]!,
  excess: tokens.shortage.urgent,
  entered: tokens.palette[0]!,
  left: tokens.palette[1]!,
});
