/** `占13.3%`, `至少占20%`, `至多占50%`. */
const takes = (share: string): string =>
  share.startsWith('至少')
    ? `至少占${share.slice(2)}`
    : share.startsWith('不超过')
      ? `至多占${share.slice(3)}`
      : `占${share}`;

/** What the view says in Chinese. */
export const zhCN = {
  groupBy: { form: '合作形式', partnerKind: '合作方类型', period: '年度', status: '状态' },
  mode: '合作方式',
  count: '协议数',
  items: '项',
  share: '占比',
  beside: (count: string, share: string) => `${count} ${share}`,
  countLine: (count: string, share: string) => (share === '' ? `协议数 ${count}` : `协议数 ${count}，${takes(share)}`),
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
};

export type CooperationWords = typeof zhCN;

declare module '../../../locales/language.js' {
  interface ViewWords {
    'cooperation-modes': CooperationWords;
  }
}
