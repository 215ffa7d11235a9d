import { infoOf } from '../../data/dataset/fields.js';
import { TABLES } from '../../data/dataset/tables.js';
import {
  type CooperationNetwork,
  type FormatQuantityOptions,
  NETWORK_LANES,
  type NetworkParty,
  type Quantity,
} from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import { named } from '../internal/named.js';

/** The view's own words, in both languages. */
const WORDS = {
  'zh-CN': {
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
    withEach: (name: string, count: string) => named(name, count, { locale: 'zh-CN' }),
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
      least === most ? `线宽：协议数（${most}）` : `线宽：协议数（${least}至${most}）`,
    dashedLegend: '虚线：数量未公开或不确定',
    depthLegend: '颜色越深，协议越多',
    view: { network: '连线', matrix: '矩阵' },
    viewLabel: '图的形式',
    limitLabel: '显示多少家',
    limit: (count: string) => `最强 ${count} 家`,
    limitAll: (count: string) => `全部 ${count} 家`,
    definition: '协议数按协议编号去重：同一编号不论几条记录只计一次，没有编号的记录按其数量计',
  },
  en: {
    lanes: { university: 'Universities', enterprise: 'Enterprises and institutions', locality: 'Localities' },
    laneShown: (lane: string, shown: string, all: string) =>
      shown === all ? `${lane}: ${all}` : `${lane}: ${shown} of ${all}`,
    university: 'University',
    partner: 'Partner',
    kind: 'Kind',
    count: 'Agreements',
    items: '',
    unit: 'agreements',
    universities: (count: string) => `${count} ${count === '1' ? 'university' : 'universities'}`,
    partners: (count: string) => `${count} ${count === '1' ? 'partner' : 'partners'}`,
    partnerCount: 'Partners',
    partnersOf: (count: string) => `Partners: ${count}`,
    countOf: (count: string) => `Agreements: ${count}`,
    withEach: (name: string, count: string) => `${name}:\u00a0${count}`,
    listed: (names: readonly string[]) => names.join(', '),
    more: (count: string) => `${count} more`,
    known: 'as far as stated, ',
    title: (universities: string, partners: string, total: string, most: string) =>
      `${universities} and ${partners} share ${total === '1' ? '1 agreement' : `${total} agreements`}; ${most}`,
    most: (known: string, one: string, other: string, count: string) =>
      `${known}${one} and ${other} have the most (${count})`,
    mostTied: (known: string, one: string, other: string, pairs: string, count: string) =>
      `${known}${one} and ${other} are one of ${pairs} pairs with the most (${count} each)`,
    even: (count: string) => `every pair has ${count}`,
    one: (one: string, other: string) => `they are ${one} and ${other}`,
    unknown: 'how many each pair has is withheld',
    missing: 'how many each pair has is not available',
    unknownTotal: 'a withheld number of',
    subtitle: 'Agreements between universities and enterprises, institutions and localities',
    subtitleMatrix: 'Agreements between universities (columns) and partners (rows)',
    drawn: (universities: string, partners: string, more: string, pairs: string) =>
      `shown are ${universities} and ${partners} that have many; ${more} more parties and ${pairs} more pairs stand in the data table`,
    unlinked: (count: string) =>
      `${count} ${count === '1' ? 'record does' : 'records do'} not name both a university and a partner and link nobody`,
    summary: (parties: string, links: string) =>
      `${parties} parties, ${links} ${links === '1' ? 'pair' : 'pairs'} with agreements`,
    widthLegend: (least: string, most: string) =>
      least === most ? `Width: agreements (${most})` : `Width: agreements (${least} to ${most})`,
    dashedLegend: 'Dashed: withheld or uncertain',
    depthLegend: 'The deeper the colour, the more agreements',
    view: { network: 'Links', matrix: 'Matrix' },
    viewLabel: 'Form',
    limitLabel: 'How many parties',
    limit: (count: string) => `Top ${count}`,
    limitAll: (count: string) => `All ${count}`,
    definition:
      'Agreements are counted by their ids: once each, however many records one has; records without an id add their count',
  },
};

export const networkWords = ({ locale }: ViewContext) => WORDS[locale];

export const partyName = ({ name }: Pick<NetworkParty, 'name'>, { text }: ViewContext): string => text(name);

const { words: KINDS = {} } = infoOf(TABLES.cooperation.fields.partnerKind);

/** What a party is: university, enterprise, department …; its lane where nothing says more. */
export function kindText({ lane, kinds }: NetworkParty, context: ViewContext): string {
  const words = networkWords(context);
  if (lane === 'university') return words.university;
  const named = kinds.map((kind) => context.text(KINDS[kind] ?? kind));
  return named.length > 0 ? words.listed(named) : words.partner;
}

/** A whole number as people read it: `19,472`. */
export const wholeText = (count: number, { locale }: ViewContext): string => count.toLocaleString(locale);

const SCALED_FROM = 1e6;

/** A number of agreements with its counting word: `8项`, `至少8项`; English: `8`, `at least 8`. */
export function agreementsText(count: Quantity, context: ViewContext, options: FormatQuantityOptions = {}): string {
  const { items } = networkWords(context);
  const write = count.low >= SCALED_FROM ? context.brief : context.figure;
  const unit = items === '' ? { unit: false } : {};
  return write(items === '' || count.unit ? count : { ...count, unit: items }, { ...unit, ...options });
}

/** A number of agreements without its counting word. */
export const bareCount = (count: Quantity, { figure }: ViewContext): string => figure(count, { unit: false });

/** All parties of some lanes. */
export const partiesOf = (lanes: CooperationNetwork['lanes']): NetworkParty[] =>
  NETWORK_LANES.flatMap((lane) => lanes[lane]);

/** Is the figure one number? Any other link is drawn dashed. */
export const isKnown = ({ status, low, high }: Quantity): boolean => status !== 'missing' && low === high;
