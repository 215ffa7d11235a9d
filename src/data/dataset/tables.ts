import * as v from 'valibot';
import {
  count,
  headcountFlow,
  headcountStock,
  label,
  list,
  moneyFlow,
  number,
  period,
  reference,
  type Titles,
  text,
  word,
} from './fields.js';

const o = v.optional;

/** Where a segment stands in its chain, in the order goods flow. */
export const STAGES = ['upstream', 'midstream', 'downstream'] as const;
export type Stage = (typeof STAGES)[number];

/** What the whole dataset says of itself. */
export const metaFields = {
  title: label('标题', 'Title', { aliases: ['名称'] }),
  region: o(label('地区', 'Region')),
  source: o(label('来源', 'Source', { aliases: ['数据来源'] })),
  asOf: o(text('截止时间', 'As of', { aliases: ['截止日期'] })),
  scope: o(label('口径', 'Scope', { aliases: ['统计口径'] })),
  note: o(label('说明', 'Note', { aliases: ['备注'] })),
  locale: o(text('语言', 'Language')),
  currency: o(text('币种', 'Currency')),
  mapApproval: o(text('审图号', 'Map approval number')),
  version: o(text('版本', 'Version')),
};

const source = o(label('来源', 'Source', { aliases: ['数据来源'] }));
const chain = reference('chains', '产业链', 'Chain', { aliases: ['链'] });
const region = reference('regions', '地区', 'Region', { aliases: ['区县', '区域'] });

