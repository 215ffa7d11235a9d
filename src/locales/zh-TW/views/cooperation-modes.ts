import type { CooperationWords } from '../../../components/cooperation-modes/words/zh-CN.js';

/** `占13.3%`, `至少占20%`, `至多占50%`. */
const takes = (share: string): string =>
  share.startsWith('至少')
    ? `至少占${share.slice(2)}`
    : share.startsWith('不超過')
      ? `至多占${share.slice(3)}`
      : `占${share}`;

/** What the view says in the Chinese of Taiwan. */
export const cooperationModes: CooperationWords = {
  groupBy: { form: '合作形式', partnerKind: '合作對象類型', period: '年度', status: '狀態' },
  mode: '合作方式',
  count: '合約數',
  items: '項',
  share: '占比',
  beside: (count: string, share: string) => `${count} ${share}`,
  countLine: (count: string, share: string) => (share === '' ? `合約數 ${count}` : `合約數 ${count}，${takes(share)}`),
  other: (names: readonly string[], count: number) =>
    names.length > 0 ? `其他（${names.join('、')}）` : `其他（${count}類）`,
  known: '依已知數字，',
  modesOf: '種方式',
  most: (total: string, known: string, mode: string, count: string, share: string) =>
    `${total}合作中，${known}${mode}最多，${count}${share === '' ? '' : `，${takes(share)}`}`,
  mostTied: (total: string, known: string, modes: string, count: string, share: string) =>
    `${total}合作中，${known}${modes}並列最多，各${count}${share === '' ? '' : `，各${takes(share)}`}`,
  even: (total: string, modes: number, count: string) => `${total}合作分${modes}種方式，各${count}`,
  several: (modes: number, total: string) => `${modes}種合作方式共${total}`,
  partMost: (by: string, known: string, part: string, count: string) => `；依${by}，${known}${part}最多，${count}`,
  partsTied: (by: string, known: string, parts: string, count: string) =>
    `；依${by}，${known}${parts}並列最多，各${count}`,
  only: (total: string, mode: string) => `${total}合作${total === '1項' ? '' : '均'}為${mode}`,
  none: (modes: number) => `共${modes}種合作方式，尚無合約`,
  unknownTotal: (modes: number) => `共${modes}種合作方式，合約數未公開`,
  missingTotal: (modes: number) => `共${modes}種合作方式，合約數未統計`,
  subtitle: (by: string) => `各合作方式的合約數（項）與占比${by === '' ? '' : `，依${by}分段`}`,
  modes: (count: number, total: string) => `共${count}種合作方式，合約數 ${total}`,
  least: (modes: string, count: string) => `最少為${modes}（${count}）`,
  leastTied: (modes: string, count: string) => `最少為${modes}（各${count}）`,
  pair: (count: string, share: string) => (share === '' ? count : `${count}，${share}`),
  withheld: (count: number) => `${count}種合作方式的數字含未公開部分`,
  overlapping: (by: string) => `一項合約可屬多類${by}，各段之和可大於合計`,
  modesOverlap: '一項合約可屬多種合作方式，各占比之和可大於100%',
  rounded: '由於四捨五入，合計與分項之和可能不等',
  unsplit: (by: string) => `資料未註明${by}，未分段`,
  folded: (count: number) => `最小的${count}類併入「其他」，資料表中逐類列出`,
  foldedPeriods: (count: number) => `最早的${count}個年度合為一段，資料表中逐年列出`,
  definition: '占比 = 該合作方式的合約數 ÷ 全部合約數；同一合約編號只計一次',
  denominator: '全部合約數',
};
