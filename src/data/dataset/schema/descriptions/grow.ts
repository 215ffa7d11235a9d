import type { TableDescription } from './entry.js';

export const cooperation: TableDescription<'cooperation'> = {
  about: [
    '校企校地合作，每项协议或每个参与方一行，也可以是汇总数',
    'cooperation of universities, enterprises and localities: an agreement or a participant a row, or sums',
  ],
  fields: {
    mode: [
      '合作方式，如校地战略合作、博士挂职、共建实验室',
      'the mode of cooperation, such as a secondment or a joint laboratory',
    ],
    id: ['协议编号；同一编号的多行只计一项', 'the id of the agreement; rows with the same id count once'],
    form: ['合作形式，在合作方式之下再作划分', 'the form, a division below the mode'],
    university: ['参与的高校或院所', 'the university that takes part'],
    partner: [
      '另一方：企业、地方、部门或院所的名称',
      'the other side: an enterprise, a locality, a department or an institute',
    ],
    partnerKind: [
      '另一方是企业、地方、部门还是院所',
      'whether the other side is an enterprise, a locality, a department or an institute',
    ],
    chain: ['相关的产业链，写编号或名称', 'the chain that it serves, by id or name'],
    region: ['相关的地区，写代码或名称', 'the region that it serves, by code or name'],
    signed: [
      '签约日期，如 2024-03-05；没有填时期的，时期取其年份',
      'the day of signing, such as 2024-03-05; its year is the period where none is given',
    ],
    ends: ['到期日期', 'the day on which it ends'],
    period: ['统计时期，如 2024', 'the period, such as 2024'],
    status: ['协议的状态，如在履行、已到期', 'the state of the agreement, such as running or ended'],
    url: ['公开链接', 'a public address'],
    count: ['这一行代表的项数，默认 1，流量', 'how many agreements the row stands for, 1 unless said; a flow'],
  },
};

export const pyramid: TableDescription<'pyramid'> = {
  about: ['各层次人才的人数，用于人才金字塔', 'headcounts by tier, for the talent pyramid'],
  fields: {
    tier: ['人才层次，写编号或名称', 'the tier, by id or name'],
    headcount: ['期末在册人数，存量', 'people of the tier at the end of the period; a stock'],
    chain: ['产业链，写编号或名称', 'the chain, by id or name'],
    region: ['地区，写代码或名称', 'the region, by code or name'],
    period: ['统计时期，如 2024', 'the period, such as 2024'],
    target: ['目标人数，存量', 'people that the tier should have; a stock'],
  },
};

export const challenges: TableDescription<'challenges'> = {
  about: ['揭榜挂帅的榜单，每个榜单项目一行', 'open challenges, one a row'],
  fields: {
    id: ['榜单项目的唯一编号', 'the unique id of the challenge'],
    title: ['榜单项目的名称', 'the title of the challenge'],
    status: [
      '进展：发榜、揭榜、签约、攻关、交付或验收',
      'how far it is: posted, taken, signed, working, delivered or accepted',
    ],
    chain: ['相关的产业链，写编号或名称', 'the chain that it serves, by id or name'],
    level: ['榜单的级别，如省级、市级', 'the level of the list, such as provincial or municipal'],
    award: ['榜单金额（奖励金额），可写“100万元”“上不封顶”', 'the award; may be written 100万元 or 上不封顶 (no cap)'],
    sponsor: ['发榜单位', 'who posts the challenge'],
    team: ['揭榜团队', 'the team that took it'],
    postedOn: ['发布日期，如 2024-03-05', 'the day it was posted, such as 2024-03-05'],
    dueOn: ['截止日期，不早于发布日期', 'the day it is due, not before the day it was posted'],
    url: ['公开链接', 'a public address'],
  },
};

export const platforms: TableDescription<'platforms'> = {
  about: ['创新平台，每个平台一行', 'innovation platforms, one a row'],
  fields: {
    name: ['平台的名称', 'the name of the platform'],
    level: ['平台的级别：国家级、省级或市级', 'the level of the platform: national, provincial or municipal'],
    kind: ['平台的类型，如工程研究中心、企业技术中心', 'the kind of platform, such as an engineering research centre'],
    host: ['依托单位', 'the enterprise or institution that runs it'],
    chain: ['服务的产业链，写编号或名称', 'the chain that it serves, by id or name'],
    shared: [
      '是否向同行开放共享：true、false、是、否',
      'whether others of the industry may use it: true, false, 是 or 否',
    ],
    capacity: [
      '可供使用的容量，单位不限，如“200工位”，存量',
      'what it can take, in any unit, such as seats or hours; a stock',
    ],
    used: ['已使用的容量，单位与容量相同，存量', 'how much of the capacity is used, in the same unit; a stock'],
    users: ['使用平台的单位数或人数，存量', 'how many enterprises or people use it; a stock'],
    projects: ['承担的项目数，流量', 'projects carried out; a flow'],
  },
};