/** Every table's fields, described once: types, checks, heads and the published schema come from here. */
export const TABLES = {
  chains: {
    title: { 'zh-CN': '产业链', en: 'Chains' },
    fields: {
      id: text('编号', 'Id', { aliases: ['产业链编号'] }),
      name: label('名称', 'Name', { aliases: ['产业链'] }),
      leaders: o(list('链主企业', 'Chain leaders', { aliases: ['链主'] })),
      alliance: o(label('产业链联盟', 'Alliance', { aliases: ['联盟'] })),
      source,
    },
  },
  segments: {
    title: { 'zh-CN': '环节', en: 'Segments' },
    fields: {
      chain,
      id: text('编号', 'Id', { aliases: ['环节编号'] }),
      name: label('名称', 'Name', { aliases: ['环节'] }),
      stage: word(
        '上中下游',
        'Stage',
        { upstream: ['上游', 'Upstream'], midstream: ['中游', 'Midstream'], downstream: ['下游', 'Downstream'] },
        { aliases: ['阶段', '位置'] },
      ),
      feeds: o(list('供给环节', 'Feeds', { aliases: ['流向', '供给'] })),
      strength: o(
        word('强弱', 'Strength', { strong: ['强链', 'Strong'], weak: ['弱链', 'Weak'], missing: ['缺链', 'Missing'] }),
      ),
      source,
    },
  },
  regions: {
    title: { 'zh-CN': '地区', en: 'Regions' },
    fields: {
      code: text('代码', 'Code', { aliases: ['区划代码'] }),
      name: label('名称', 'Name', { aliases: ['地区', '区县'] }),
      kind: o(
        word('类型', 'Kind', {
          statutory: ['行政区', 'Statutory'],
          zone: ['功能区', 'Zone'],
          township: ['乡镇', 'Township'],
        }),
      ),
      parent: o(text('上级', 'Parent')),
      source,
    },
  },
  tiers: {
    title: { 'zh-CN': '人才层次', en: 'Tiers' },
    fields: {
      id: text('编号', 'Id', { aliases: ['层次编号'] }),
      name: label('名称', 'Name', { aliases: ['层次', '人才层次'] }),
      leads: o(number('设计带领比', 'Designed ratio', { aliases: ['带领'] })),
      source,
    },
  },
  talent: {
    title: { 'zh-CN': '人才供需', en: 'Talent' },
    fields: {
      chain,
      segment: o(reference('segments', '环节', 'Segment')),
      region: o(region),
      tier: o(reference('tiers', '人才层次', 'Tier', { aliases: ['层次'] })),
      occupation: o(label('岗位', 'Occupation', { aliases: ['职业'] })),
      period: o(period('时期', 'Period', { aliases: ['年度', '年份'] })),
      supply: o(headcountStock('供给', 'Supply', { aliases: ['现有人数', '供给人数'] })),
      demand: o(headcountStock('需求', 'Demand', { aliases: ['需求人数'] })),
      introduced: o(headcountFlow('引进', 'Introduced', { aliases: ['引进人数'] })),
      scarcity: o(number('紧缺度', 'Scarcity')),
      source,
    },
  },
  cooperation: {
    title: { 'zh-CN': '校企校地合作', en: 'Cooperation' },
    fields: {
      mode: label('合作方式', 'Mode', { aliases: ['合作模式', '方式'] }),
      id: o(text('协议编号', 'Agreement', { aliases: ['编号', '协议'] })),
      form: o(label('合作形式', 'Form', { aliases: ['形式'] })),
      university: o(label('高校', 'University', { aliases: ['院校', '大学'] })),
      partner: o(label('合作方', 'Partner', { aliases: ['单位', '企业'] })),
      partnerKind: o(
        word(
          '合作方类型',
          'Kind of partner',
          {
            enterprise: ['企业', 'Enterprise'],
            locality: ['地方', 'Locality'],
            department: ['部门', 'Department'],
            institute: ['院所', 'Institute'],
          },
          { aliases: ['单位类型'] },
        ),
      ),
      chain: o(chain),
      region: o(region),
      signed: o(text('签约时间', 'Signed', { aliases: ['签约日期', '签订时间'] })),
      ends: o(text('到期时间', 'Ends', { aliases: ['到期日期', '截止日期'] })),
      period: o(period('时期', 'Period', { aliases: ['年度', '年份'] })),
      status: o(label('状态', 'Status')),
      url: o(text('链接', 'Link', { aliases: ['网址'] })),
      count: o(count('数量', 'Count', { aliases: ['协议数', '项数'] })),
      source,
    },
  },
  funding: {
    title: { 'zh-CN': '资金', en: 'Funding' },
    fields: {
      period: period('时期', 'Period', { aliases: ['年度', '年份'] }),
      programme: label('资金项目', 'Programme', { aliases: ['资金', '项目', '专项'] }),
      kind: o(label('资金类型', 'Kind', { aliases: ['类型'] })),
      id: o(text('项目编号', 'Id', { aliases: ['编号'] })),
      chain: o(chain),
      region: o(region),
      invested: o(moneyFlow('财政投入', 'Public money', { aliases: ['投入', '投入资金'] })),
      leveraged: o(moneyFlow('撬动资金', 'Money drawn', { aliases: ['撬动', '社会投入', '企业投入'] })),
      budgeted: o(moneyFlow('预算', 'Budget', { aliases: ['预算安排'] })),
      count: o(count('数量', 'Count', { aliases: ['项目数', '项数'] })),
      source,
    },
  },
  pyramid: {
    title: { 'zh-CN': '人才金字塔', en: 'Talent pyramid' },
    fields: {
      tier: reference('tiers', '人才层次', 'Tier', { aliases: ['层次'] }),
      headcount: headcountStock('人数', 'Headcount', { aliases: ['在册人数', '现有人数'] }),
      chain: o(chain),
      region: o(region),
      period: o(period('时期', 'Period', { aliases: ['年度', '年份'] })),
      target: o(headcountStock('目标人数', 'Target', { aliases: ['目标', '应有人数'] })),
      source,
    },
  },
} as const satisfies Record<string, { title: Titles; fields: Record<string, v.GenericSchema> }>;

export type TableName = keyof typeof TABLES;
export const TABLE_NAMES: readonly TableName[] = Object.keys(TABLES) as TableName[];

type RowOf<F> = F extends v.ObjectEntries ? v.InferInput<v.ObjectSchema<F, undefined>> : never;
/** A row of a table as an author writes it. */
export type Row<K extends TableName> = RowOf<(typeof TABLES)[K]['fields']>;
/** A table as an author writes it: an array of rows, or an object of columns. */
export type TableInput<K extends TableName> =
  | readonly Row<K>[]
  | { readonly [C in keyof Row<K>]?: readonly Row<K>[C][] };

export type ChainRecord = Row<'chains'>;
export type SegmentRecord = Row<'segments'>;
export type RegionRecord = Row<'regions'>;
export type TierRecord = Row<'tiers'>;
export type TalentRecord = Row<'talent'>;
export type CooperationRecord = Row<'cooperation'>;
export type FundingRecord = Row<'funding'>;
export type PyramidRecord = Row<'pyramid'>;
export type MetaRecord = v.InferInput<v.ObjectSchema<typeof metaFields, undefined>>;

/** A dataset document as an author writes it. */
export type DatasetInput = { readonly meta?: MetaRecord } & { readonly [K in TableName]?: TableInput<K> };
