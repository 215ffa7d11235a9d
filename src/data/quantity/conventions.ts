import type { Effect } from './bounds.js';
import type { QuantityReason, QuantityStatus } from './quantity.js';
import { REASON_WORDS } from './reasons.js';

/** A word beside a number that changes what the number says. */
export interface Modifier {
  /** Before the number and its sign; right behind it; there or behind its unit; or only at the end of all. */
  place: 'before' | 'between' | 'after' | 'end';
  effect: Effect;
  /** The least certain status wins where several words meet; absent where the word changes nothing. */
  status?: (typeof STATUSES)[number];
  /** The spellings, lower case and without spaces. */
  words: string;
  /** How English says it, in front of the number; absent where it goes unsaid. */
  en?: string;
  /** A change: a rise or a fall by the number. */
  sign?: 1 | -1;
  /** A rise that another change may follow: 增速提高1.2个百分点. */
  leads?: boolean;
  /** Only before a bare power of ten: 上百家. */
  powers?: boolean;
}

const RISES = '增长 上升 提高 提升 增加 净增 净增加 净增长 新增 回升 扩大 上涨 攀升 加快 增收 拓展 增 升 涨 多增 延长';
const FALLS =
  '下降 减少 降低 回落 收窄 负增长 压减 下滑 下跌 缩减 缩短 净减 净减少 萎缩 放缓 压缩 削减 减 降 跌 少增 精简';

const STATUSES = ['provisional', 'approximate', 'bounded', 'masked'] as const;

/** The verbs with each of the endings. */
const verbs = (words: string, ...endings: string[]): string =>
  words
    .split(' ')
    .flatMap((word) => endings.map((ending) => word + ending))
    .join(' ');

/**
 * The conventions for figures as officially stated, with n the number beside the word.
 *
 * | words | read as |
 * |---|---|
 * | 余 多 来 | from n to below the next step of its last non-zero digit: 5000余 [5000, 6000), held as its closed hull |
 * | 超 突破 迈上 至少 不低于 以上 起 | [n, ∞) |
 * | 达 增至 提高到 降至 稳定在 保持在 控制在 占 | n, with 以上, 左右, 近, 以内 as those say |
 * | 增长 提高 增加 回升 … | n, a rise; 同比, 环比, 比上年, 年均 go with it |
 * | 下降 减少 回落 收窄 负增长 … | -n, a fall: 下降超10% (-∞, -10] |
 * | 近 nearly | [0.9 n, n] |
 * | 不足 不到 不超过 至多 以内 以下 | [0, n]; below zero (-∞, n] |
 * | 约 左右 上下 | n ± 10 %, once however many of them |
 * | 近…余, 不足…以上, 下降-5% | unclear: missing, told |
 * | 预计 力争 初步 (预); `*` where the sheet says so | n, provisional |
 * | 共 累计 首次 平均 每年 | n |
 * | A至B A—B A-B 从A到B A以上B以下 n±d 3、4人 | [A, B] |
 * | 数十 几十 | [20, 99]; behind another digit from one: 十几 [11, 19] |
 * | 七八 三四十 两三千 三五 三四成 | two digits in a row: [7, 8], [30, 40], [2000, 3000], [3, 5], 30—40 % |
 * | `*` alone | [0, ∞), withheld: \*名, \*.\*亿元, 超\*亿元 |
 * | `*` beside a digit | any one digit, withheld in part: 1\*万元 [100000, 190000] |
 * | 三分之一 半数 四成 六成半 % ‰ | percentage points; parts of a whole end at 100: 半数以上 [50, 100] |
 * | 百分点, 基点, 人次, 人年, 班次, 台套 … | units of their own, never added to %, 人, 班, 台 |
 * | 上不封顶 | [0, ∞), bounded; after a number [n, ∞) |
 * | 未公开 不宜公开 暂不公布 保密; c, x, S, D alone | [0, ∞), withheld |
 * | <5 (up to 30, of counts) 已隐藏 | suppressed |
 * | empty, — - … .. : n.a. 未统计 暂无 | missing, never zero |
 * | 翻一番 持平 全覆盖 第2位 一批 三大 1+N | words: missing, and nobody is warned |
 * | 十四五 近三年 三年来 2024年末 12月31日 2024年 3月 | dates: missing, told |
 *
 * A row: place, effect, status and marks | in English | spellings.
 */
