import type { TableDescription } from './entry.js';

export const talent: TableDescription<'talent'> = {
  about: [
    '各产业链各环节的人才供给与需求，可以是明细，也可以是汇总',
    'talent supplied and demanded along the chains, as records or already summed up',
  ],
  fields: {
    chain: ['产业链，写编号或名称', 'the chain, by id or name'],
    segment: ['环节，写本产业链内的编号或名称', 'the segment, by its id or name within the chain'],
    region: ['地区，写代码或名称', 'the region, by code or name'],
    tier: ['人才层次，写编号或名称', 'the tier of talent, by id or name'],
    occupation: ['岗位或职业的名称', 'the occupation'],
    period: ['统计时期，如 2024、2024Q2、2024-06', 'the period, such as 2024, 2024Q2 or 2024-06'],
    supply: ['期末现有人数，存量', 'people there are at the end of the period; a stock'],
    demand: ['期末需求人数，存量', 'people needed at the end of the period; a stock'],
    introduced: ['当期引进的人数，流量', 'people brought in within the period; a flow'],
    scarcity: ['紧缺程度，1（不紧缺）到 5（急需紧缺）', 'how scarce they are, from 1 (not) to 5 (urgently)'],
  },
};

export const posts: TableDescription<'posts'> = {
  about: ['编制周转池：各用编单位、各产业链的编制数', 'the pool of establishment posts, by host and chain'],
  fields: {
    period: ['统计时期，如 2024、2024Q2、2024-06', 'the period, such as 2024, 2024Q2 or 2024-06'],
    chain: ['编制投向的产业链，写编号或名称', 'the chain that the posts are for, by id or name'],
    host: ['持有编制的高校、事业单位', 'the university or institution that holds the posts'],
    authorised: ['核定的编制数，存量', 'posts authorised; a stock'],
    occupied: ['已占用的编制数（实有人数），存量', 'posts occupied; a stock'],
    reserved: [
      '已预留、尚未到岗的编制数，存量；核定减占用减预留即为空余',
      'posts kept for people who are still to come; a stock; authorised less occupied less reserved are free',
    ],
    entered: ['当期流入的人数，流量', 'people who took a post within the period; a flow'],
    left: ['当期流出的人数，流量', 'people who left their post within the period; a flow'],
  },
};

export const fairs: TableDescription<'fairs'> = {
  about: ['人才对接活动（如智汇产业直通车），每场一行', 'matchmaking fairs, one a row'],
  fields: {
    session: ['场次或届次的名称，如“第八届”', 'the name of the session, such as “8th”'],
    date: ['举办日期，如 2024-05-18', 'the day it was held, such as 2024-05-18'],
    posted: [
      '线上发布的人才与技术需求数（是需求，不是人），流量',
      'demands for talent and technology posted (demands, not people); a flow',
    ],
    attended: ['到会人数，流量', 'people who attended; a flow'],
    met: ['与单位见面洽谈的人数，流量', 'people who met an employer; a flow'],
    intended: ['达成意向的人数，流量', 'people who came to an intention; a flow'],
    signed: ['签约人数，流量', 'people who signed; a flow'],
    arrived: ['到岗人数，流量', 'people who arrived at their post; a flow'],
    retained: ['到岗后留任的人数，流量', 'people who stayed; a flow'],
  },
};
