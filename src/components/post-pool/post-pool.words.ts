import type { PostFlow, PostGroup, Posts, Quantity } from '../../data/index.js';
import { wordsOf } from '../../locales/index.js';
import type { ViewContext } from '../internal/context.js';
import { boundText, negated } from '../internal/data/bound-text.js';
import { en } from './words/en.js';
import { zhCN } from './words/zh-CN.js';

/** What the view says, in the reader's language. */
export const postWords = wordsOf('post-pool', { 'zh-CN': zhCN, en });

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