export const MODIFIERS: readonly Modifier[] = `
after over bounded | over | 余 多
between over bounded | over | 来
before over bounded | just over | justover slightlyover slightlyabove slightlymorethan alittleover alittlemorethan
before above bounded | over | 超 超过 已超 已超过 超出 突破 已突破 破 逾 已逾 过 高于 大于 多于 首破 超过了 突破了 迈上 跨上 跃上 站上 跨越 over wellover above wellabove morethan greaterthan > exceeding exceeds exceeded inexcessof upwardsof upwardof
before above bounded powers | over | 上
before above bounded | at least | 至少 不少于 不低于 不下于 不小于 不下 最少 最低 >= ≥ ≧ atleast nolessthan notlessthan nofewerthan notfewerthan minimum aminimumof 大于等于 大于或等于 大于或者等于 greaterthanorequalto morethanorequalto
after above bounded | at least | 以上 及以上 或以上 或者以上 或更多 + ormore andmore andabove andover plus
end above bounded | at least | 起 上不封顶 起上不封顶 ,上不封顶 起,上不封顶
before near bounded | nearly | 近 接近 将近 nearly almost closeto approaching justunder justbelow slightlyunder slightlybelow slightlylessthan alittleunder alittlelessthan
before upTo bounded | under | 不足 不到 不满 未满 低于 少于 小于 < under wellunder below wellbelow lessthan fewerthan
before upTo bounded | up to | 不超过 不超 不多于 不高于 不大于 未超过 至多 最多 最高 <= ≤ ≦ upto atmost nomorethan notmorethan notexceeding maximum amaximumof 小于等于 小于或等于 小于或者等于 lessthanorequalto
end upTo bounded | under | 不到
after upTo bounded | up to | 以内 之内 以下 及以下 或以下 之下 封顶 orless orfewer andbelow andunder
before about approximate | about | 约 大约 约为 约合 约占 大概 ~ ≈ about approximately approx approx. around circa ca ca. c. roughly some estimated anestimated
after about approximate | about | 左右 上下 orso
before none provisional |  | 预计 预计可 预估 预测 力争 计划 初步 初步统计 初步核算 初步预计 暂定 (预) provisional provisionally expected preliminary
end none provisional |  | (预) (预计) (初步) (初步数) (初步统计) (初步核算) (预估) (暂定) (暂估) (暂估数) (待核) (待核实) (估计) (估算) (快报数) (快报) (est.) (est) (estimate) (estimated) (provisional) (preliminary) (p) [p] (provisional) (prelim.)
before none rise | up | ${verbs(RISES, '', '了')}
before none rise leads | up | 增速 增幅 涨幅 升幅
before none rise | up | up upby rose roseby risenby riseof ariseof increasedby increaseof anincreaseof grew grewby grownby growthof gained
before none fall | down | ${verbs(FALLS, '', '了')} 降幅 跌幅 减幅 down downby fell fellby fallenby fallof afallof dropped droppedby dropof adropof declinedby declineof adeclineof decreasedby decreaseof adecreaseof shrank shrankby cutby reducedby
before none |  | ${verbs(`${RISES} ${FALLS}`, '到', '至')} 达 达到 达成 已达 已达到 共达 可达 高达 多达 至 保持 保持在 稳定 稳定在 稳定保持在 维持 维持在 控制在 在 实现 完成 占 占比 占到 roseto increasedto grewto fellto droppedto declinedto decreasedto reached reaching reaches stoodat standsat remainedat stayedat amountedto amountingto
before none |  | 共 共计 总计 合计 累计 累计达成 已 计 为 是 有 均 均为 首次 连续 仅 仅有 仅为 只有 实有 恰好 正好 整 折合 折合人民币 合 平均 年均 月均 日均 每年 每月 每日 每天 同比 环比 按可比价格计算 按可比口径 同口径 实际 名义 总量 总数 总额 total totalling totaling totalof atotalof
end none |  | 整 正 ; 。 . 台阶 大关 关口
end noFloor bounded |  | (可为负) (maybenegative)
end none masked |  | (部分未公开) (partlywithheld)
`
  .trim()
  .split('\n')
  .map((row) => {
    const [how = '', en, words = ''] = row.split(' | ');
    const [place, effect, ...marks] = how.split(' ');
    const status = STATUSES.find((name) => marks.includes(name));
    return {
      place: place as Modifier['place'],
      effect: effect as Effect,
      words,
      ...(status ? { status } : {}),
      ...(en ? { en } : {}),
      ...(marks.includes('rise') ? { sign: 1 as const } : marks.includes('fall') ? { sign: -1 as const } : {}),
      leads: marks.includes('leads'),
      powers: marks.includes('powers'),
    };
  });

