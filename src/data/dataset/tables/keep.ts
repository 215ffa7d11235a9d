import { optional as o } from 'valibot';
import {
  count,
  date,
  indicator,
  itemStock,
  label,
  money,
  moneyFlow,
  peopleFlow,
  peopleStock,
  period,
  rank,
  series,
  sizeFlow,
  text,
  titles,
  word,
} from '../fields.js';
import { chain, region, source, time } from './common.js';

export const funding = {
  title: titles('资金', 'Funding'),
  fields: {
    period: time,
    programme: label(
      '资金项目',
      'Programme',
      '资金 项目 项目名称 专项 资金名称 专项名称 专项资金 资金项目名称 计划名称',
    ),
    kind: o(label('资金类型', 'Kind', '类型 资金类别 经费类型')),
    id: o(text('项目编号', 'Id', '编号 计划编号')),
    chain: o(chain),
    region: o(region),
    invested: o(
      moneyFlow(
        '财政投入',
        'Public money',
        '投入 政府经费 投入资金 投入金额 财政资金 财政投入资金 财政投入金额 财政资金投入 财政安排 财政拨款 拨款 拨款金额 拨付金额 拨付资金 财政补助 补助资金 补助金额',
      ),
    ),
    leveraged: o(
      moneyFlow(
        '撬动资金',
        'Money drawn',
        '撬动 撬动金额 社会投入 社会资本 社会资金 企业投入 带动投入 带动社会投入 撬动社会资本 撬动社会投入 撬动社会资金 带动资金 带动金额 带动社会资本 带动社会资金',
      ),
    ),
    budgeted: o(moneyFlow('预算', 'Budget', '预算安排 预算金额 预算数')),
    count: o(count('数量', 'Count', '项目数 项数')),
    source,
  },
} as const;

export const policies = {
  title: titles('人才政策', 'Policies'),
  fields: {
    id: text('政策编号', 'Id', '编号'),
    title: label('政策名称', 'Title', '名称 标题 文件名称 政策 条款'),
    parent: o(text('上级政策', 'Parent', '所属政策 上层政策 上级 上级编号 主文件')),
    number: o(text('文号', 'Document number', '发文字号 文件号')),
    area: o(label('政策领域', 'Area', '领域 环节')),
    kind: o(label('政策类型', 'Kind', '类型 类别 支持方式')),
    issued: o(date('印发日期', 'Issued', '印发时间 发布日期 发文日期 施行日期 成文日期')),
    expires: o(date('有效期至', 'Expires', '失效日期 到期日期 截止日期 有效期截止 有效期限')),
    cap: o(money('最高支持', 'Cap', '最高额 最高奖励 支持上限 上限 封顶金额 补助上限')),
    budget: o(moneyFlow('预算', 'Budget', '预算资金 预算金额 预算安排')),
    uptake: o(sizeFlow('兑现', 'Uptake', '兑现数 兑现金额 兑现人数 兑现情况 享受人次 享受人数 拨付')),
    url: o(text('链接', 'Link', '网址 链接地址 连结')),
    source,
  },
} as const;

export const services = {
  title: titles('人才服务', 'Talent services'),
  fields: {
    kind: word(
      '服务类别',
      'Kind',
      {
        housing: ['住房', 'Housing', '安居', '人才公寓', '住房保障', '住宅'],
        security: ['保障', 'Security', '五安', '五安保障', '综合保障'],
        channel: ['绿色通道', 'Channel', '绿通', '通道', '快速通道'],
      },
      '类别 类型 服务类型',
    ),
    name: label('服务名称', 'Name', '名称 服务 服务项目 事项'),
    form: o(label('形式', 'Form', '方式 保障形式 服务形式')),
    period: o(time),
    stock: o(itemStock('总量', 'Stock', '房源 房源数 房源总量 存量 可供总量 总数')),
    allocated: o(itemStock('已分配', 'Allocated', '已分配数 分配 已配租 入住 已入住 已核配')),
    waiting: o(peopleStock('轮候', 'Waiting', '轮候数 轮候人数 等候 排队人数 等待 候补')),
    served: o(peopleFlow('服务量', 'Served', '服务人次 服务人数 办理量 办件量 服务次数')),
    source,
  },
} as const;

export const growth = {
  title: titles('成长阶梯', 'Growth ladder'),
  fields: {
    rung: label('阶梯', 'Rung', '台阶 层级 梯级 级次'),
    name: label('名称', 'Name', '项目 荣誉 称号 荣誉名称 项目名称'),
    period: o(time),
    count: o(peopleStock('数量', 'Count', '人数 现有数 现有人数')),
    target: o(peopleStock('目标', 'Target', '目标数 目标人数 计划数')),
    source,
  },
} as const;

export const indicators = {
  title: titles('主要指标', 'Headline indicators'),
  fields: {
    name: label('指标名称', 'Name', '指标 名称'),
    value: indicator('unit', '数值', 'Value', '指标值 完成值 当期值 本期 本期值 完成数'),
    unit: o(text('单位', 'Unit', '计量单位')),
    previous: o(indicator('unit', '上年同期', 'Previous', '同期 上年同期值 去年同期')),
    target: o(indicator('unit', '目标值', 'Target', '目标 年度目标 计划值')),
    direction: o(
      word(
        '指标方向',
        'Direction',
        {
          up: ['越高越好', 'Up', '正向', '正向指标', '上升', '高', '越大越好'],
          down: ['越低越好', 'Down', '逆向', '逆向指标', '负向', '下降', '低', '越小越好'],
        },
        '方向',
      ),
    ),
    period: o(period('时期', 'Period', '年度 年份 期间 统计期 统计时期 季度 月份')),
    series: o(series('unit', '历年数值', 'Series', '历史数据 历年值 趋势 历年数据')),
    definition: o(label('指标解释', 'Definition', '指标定义 定义 解释 计算方法')),
    featured: o(rank('重点', 'Featured', '重点排序 重点次序 重点顺序')),
    source,
  },
} as const;
