import type { Growth, GrowthItem, GrowthRung, GrowthVerdict, Quantity } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import { type BoundWords, boundText } from '../internal/data/bound-text.js';

/** The view's own words, in both languages. */
const WORDS = {
  'zh-CN': {
    name: '名称',
    rung: '阶梯',
    level: '级次',
    count: '人数',
    target: '目标',
    reached: '完成目标',
    shortfall: '与目标之差',
    status: '状态',
    levelOf: (level: number) => `第${level}级`,
    together: (rung: string) => `${rung}合计`,
    inAll: (figure: string) => `共${figure}`,
    against: (count: string, target: string) => `${count}／目标${target}`,
    done: (share: string) => `完成${share}`,
    lacking: {
      exactly: (figure) => `差${figure}`,
      atMost: (figure) => `至多差${figure}`,
      atLeast: (figure) => `至少差${figure}`,
      unknown: '差多少未定',
    } as BoundWords,
    verdict: { behind: '未达目标', met: '已达目标', uncertain: '待定', none: '' } as Record<GrowthVerdict, string>,
    noTarget: '未设目标',
    otherUnit: '与目标单位不同，无法比较',
    untargeted: (count: number) => `其中${count}项未设目标，不计入比较`,
    join: '，',
    apart: '；',
    farthest: (name: string, reached: string, lacks: string, widest: string) =>
      `${name}${reached === '' ? '未达目标' : `完成目标的${reached}`}${lacks === '' ? '' : `，${lacks}`}${widest}`,
    widest: { sure: '，差距最大', known: '，已知差距最大', none: '', tied: '，差距并列最大' },

    tally: (all: number, met: number, open: number) =>
      met === all
        ? `设有目标的${all}项${all === 1 ? '已' : '全部'}达到目标`
        : met + open === 0
          ? `设有目标的${all}项均未达到目标`
          : open === all
            ? `设有目标的${all}项能否达到目标待定`
            : `设有目标的${all}项中${met > 0 ? `${met}项达到目标` : `${all - open}项未达到目标`}${open === 0 ? '' : `，${open}项待定`}`,
    tied: (names: string, reached: string, widest: string) =>
      `${names}${reached === '' ? '均未达到目标' : `均完成目标的${reached}`}${widest}`,
    untold: (rungs: number, items: number, free: boolean) =>
      `成长阶梯共${rungs}级${items}项，${free ? '未设目标' : '与目标不能比较'}`,
    subtitle: (rungs: number, period: string, scale: string) =>
      `自下而上${rungs}级阶梯${period === '' ? '' : `，${period}`}；${scale}`,
    scale: { count: '条长为人数，竖线为目标', share: '条长为完成目标的百分比，竖线为目标（100%）' },
    list: (text: string) => `自上而下：${text}`,
    withheld: (count: number) => `${count}项人数含未公开部分`,
    missing: (count: number, period: string) => `${count}项${period}人数未统计`,
    partly: (rung: string, count: number) => `${rung}有${count}项未设目标，合计只以设有目标的项与目标比较`,
    definition: '完成目标 = 人数 ÷ 目标，只计设有目标的记录；合计为同一阶梯各项之和，一人可在多项',
  },
  en: {
    name: 'Name',
    rung: 'Rung',
    level: 'Level',
    count: 'People',
    target: 'Target',
    reached: 'Share of target',
    shortfall: 'Short of target',
    status: 'Status',
    levelOf: (level: number) => `rung ${level}`,
    together: (rung: string) => `${rung}, all`,
    inAll: (figure: string) => `${figure} in all`,
    against: (count: string, target: string) => `${count} of target ${target}`,
    done: (share: string) => share,
    lacking: {
      exactly: (figure) => `${figure} short`,
      atMost: (figure) => `at most ${figure} short`,
      atLeast: (figure) => `at least ${figure} short`,
      unknown: 'shortfall unknown',
    } as BoundWords,
    verdict: { behind: 'behind', met: 'on target', uncertain: 'undetermined', none: '' } as Record<
      GrowthVerdict,
      string
    >,
    noTarget: 'no target set',
    otherUnit: 'in another unit than its target, not comparable',
    untargeted: (count: number) =>
      `${count} of them ${count === 1 ? 'has' : 'have'} no target and ${count === 1 ? 'is' : 'are'} not compared`,
    join: ', ',
    apart: '; ',
    farthest: (name: string, reached: string, lacks: string, widest: string) =>
      `${name}: ${reached === '' ? 'behind target' : `${reached} of target`}${lacks === '' ? '' : `, ${lacks}`}${widest}`,
    widest: { sure: ', the widest gap', known: ', the widest known gap', none: '', tied: ', equally the widest gap' },

    tally: (all: number, met: number, open: number) =>
      met === all
        ? `${all === 1 ? 'the one target is' : `all ${all} targets are`} met`
        : open === all
          ? `whether ${all === 1 ? 'the one target is' : `any of ${all} targets is`} met can’t be told`
          : `${met === 0 ? 'none' : met} of ${all} ${all === 1 ? 'target' : 'targets'} met${open === 0 ? '' : `, ${open} undetermined`}`,
    tied: (names: string, reached: string, widest: string) =>
      `${names}: ${reached === '' ? 'behind target' : `${reached} of target`} each${widest}`,
    untold: (rungs: number, items: number, free: boolean) =>
      `the ladder has ${rungs} ${rungs === 1 ? 'rung' : 'rungs'} with ${items} ${items === 1 ? 'item' : 'items'}, ${free ? 'no targets set' : 'not comparable with targets'}`,
    subtitle: (rungs: number, period: string, scale: string) =>
      `${rungs} ${rungs === 1 ? 'rung' : 'rungs'} from the bottom up${period === '' ? '' : `, ${period}`}; ${scale}`,
    scale: {
      count: 'bars are people, ticks are targets',
      share: 'bars are per cent of target, ticks are targets (100%)',
    },
    list: (text: string) => `From the top down: ${text}`,
    withheld: (count: number) =>
      `${count} ${count === 1 ? 'item holds a withheld figure' : 'items hold withheld figures'}`,
    missing: (count: number, period: string) =>
      `${count} ${count === 1 ? 'item has' : 'items have'} no figure${period === '' ? '' : ` in ${period}`}`,
    partly: (rung: string, count: number) =>
      `${rung}: ${count} ${count === 1 ? 'item has' : 'items have'} no target; only the others are compared with theirs`,
    definition:
      'Share of target = people ÷ target, over the records that state a target; a rung is the sum of its items, and one person may be in several',
  },
};

