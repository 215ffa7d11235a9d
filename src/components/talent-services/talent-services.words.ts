import type { Quantity, ServiceGroup, ServiceItem, ServiceKind } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import { type BoundWords, boundText, negated } from '../internal/data/bound-text.js';

/** The view's own words, in both languages. */
const WORDS = {
  'zh-CN': {
    service: '服务',
    kind: '类别',
    kinds: { housing: '人才安居', security: '五安保障', channel: '绿色通道' } as Record<ServiceKind, string>,
    stock: '总量',
    allocated: '已分配',
    taken: '已分配占比',
    left: '余量',
    waiting: '轮候',
    short: '缺口',
    served: '服务量',
    capacity: '已分配／总量',
    withUnit: (title: string, unit: string) => (unit === '' ? title : `${title}（${unit}）`),
    withName: (form: string, name: string) => `${form}（${name}）`,
    of: (allocated: string, stock: string) => `${allocated}／${stock}`,
    remaining: {
      exactly: (figure) => `余${figure}`,
      atMost: (figure) => `至多余${figure}`,
      atLeast: (figure) => `至少余${figure}`,
      unknown: '余量未定',
    } as BoundWords,
    none: '已分完',
    over: (figure: string) => `超出${figure}`,
    lacking: {
      exactly: (figure) => `缺${figure}`,
      atMost: (figure) => `缺口0—${figure}`,
      atLeast: (figure) => `至少缺${figure}`,
      unknown: '缺口未定',
    } as BoundWords,
    waits: (figure: string) => `轮候${figure}`,
    all: (figure: string) => `共${figure}`,
    join: '，',
    apart: '；',
    /** Homes are counted by their own word (2112套人才公寓), people follow the name (住房保障900人). */
    lead: (name: string, stock: string, allocated: string, isHome: boolean) => {
      const given = `已分配${allocated}`;
      return isHome ? `${stock}${name}${given}` : `${name}，${given}`;
    },
    shortest: (name: string, short: string, others: number) =>
      `${name}尚${short}${others === 0 ? '' : `，另有${others}项轮候多于余量`}`,
    channels: (stock: string, served: string) =>
      `绿色通道${[stock, served && `服务${served}`].filter(Boolean).join('，')}`,
    stated: (name: string, figures: string) => `${name}${figures}`,
    servedOf: (figure: string) => `服务${figure}`,
    silent: '各项服务的数字未公开或未统计',
    subtitle: (stocks: string, flows: string) =>
      `${['框为总量，实心为已分配', stocks && `存量为${stocks}`, flows && `服务量为${flows}累计`].filter(Boolean).join('；')}；单位不同的各用一轴`,
    latest: '各类最新一期',
    open: (count: number) => `${count}项服务的数字含未公开部分`,
    missing: (count: number) => `${count}项服务有数字未统计`,
    apartUnits: (names: string) => `${names}的已分配与总量单位不同，不相减，也不画在一条轴上`,
    homes: '轮候的户数与房源套数单位不同，不相减',
    definition:
      '余量 = 总量 − 已分配；已分配占比 = 已分配 ÷ 总量；缺口 = 轮候 − 余量，单位不同的不相减；服务量为各期之和',
  },
  en: {
    service: 'Service',
    kind: 'Kind',
    kinds: { housing: 'Housing', security: 'Five securities', channel: 'Green channels' } as Record<
      ServiceKind,
      string
    >,
    stock: 'Stock',
    allocated: 'Allocated',
    taken: 'Share allocated',
    left: 'Left',
    waiting: 'Waiting',
    short: 'Short',
    served: 'Served',
    capacity: 'Allocated of stock',
    withUnit: (title: string, unit: string) => (unit === '' ? title : `${title} (${unit})`),
    withName: (form: string, name: string) => `${form} (${name})`,
    of: (allocated: string, stock: string) => `${allocated} of ${stock}`,
    remaining: {
      exactly: (figure) => `${figure} left`,
      atMost: (figure) => `at most ${figure} left`,
      atLeast: (figure) => `at least ${figure} left`,
      unknown: 'unknown how many are left',
    } as BoundWords,
    none: 'none left',
    over: (figure: string) => `${figure} too many`,
    lacking: {
      exactly: (figure) => `${figure} short`,
      atMost: (figure) => `0–${figure} short`,
      atLeast: (figure) => `at least ${figure} short`,
      unknown: 'shortage unknown',
    } as BoundWords,
    waits: (figure: string) => `${figure} waiting`,
    all: (figure: string) => `${figure} in all`,
    join: ', ',
    apart: '; ',
    lead: (name: string, stock: string, allocated: string, _isHome: boolean) =>
      `${name}: ${allocated} of ${stock} allocated`,
    shortest: (name: string, short: string, others: number) =>
      `${name} is ${short}${others === 0 ? '' : `, and ${others} more ${others === 1 ? 'has' : 'have'} more waiting than left`}`,
    channels: (stock: string, served: string) =>
      `green channels: ${[stock, served && `${served} served`].filter(Boolean).join(', ')}`,
    stated: (name: string, figures: string) => `${name}: ${figures}`,
    servedOf: (figure: string) => `${figure} served`,
    silent: 'Figures of all services are withheld or not available',
    subtitle: (stocks: string, flows: string) =>
      `${['Frames are stock, filled what is allocated', stocks && `stocks of ${stocks}`, flows && `services over ${flows}`].filter(Boolean).join('; ')}; each unit on its own scale`,
    latest: 'the latest period of each kind',
    open: (count: number) => `${count} ${count === 1 ? 'service holds' : 'services hold'} withheld figures`,
    missing: (count: number) => `${count} ${count === 1 ? 'service lacks' : 'services lack'} a figure`,
    apartUnits: (names: string) =>
      `${names}: allocated and stock stand in different units, so that they are neither subtracted nor drawn on one scale`,
    homes: 'Households waiting and homes left stand in different units and are not subtracted',
    definition:
      'Left = stock − allocated; share allocated = allocated ÷ stock; short = waiting − left, only where units agree; served is the sum of all periods',
  },
};

export const serviceWords = ({ locale }: ViewContext) => WORDS[locale];

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
