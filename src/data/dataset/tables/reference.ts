import { optional as o } from 'valibot';
import { label, list, number, text, titles, word } from '../fields.js';
import { chain, source } from './common.js';

/** Where a segment stands in its chain, in the order goods flow. */
export const STAGES = ['upstream', 'midstream', 'downstream'] as const;
export type Stage = (typeof STAGES)[number];

export const META_TITLE = titles('基本信息', 'About');

/** What the whole dataset says of itself. */
export const metaFields = {
  title: label('标题', 'Title', '名称'),
  region: o(label('地区', 'Region')),
  source: o(label('来源', 'Source', '数据来源')),
  asOf: o(text('截止时间', 'As of', '截止日期 数据截止时间')),
  scope: o(label('口径', 'Scope', '统计口径')),
  note: o(label('说明', 'Note', '备注')),
  locale: o(text('语言', 'Language')),
  currency: o(text('币种', 'Currency', '货币')),
  mapApproval: o(text('审图号', 'Map approval number')),
  version: o(text('版本', 'Version')),
};

export const chains = {
  title: titles('产业链', 'Chains'),
  fields: {
    id: text('编号', 'Id', '产业链编号 链编号'),
    name: label('名称', 'Name', '产业链 产业链名称'),
    leaders: o(list('链主企业', 'Chain leaders', '链主 龙头企业')),
    alliance: o(label('产业链联盟', 'Alliance', '联盟')),
    source,
  },
} as const;

export const segments = {
  title: titles('环节', 'Segments'),
  fields: {
    chain,
    id: text('编号', 'Id', '环节编号'),
    name: label('名称', 'Name', '环节 环节名称'),
    stage: word(
      '上中下游',
      'Stage',
      { upstream: ['上游', 'Upstream'], midstream: ['中游', 'Midstream'], downstream: ['下游', 'Downstream'] },
      '阶段 位置',
    ),
    feeds: o(list('供给环节', 'Feeds', '流向 供给 下一环节')),
    strength: o(
      word('强弱', 'Strength', {
        strong: ['强链', 'Strong', '强', '强势环节'],
        weak: ['弱链', 'Weak', '弱', '弱势环节'],
        missing: ['缺链', 'Missing', '缺', '断链', '缺口环节'],
      }),
    ),
    source,
  },
} as const;

export const regions = {
  title: titles('地区', 'Regions'),
  fields: {
    code: text('代码', 'Code', '区划代码 行政区划代码'),
    name: label('名称', 'Name', '地区 区县 地区名称 县市区'),
    kind: o(
      word('类型', 'Kind', {
        statutory: ['行政区', 'Statutory', '县', '区', '县级市', '县市区'],
        zone: ['功能区', 'Zone', '开发区', '高新区', '经开区', '特定区'],
        township: ['乡镇', 'Township', '乡', '镇', '街道', '乡镇街道'],
      }),
    ),
    parent: o(text('上级', 'Parent', '上级代码 上级地区 上层')),
    source,
  },
} as const;

export const tiers = {
  title: titles('人才层次', 'Tiers'),
  fields: {
    id: text('编号', 'Id', '层次编号'),
    name: label('名称', 'Name', '层次 人才层次 层次名称'),
    leads: o(number('设计带领比', 'Designed ratio', '带领 带领比')),
    source,
  },
} as const;