export const growthWords = ({ locale }: ViewContext) => WORDS[locale];

export const growthName = ({ value, name }: Growth, context: ViewContext): string =>
  value === '' ? context.messages.unnamed : context.text(name);

/** A figure as stated; English without the wording that the table quotes. */
export const statedText = (quantity: Quantity, context: ViewContext): string =>
  context.figure(quantity, { original: false });

/** Nothing at all is known of it. */
export const isOpen = ({ status, low, high }: Quantity): boolean =>
  status !== 'missing' && low <= 0 && high === Infinity;

/** The share of a target: `98.3%`, `80%—98%`; '' where nothing is known. What falls short never reads as 100%. */
export function reachedText({ reached, verdict }: Growth, context: ViewContext): string {
  if (reached.status === 'missing' || isOpen(reached)) return '';
  const below = (decimals: number) => Math.ceil(reached.high * 10 ** decimals) < 100 * 10 ** decimals;
  const decimals = verdict === 'behind' ? ([1, 2, 4].find(below) ?? 6) : 1;
  return context.figure(reached, { decimals });
}

/** What is missing to the target: `差3名`, `至多差10名`; '' where nothing is, or nothing can be told. */
export const lackText = ({ shortfall }: Growth, context: ViewContext): string =>
  shortfall.status === 'missing' || shortfall.high <= 0
    ? ''
    : boundText(shortfall, growthWords(context).lacking, (known) => statedText(known, context));

/** Count against target in words: `118名／目标120，完成98.3%，差2名`. */
export function growthText(growth: GrowthItem, context: ViewContext): string {
  const words = growthWords(context);
  const { count, target, verdict, reached } = growth;
  const figure = statedText(count, context);
  if (target.status === 'missing') return [figure, words.noTarget].join(words.join);
  const both = words.against(figure, statedText(target, context));
  if (verdict === 'none') return reached.reason === 'mixed-units' ? [both, words.otherUnit].join(words.join) : both;
  return [both, ...comparisonOf(growth, context)].join(words.join);
}

/** How far a target is reached, what is missing, and the verdict where that does not say it. */
export function comparisonOf(growth: Growth, context: ViewContext): string[] {
  const words = growthWords(context);
  const reached = reachedText(growth, context);
  const lacks = lackText(growth, context);
  const verdict = lacks === '' || growth.verdict === 'uncertain' ? words.verdict[growth.verdict] : '';
  return [reached === '' ? '' : words.done(reached), lacks, verdict].filter((text) => text !== '');
}

/** Has a rung figures of its own, beyond those of its one item? */
export const isSum = ({ items }: GrowthRung): boolean => items.length > 1;
