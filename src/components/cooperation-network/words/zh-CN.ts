import { named } from '../../../locales/named.js';
import { grammar } from '../../../locales/zh-CN/grammar.js';

/** What the view says in Chinese. */
export const zhCN = {
  lanes: { university: '高校', enterprise: '企业与机构', locality: '地方' },
  laneShown: (lane: string, shown: string, all: string) =>
    shown === all ? `${lane} ${all}` : `${lane} ${shown}/${all}`,
  university: '高校',
  partner: '合作方',
  kind: '类型',
  count: '协议数',
  items: '项',
  unit: '项',
  universities: (count: string) => `${count}所高校`,
  partners: (count: string) => `${count}个合作方`,
  partnerCount: '合作方数',
  partnersOf: (count: string) => `合作方 ${count}个`,
  countOf: (count: string) => `协议数 ${count}`,
  withEach: (name: string, count: string) => named(name, count, { grammar }),
  listed: (names: readonly string[]) => names.join('、'),
  more: (count: string) => `还有${count}个`,
  known: '按已知数字，',
  title: (universities: string, partners: string, total: string, most: string) =>
    `${universities}与${partners}共有${total}合作，${most}`,
  most: (known: string, one: string, other: string, count: string) => `${known}${one}与${other}往来最多，${count}`,
  mostTied: (known: string, one: string, other: string, pairs: string, count: string) =>
    `${known}${one}与${other}等${pairs}对往来最多，各${count}`,
  even: (count: string) => `每对均为${count}`,
  one: (one: string, other: string) => `即${one}与${other}`,
  unknown: '各对协议数未公开',
  missing: '各对协议数未统计',
  unknownTotal: '未公开数量的',
  subtitle: '高校与企业、机构、地方之间的合作协议数（项）',
  subtitleMatrix: '高校（列）与合作方（行）之间的合作协议数（项）',
  drawn: (universities: string, partners: string, more: string, pairs: string) =>
    `图中为合作较多的${universities}、${partners}，还有${more}家、${pairs}对往来列入数据表`,
  unlinked: (count: string) => `${count} 条记录未同时注明高校和合作方，不构成往来`,
  summary: (parties: string, links: string) => `共${parties}家单位，${links}对往来`,
  widthLegend: (least: string, most: string) =>
    least === most ? `线宽：协议数（${most}）` : `线宽：协议数（最少${least}，最多${most}）`,
  dashedLegend: '虚线：数量未公开或不确定',
  depthLegend: '颜色越深，协议越多',
  view: { network: '连线', matrix: '矩阵' },
  viewLabel: '图的形式',
  limitLabel: '显示多少家',
  limit: (count: string) => `最强 ${count} 家`,
  limitAll: (count: string) => `全部 ${count} 家`,
  definition: '协议数按协议编号去重：同一编号不论几条记录只计一次，没有编号的记录按其数量计',
};

export type NetworkWords = typeof zhCN;

declare module '../../../locales/language.js' {
  interface ViewWords {
    'cooperation-network': NetworkWords;
  }
}
