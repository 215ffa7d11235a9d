import type { NetworkWords } from '../../../components/cooperation-network/words/zh-CN.js';
import { named } from '../../named.js';
import { grammar } from '../grammar.js';

/** What the view says in the Chinese of Taiwan. */
export const cooperationNetwork: NetworkWords = {
  lanes: { university: '大專校院', enterprise: '企業與機構', locality: '地方' },
  laneShown: (lane: string, shown: string, all: string) =>
    shown === all ? `${lane} ${all}` : `${lane} ${shown}/${all}`,
  university: '大專校院',
  partner: '合作對象',
  kind: '類型',
  count: '合約數',
  items: '項',
  unit: '項',
  universities: (count: string) => `${count}所大專校院`,
  partners: (count: string) => `${count}個合作對象`,
  partnerCount: '合作對象數',
  partnersOf: (count: string) => `合作對象 ${count}個`,
  countOf: (count: string) => `合約數 ${count}`,
  withEach: (name: string, count: string) => named(name, count, { grammar }),
  listed: (names: readonly string[]) => names.join('、'),
  more: (count: string) => `還有${count}個`,
  known: '依已知數字，',
  title: (universities: string, partners: string, total: string, most: string) =>
    `${universities}與${partners}共有${total}合作，${most}`,
  most: (known: string, one: string, other: string, count: string) => `${known}${one}與${other}合作最多，${count}`,
  mostTied: (known: string, one: string, other: string, pairs: string, count: string) =>
    `${known}${one}與${other}等${pairs}對合作最多，各${count}`,
  even: (count: string) => `每對均為${count}`,
  one: (one: string, other: string) => `即${one}與${other}`,
  unknown: '各對合約數未公開',
  missing: '各對合約數未統計',
  unknownTotal: '未公開數量的',
  subtitle: '大專校院與企業、機構、地方之間的合作合約數（項）',
  subtitleMatrix: '大專校院（欄）與合作對象（列）之間的合作合約數（項）',
  drawn: (universities: string, partners: string, more: string, pairs: string) =>
    `圖中為合作較多的${universities}、${partners}，還有${more}家、${pairs}對合作列入資料表`,
  unlinked: (count: string) => `${count} 筆紀錄未同時註明大專校院和合作對象，不構成合作`,
  summary: (parties: string, links: string) => `共${parties}個單位，${links}對合作`,
  widthLegend: (least: string, most: string) =>
    least === most ? `線寬：合約數（${most}）` : `線寬：合約數（最少${least}，最多${most}）`,
  dashedLegend: '虛線：數量未公開或不確定',
  depthLegend: '顏色越深，合約越多',
  view: { network: '連線', matrix: '矩陣' },
  viewLabel: '圖表形式',
  limitLabel: '顯示多少家',
  limit: (count: string) => `最多 ${count} 家`,
  limitAll: (count: string) => `全部 ${count} 家`,
  definition: '合約數依合約編號去重：同一編號不論幾筆紀錄只計一次，沒有編號的紀錄依其數量計',
};
