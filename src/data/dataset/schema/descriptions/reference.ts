import type { metaFields } from '../../tables.js';
import type { Sentence, TableDescription } from './entry.js';

export const source: Sentence = [
  '这一行数字的来源，可与整份数据的来源不同',
  'where the figures of this row come from, if not from the source of the whole',
];

export const meta: { about: Sentence; fields: { readonly [C in keyof typeof metaFields]: Sentence } } = {
  about: [
    '整份数据的说明，显示在每张图的标题和页脚',
    'what the dataset says of itself; shown in the heading and the footer of every view',
  ],
  fields: {
    title: ['整份数据的标题', 'the title of the whole'],
    region: ['数据所指的地区', 'the place that the data is about'],
    source: ['提供数据的单位或文件', 'the office or document that the data comes from'],
    asOf: ['数据截止的时间，如 2025-12-31', 'the day up to which the data holds, such as 2025-12-31'],
    scope: ['统计口径：统计谁、何时点、是否含在职等', 'the statistical scope: who is counted, and when'],
    note: ['需要向读者说明的其他事项', 'whatever else readers have to know'],
    locale: ['提示信息默认所用的语言，zh-CN 或 en', 'the language of messages where the page names none: zh-CN or en'],
    currency: [
      '金额的币种，ISO 4217 代码，默认 CNY',
      'the currency of all amounts as an ISO 4217 code, CNY unless said',
    ],
    mapApproval: [
      '所用地图的审图号，公开使用地图须有',
      'the approval number of the map that is shown; every published map needs one',
    ],
    version: ['这份数据的版本号', 'the version of this dataset'],
  },
};

export const chains: TableDescription<'chains'> = {
  about: ['产业链名录，每条产业链一行', 'the industry chains, one a row'],
  fields: {
    id: [
      '产业链的唯一编号，其他表用它或名称来引用',
      'the unique id of the chain, by which (or by its name) other tables refer to it',
    ],
    name: ['产业链的名称', 'the name of the chain'],
    leaders: [
      '链主企业，可有多家，用“；”或“、”分隔',
      'the enterprises that lead the chain; several are separated by ; or 、',
    ],
    alliance: ['产业链联盟的名称', 'the name of the alliance of the chain'],
  },
};

export const segments: TableDescription<'segments'> = {
  about: ['产业链的环节名录，每个环节一行', 'the segments of the chains, one a row'],
  fields: {
    chain: ['环节所属的产业链，写编号或名称', 'the chain that the segment belongs to, by id or name'],
    id: ['环节编号，在本产业链内不重复', 'the id of the segment, unique within its chain'],
    name: ['环节的名称', 'the name of the segment'],
    stage: ['环节处在上游、中游还是下游', 'whether the segment stands upstream, midstream or downstream'],
    feeds: [
      '本环节供给的环节，写同一产业链内的编号或名称，不能成环',
      'the segments of the same chain that this one supplies, by id or name; never in a circle',
    ],
    strength: ['环节的强弱：强链、弱链或缺链', 'how strong the segment is: strong, weak or missing'],
  },
};

export const regions: TableDescription<'regions'> = {
  about: ['地区名录，每个区县、功能区或乡镇一行', 'the regions, one county, zone or township a row'],
  fields: {
    code: ['地区的唯一代码，如行政区划代码', 'the unique code of the region, such as its administrative code'],
    name: ['地区的名称', 'the name of the region'],
    kind: ['行政区、功能区或乡镇', 'a statutory region, a zone or a township'],
    parent: ['上级地区的代码或名称', 'the code or name of the region that this one is part of'],
  },
};

export const tiers: TableDescription<'tiers'> = {
  about: ['人才层次名录，自高到低每层一行', 'the tiers of talent from the top down, one a row'],
  fields: {
    id: ['层次的唯一编号', 'the unique id of the tier'],
    name: ['层次的名称', 'the name of the tier'],
    leads: [
      '本层次一人按设计带领下一层次的人数',
      'how many of the next tier one person of this tier is designed to lead',
    ],
  },
};
