import { optional } from 'valibot';
import { label, period, reference } from '../fields.js';

/** Where a row's figures come from; every table has it. */
export const source = optional(label('来源', 'Source', '数据来源 资料来源 信息来源'));
export const chain = reference(
  'chains',
  '产业链',
  'Chain',
  '链 产业 所属产业链 所在产业链 产业链名称 所属链 所属链条 链条',
);
export const region = reference(
  'regions',
  '地区',
  'Region',
  '区县 区域 县市区 县区 所在地区 所属地区 所在区县 所属区县 行政区 地区名称',
);
export const tier = (zh: string, en: string) => reference('tiers', zh, en, '层次 人才类别 层级 人才层级');
export const time = period('时期', 'Period', '年度 年份 期间 统计期 统计时期 季度 月份 所属年度 统计年度');
