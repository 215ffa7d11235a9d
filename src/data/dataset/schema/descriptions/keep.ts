import type { TableDescription } from './entry.js';

export const funding: TableDescription<'funding'> = {
  about: [
    '财政资金的投入与撬动，每个项目或每期每项资金一行',
    'public money and what it drew: a project, or a programme in a period, a row',
  ],
  fields: {
    period: ['统计时期，如 2024', 'the period, such as 2024'],
    programme: ['资金或专项的名称', 'the fund or programme'],
    kind: ['资金的类型，如基金、专项债、补助', 'the kind of money, such as a fund, bonds or subsidies'],
    id: [
      '项目编号；同一编号的多行只计一次金额',
      'the id of the project; the money of rows with the same id counts once',
    ],
    chain: ['产业链，写编号或名称', 'the chain, by id or name'],
    region: ['地区，写代码或名称', 'the region, by code or name'],
    invested: [
      '财政投入，可写“2.5亿元”“超*亿元”，流量',
      'public money put in; may be written 2.5亿元 or 超*亿元; a flow',
    ],
    leveraged: ['撬动的企业和社会投入，流量', 'money of enterprises and others drawn by it; a flow'],
    budgeted: ['预算安排，流量', 'money budgeted; a flow'],
    count: ['这一行代表的项目数，默认 1，流量', 'how many projects the row stands for, 1 unless said; a flow'],
  },
};

export const policies: TableDescription<'policies'> = {
  about: [
    '人才政策体系（“1+N”），每个文件或每条措施一行',
    'the system of talent policies, one document or measure a row',
  ],
  fields: {
    id: ['政策的唯一编号', 'the unique id of the policy'],
    title: ['政策或措施的名称', 'the title of the policy'],
    parent: [
      '上级政策的编号或名称，总文件不填',
      'the policy that this one belongs to, by id or title; none for the main document',
    ],
    number: ['文号，如“乐发〔2023〕1号”', 'the number of the document'],
    area: ['政策领域，如引才、育才、用才、留才', 'the area, such as introducing, growing, using or keeping talent'],
    kind: ['支持方式，如奖励、补贴、服务', 'the kind of support, such as an award, a subsidy or a service'],
    issued: ['印发日期，如 2023-06-01', 'the day it was issued, such as 2023-06-01'],
    expires: ['有效期的最后一天，可写“长期有效”', 'the last day on which it holds; may say 长期有效 (no end)'],
    cap: ['单项最高支持金额，可写“上不封顶”', 'the most that one case can get; may say 上不封顶 (no cap)'],
    budget: ['当期预算，流量', 'money budgeted; a flow'],
    uptake: [
      '兑现的数量，可以是人、家、件或金额，请写明单位，流量',
      'how much was taken up, in people, firms, cases or money: say the unit; a flow',
    ],
    url: ['公开链接', 'a public address'],
  },
};

export const services: TableDescription<'services'> = {
  about: [
    '人才服务：住房、五安保障、绿色通道，每项服务一行',
    'services for talent: housing, securities and green channels, one a row',
  ],
  fields: {
    kind: ['住房、保障或绿色通道', 'housing, security or channel'],
    name: ['服务的名称，如人才公寓、子女入学', 'the name of the service, such as an apartment or a school place'],
    form: ['形式，如产权、租赁、补贴', 'the form, such as owned, rented or a subsidy'],
    period: ['统计时期，如 2024', 'the period, such as 2024'],
    stock: ['可供的总量（套、项、名额等），存量', 'how many there are (flats, items, places); a stock'],
    allocated: ['已分配的数量，存量', 'how many are allocated; a stock'],
    waiting: ['正在轮候的数量或人数，存量', 'how many are waited for, or people waiting; a stock'],
    served: ['当期服务的人次或件数，流量', 'cases or people served within the period; a flow'],
  },
};

export const growth: TableDescription<'growth'> = {
  about: ['人才成长阶梯与荣誉，自低到高', 'the rungs of growth and honours, from the bottom up'],
  fields: {
    rung: ['阶梯的名称，同一阶梯可有多行', 'the rung; several rows may be of one'],
    name: ['阶梯上的项目或荣誉，如产业顾问、劳动模范', 'what is on the rung, such as industry adviser or model worker'],
    period: ['统计时期，如 2024', 'the period, such as 2024'],
    count: ['现有数量，存量', 'how many there are; a stock'],
    target: ['目标数量，存量', 'how many there should be; a stock'],
  },
};

export const indicators: TableDescription<'indicators'> = {
  about: ['主要指标卡，每项指标一行', 'headline indicators, one a row'],
  fields: {
    name: ['指标的名称', 'the name of the indicator'],
    value: [
      '本期数值，可写官方表述，如“5000余人”“*.*亿元”',
      'its value, or an official wording such as 5000余人 or *.*亿元',
    ],
    unit: [
      '单位，如人、万元、%；不带单位的数字按它计',
      'the unit, such as 人, 万元 or %, in which figures without a unit are counted',
    ],
    previous: ['上年同期的数值', 'the value of the same period of last year'],
    target: ['目标值', 'the value aimed at'],
    direction: ['越高越好还是越低越好', 'whether up or down is better'],
    period: ['本期的时期，如 2024', 'the period of the value, such as 2024'],
    series: [
      '历年数值，如 2022: 80；2023: 95，或数字的列表，由早到晚',
      'earlier values, oldest first: a list of figures, or pairs such as 2022: 80; 2023: 95',
    ],
    definition: ['指标的含义和计算方法', 'what the indicator means and how it is computed'],
    featured: [
      '重点指标的次序，写 1、2、3 …，数字小的在前；不是重点的不填',
      'the place among the figures that stand out: 1, 2, 3 …, the smallest first; empty for all others',
    ],
  },
};