/** What a change is measured against says nothing of its size: 比上年, 较上年同期, 比2020年. */
export const COMPARED =
  /^[比较](?:上年度?|去年|前年|上月|上季度?|年初|上期|基期|同期|(?:19|20)\d\d年)(?:底|末|初|同期|同月)?/;

/** A wording that stands alone. All leave the figure open, `[0, ∞)` unless `low` says otherwise. */
export const WHOLE: readonly { status: QuantityStatus; low?: number; reason?: QuantityReason; words: string }[] = [
  { status: 'bounded', words: '上不封顶 不封顶 不设上限 无上限 nocap uncapped nolimit nomaximum' },
  {
    status: 'masked',
    words:
      '未公开 不公开 暂未公开 暂不公开 不宜公开 不便公开 不予公开 不对外公开 依法不公开 未公布 不公布 暂未公布 暂不公布 不予公布 保密 涉密 机密 秘密 略 withheld confidential notdisclosed undisclosed notpublished c (c) [c] :c x s (s) d (d) np n.p.',
  },
  { status: 'masked', low: -Infinity, words: '未公开(可为负) withheld(maybenegative)' },
  { status: 'suppressed', words: '抑制 已抑制 隐藏 已隐藏 数据抑制 suppressed hidden' },
  {
    status: 'missing',
    words:
      '未统计 暂未统计 尚未统计 待统计 未填报 未报送 未开展 不适用 暂无 无 暂无数据 无数据 空缺 不详 未知 待定 缺失 暂缺 — - -- --- / \\ … …… . .. ... : ? n/a na n.a. n.a (na) [x] (x) [z] nan null undefined none nil notavailable notapplicable unknown tbd infinity -infinity',
  },
  ...(Object.keys(REASON_WORDS) as QuantityReason[]).map((reason) => ({
    status: 'missing' as const,
    reason,
    words: REASON_WORDS[reason].map((word) => word.replace(/ /g, '').replace('，', ',')).join(' '),
  })),
];

const N = '[\\d零一二两三四五六七八九十百千万几数]{1,6}';
const YEAR = '(?:(?:19|20)\\d\\d|[一二][零九][零一二三四五六七八九]{2})';
const SPAN = '个?(?:年|月|周|日|天|季度|星期)';
const PLAN = '规划|计划|时期|期间|以来|[初中末]期?|前|后';

/** Wordings that hold no figure though some look like one, by the reason that says which kind they are. */
export const NO_FIGURES: readonly (readonly [reason: QuantityReason, pattern: RegExp])[] = (
  [
    ['words', '\\D{0,12}(?:翻了?[一二两三四五]?番|翻倍|倍增|持平|全覆盖|零突破|零的突破)(?:以上|左右)?'],
    ['words', `\\D{0,8}?第${N}[^\\d、,]{0,8}`],
    ['words', `(?:\\D{0,6}(?:排名?|位列|位居|居|列|进入))?前${N}(?:位|名|强|%|‰)?`],
    ['words', '\\D{0,6}?一(?:大?批|系列|些)\\D{0,8}'],
    ['words', '成[百千]上[千万]\\D{0,6}'],
    ['words', `[一二两三四五六七八九十百\\d]{1,4}[大强级]\\D{0,8}`],
    ['words', '\\D{0,4}(?:实现|保持|突破|达到?)在?(?:两位数?|[一二三四五]类)\\D{0,4}'],
    ['words', '\\d\\+[nx](?:\\+[a-z\\d])?|\\D{1,12}[〔\\[(]\\d{4}[〕\\])]\\d{1,5}号'],
    ['date', `["“'「]?十[一二三四五六七八九]五["”'」]?(?:${PLAN})?|["“'「]?[六七八九]五["”'」]?(?:${PLAN})`],
    [
      'date',
      `(?:均?为)?(?:近|过去|今后|未来|最近|前|此后|这)(?:\\d{1,2}|[一二两三四五六七八九十几数]{1,3})[多余来]?${SPAN}[多来间内里中]?`,
    ],
    ['date', `(?:均?为)?${N}[多余]?${SPAN}(?:以来|来|间|[末底初前后内中])`],
    [
      'date',
      `(?:[自从到至于]|截至)?${YEAR}{1,2}(?:[-—~至到/]${YEAR})?年(?:[度末底初中前后来起]|以来|期间|[上下]半年|.{0,2}季度|\\d{1,2}月.{0,6})?`,
    ],
    [
      'date',
      '(?:\\d{2}年)?\\d{1,2}(?:[-—~至到]\\d{1,2})?月(?:\\d{1,2}[日号]?)?(?:[末底初份来]|以来|[上中下]旬)?|\\d{1,2}日',
    ],
    [
      'date',
      `${YEAR}[-/.]\\d{1,2}[-/.]\\d{1,2}|${YEAR}[-/]\\d{1,2}|[本上去今明当]年[度末底初]?|[上下]半年|[一二三四]季度`,
    ],
    ['unclear', '[^、]{0,20}\\d[^、]{0,12}、[^、]{0,12}\\d.{0,20}|\\d+(?:\\.\\d{3})*,\\d{1,2}|\\(\\d+\\)'],
  ] as const
).map(([reason, pattern]) => [reason, new RegExp(`^(?:${pattern})$`)]);

