// How figures are read: the conventions with examples, each read by the library when the page is built.
import { sources } from '../sources.mjs';
import { REASONS, STATUSES, UI } from '../words/ui.mjs';
import { code, escaped, table } from './html.mjs';

const { formatQuantity, MODIFIERS, parseQuantity } = sources;

/** Wordings that show a convention, in groups; what they come to is read, not written. */
const GROUPS = [
  [['确数', 'Exact figures'], '2112套 1,234 3.2亿元 十二万 5% 达到300人 增至3.8万亿元 稳定在700亿斤'],
  [['略多：余、多、来', 'A little over'], '5000余人 120余名 280多个 十余万 十来人'],
  [['多于：超、突破、以上', 'Above'], '超2.5亿元 突破5000人 不少于20家 100人以上 至少3项 over 500'],
  [['将近：近', 'Nearly'], '近百名 接近300万元 nearly 200'],
  [['少于：不足、不超过、以内', 'Below'], '不足10% 不超过50人 30天以内 under 5%'],
  [['大约：约、左右', 'About'], '约200家 5000人左右 100上下 about 80'],
  [['变化：增长、下降', 'Changes'], '增长5.4% 下降7.4% 提高4.7个百分点 净增120人 下降超10%'],
  [['区间', 'Ranges'], '3至5年 3—5人 100以上500以下 300±5 三四成 两三千 between 3 and 5'],
  [['数十、十几', 'Some tens'], '数十家 十几人 几百万'],
  [['分数和百分数', 'Parts of a whole'], '三分之一 半数以上 四成 六成半 12‰'],
  [['未公开', 'Withheld'], '*名 1*名 1*万元 超*亿元 *.*亿元 未公开 保密'],
  [['不封顶', 'No cap'], '上不封顶'],
  [['初步数', 'Provisional'], '预计300人 力争5% 1200(预)'],
  [['已隐藏的过小人数', 'Small counts hidden'], '<5 已隐藏'],
  [['未统计', 'Missing'], '未统计 暂无 — … n.a.'],
  [['文字表述：不计数', 'Words: no figure'], '翻一番 持平 全覆盖 第2位 一批 1+N'],
  [['日期：不计数，并提示', 'Dates: no figure, and told'], '十四五 近三年 2024年末 12月31日'],
  [['含义不明确：不计数，并提示', 'Unclear: no figure, and told'], '近200余人 下降-5% 很多'],
];

const end = (value, lang) =>
  Number.isFinite(value)
    ? new Intl.NumberFormat(lang, { useGrouping: lang === 'en', maximumFractionDigits: 4 }).format(value)
    : '∞';
function interval({ low, high, status, unit }, lang) {
  if (status === 'missing') return UI[lang].none;
  const units = unit
    ? formatQuantity({ low: 2, high: 2, unit, text: '', status: 'exact' }, lang).replace(
        /^2 ?/,
        lang === 'en' && unit !== '%' ? ' ' : '',
      )
    : '';
  if (low === high) return `${end(low, lang)}${units}`;
  return `${low === -Infinity ? '(−∞' : `[${end(low, lang)}`}, ${high === Infinity ? '∞)' : `${end(high, lang)}]`}${units}`;
}

export function figuresTable(lang) {
  const ui = UI[lang];
  return GROUPS.map(([title, wordings]) => {
    const rows = splitWordings(wordings).map((wording) => {
      const quantity = parseQuantity(wording);
      const { status, reason } = quantity;
      return [
        code(wording),
        escaped(interval(quantity, lang)),
        escaped(reason ? REASONS[lang][reason] : STATUSES[lang][status]),
      ];
    });
    return `### ${title[lang === 'en' ? 1 : 0]}\n\n${table([ui.wording, ui.readAs, ui.status], rows, title[lang === 'en' ? 1 : 0])}`;
  }).join('\n\n');
}

/** Wordings are parted by blanks, English ones of several words stay whole. */
const splitWordings = (text) => text.match(/[a-z]+(?: (?:[a-z]+|[\d%]+))+|\S+/g);

const PLACES = {
  before: ['数字之前', 'before the number'],
  between: ['数字与单位之间', 'between number and unit'],
  after: ['数字或单位之后', 'behind number or unit'],
  end: ['末尾', 'at the end'],
};
const EFFECTS = {
  over: ['略多于 n', 'a little over n'],
  above: ['n 及以上', 'n and above'],
  near: ['0.9n 至 n', '0.9 n to n'],
  upTo: ['至多 n', 'up to n'],
  about: ['n ± 10%', 'n ± 10 %'],
  none: ['n', 'n'],
  noFloor: ['可为负', 'may be below zero'],
};
/** Every word that may stand beside a number, by what it does. */
export function wordsTable(lang) {
  const at = lang === 'en' ? 1 : 0;
  const ui = UI[lang];
  const signed = { 1: ['增加 n', 'a rise by n'], '-1': ['减少 n', 'a fall by n'] };
  const statusOf = (status) => (status ? `${lang === 'en' ? ', ' : '，'}${STATUSES[lang][status]}` : '');
  const rows = MODIFIERS.map(({ place, effect, words, sign, status }) => [
    escaped((sign ? signed[sign] : EFFECTS[effect])[at] + (effect === 'none' ? statusOf(status) : '')),
    escaped(PLACES[place][at]),
    words.split(' ').map(code).join(' '),
  ]);
  return table([ui.readAs, lang === 'en' ? 'Place' : '位置', ui.alsoWords], rows, ui.alsoWords);
}
