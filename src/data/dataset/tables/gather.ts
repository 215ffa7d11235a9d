import { optional as o } from 'valibot';
import {
  date,
  headcountFlow,
  headcountStock,
  itemFlow,
  label,
  number,
  postStock,
  reference,
  titles,
} from '../fields.js';
import { chain, region, source, tier, time } from './common.js';

export const talent = {
  title: titles('人才供需', 'Talent'),
  fields: {
    chain,
    segment: o(reference('segments', '环节', 'Segment', '环节名称 所属环节')),
    region: o(region),
    tier: o(tier('人才层次', 'Tier')),
    occupation: o(label('岗位', 'Occupation', '职业 岗位名称 紧缺岗位 职缺')),
    period: o(time),
    supply: o(headcountStock('供给', 'Supply', '现有人数 供给人数 现有人才 供给数 供给量 现有数')),
    demand: o(headcountStock('需求', 'Demand', '需求人数 需求数 需求量 人才需求')),
    introduced: o(headcountFlow('引进', 'Introduced', '引进人数 引进数 引进量 新引进 引进人才 引进人才数')),
    scarcity: o(number('紧缺度', 'Scarcity', '紧缺程度 紧缺等级 短缺程度')),
    source,
  },
} as const;

export const posts = {
  title: titles('人才编制', 'Establishment posts'),
  fields: {
    period: time,
    chain: o(chain),
    host: o(label('托管单位', 'Host', '用编单位 用人单位 单位 编制所在单位 设编单位 事业单位 高校')),
    authorised: o(postStock('核定编制', 'Authorised', '核定编制数 核定数 编制数 编制总数 总编制 周转编制数 核定员额')),
    occupied: o(
      postStock('占用编制', 'Occupied', '实有人数 占编 占编人数 占用数 已用编制 在编人数 使用编制 已进用员额'),
    ),
    reserved: o(postStock('预留编制', 'Reserved', '预留 预留数 预留编制数 保留员额')),
    entered: o(headcountFlow('流入', 'Entered', '流入人数 调入 入编 入编人数 新增人数')),
    left: o(headcountFlow('流出', 'Left', '流出人数 调出 出编 出编人数 退出人数')),
    source,
  },
} as const;

export const fairs = {
  title: titles('人才对接活动', 'Matchmaking fairs'),
  fields: {
    session: label('场次', 'Session', '届次 活动 活动名称 场次名称 期次'),
    date: o(date('日期', 'Date', '举办日期 举办时间 活动日期 活动时间 时间')),
    posted: o(itemFlow('发布需求', 'Demands posted', '发布 需求数 发布需求数 岗位数 发布岗位数 释出需求')),
    attended: o(headcountFlow('到会', 'Attended', '到会人数 参会 参会人数 参加人数 到场人数 到场')),
    met: o(headcountFlow('见面', 'Met', '见面人数 洽谈 洽谈人数 对接人数 面谈人数 面谈')),
    intended: o(headcountFlow('意向', 'Intended', '意向人数 达成意向 达成意向人数')),
    signed: o(headcountFlow('签约', 'Signed', '签约人数')),
    arrived: o(headcountFlow('到岗', 'Arrived', '到岗人数 报到人数 入职人数 到职')),
    retained: o(headcountFlow('留任', 'Retained', '留任人数 留用人数 在岗人数 留存人数')),
    source,
  },
} as const;