/** 3、4人: two digits in a row of what is counted, never of what is numbered (3、4季度). */
export const LISTED = /^([\d一二两三四五六七八九])、([\d一二三四五六七八九])(?=[人名个家户项次天年倍岁万千百十成])/;

/** Two bounds of one figure: 大于100小于300, 不低于20人、不超过50人, at least 20 and at most 50. */
const TWO_BOUNDS =
  /^(?:大于(?:(?:或者?)?等于)?|超过|高于|多于|不低于|不少于|不小于|至少|morethan|over|above|atleast|greaterthan(?:orequalto)?)([^,、]+?)(?:[,、]|但|并且?|同时|而|and|but)*(?:小于(?:(?:或者?)?等于)?|低于|少于|不超过|不高于|不大于|至多|under|below|atmost|lessthan(?:orequalto)?)([^,、]+)$/;

/** Phrases in the words of plain ranges, signs and numbers, in this order. */
export const PHRASES: readonly (readonly [pattern: RegExp, plain: string])[] = [
  [/\(不?含[^()]{0,12}\)(?=以[上下内])/, ''],
  [/(以[上下内])\(不?含[^()]{0,12}\)$/, '$1'],
  [/^(.+?)(?:及?以上)[,、至]?(?:不满|不足)?(.+?)(?:以下|以内)$/, '$1至$2'],
  [/^(.+?\d.*?)以上[,、]?(?:不满|不足)(?=\d)/, '$1至'],
  [/^(?:介于|在|位于)?(.+?)[和与至到—~-](.+?)之?间$/, '$1至$2'],
  [TWO_BOUNDS, '$1至$2'],
  [/^(?:从|from)(.+?)(?:[到至—~-]|to)(?=[$£€]?[\d*零一二两三四五六七八九十百千万])/, '$1至'],
  [/^between(.+?)and(?=[$£€]?\d)/, '$1至'],
  // fell 3% to 5.1%: the level that was reached.
  [/^(?:rose|increased|grew|fell|dropped|declined|decreased)(?:by|from)?[^a-z]+?to(?=[$£€]?\d)/, ''],
  [/^\((([$£€¥])[^()]+|\d{1,3}(?:,\d{3})+[^()]*)\)$/, '-$1'],
  [/个([多余])(?=月|小时|百分点|星期|季度)/, '$1个'],
  [/个([多余]亿)/, '$1'],
  [/零(?=\.\d)/, '0'],
  // 兆 is a million million before 亿 and before money alone: 兆瓦 is another.
  [/兆零?(?=[零一二三四五六七八九\d]亿)/, '万零'],
  [/兆(?=.*亿)/, '万'],
  [/兆(?=[元圆]|美元|$)/, '万亿'],
  [/halfadozen/, '6'],
  [/adozen/, '12'],
  [/tensofthousands(?:of)?/, '几万'],
  [/hundredsofthousands(?:of)?/, '几十万'],
  [/tensofmillions(?:of)?/, '几千万'],
  [/hundredsofmillions(?:of)?/, '几亿'],
  [/(?:dozens|tens)of|dozens$/, '几十'],
  [/hundredsof|hundreds$|(?:several|afew)hundred/, '几百'],
  [/thousandsof|thousands$|(?:several|afew)thousand/, '几千'],
  [/millionsof|millions$|(?:several|afew)million/, '几百万'],
];
