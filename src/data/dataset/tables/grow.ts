import { optional as o } from 'valibot';
import {
  count,
  date,
  flag,
  headcountStock,
  itemFlow,
  label,
  money,
  peopleStock,
  sizeStock,
  text,
  titles,
  word,
} from '../fields.js';
import { chain, region, source, tier, time } from './common.js';

const url = o(text('链接', 'Link', '网址 链接地址 连结'));

export const cooperation = {
  title: titles('校企校地合作', 'Cooperation'),
  fields: {
    mode: label('合作方式', 'Mode', '合作模式 方式 模式'),
    id: o(text('协议编号', 'Agreement', '编号 协议 合同编号 合约编号')),
    form: o(label('合作形式', 'Form', '形式')),
    university: o(label('高校', 'University', '院校 大学 高校院所 高校名称 大专校院')),
    partner: o(label('合作方', 'Partner', '单位 企业 合作单位 合作企业 合作对象')),
    partnerKind: o(
      word(
        '合作方类型',
        'Kind of partner',
        {
          enterprise: ['企业', 'Enterprise'],
          locality: ['地方', 'Locality', '政府', '地方政府'],
          department: ['部门', 'Department', '机关'],
          institute: ['院所', 'Institute', '科研院所', '研究机构'],
        },
        '单位类型 合作对象类型',
      ),
    ),
    chain: o(chain),
    region: o(region),
    signed: o(date('签约时间', 'Signed', '签约日期 签订时间 签订日期')),
    ends: o(date('到期时间', 'Ends', '到期日期 截止日期 终止日期 合作期限至')),
    period: o(time),
    status: o(label('状态', 'Status', '合作状态')),
    url,
    count: o(count('数量', 'Count', '协议数 项数')),
    source,
  },
} as const;

export const pyramid = {
  title: titles('人才金字塔', 'Talent pyramid'),
  fields: {
    tier: tier('人才层次', 'Tier'),
    headcount: headcountStock('人数', 'Headcount', '在册人数 现有人数'),
    chain: o(chain),
    region: o(region),
    period: o(time),
    target: o(headcountStock('目标人数', 'Target', '目标 应有人数')),
    source,
  },
} as const;

export const challenges = {
  title: titles('揭榜挂帅', 'Open challenges'),
  fields: {
    id: text('榜单编号', 'Id', '编号 榜题编号 项目编号 征题编号'),
    title: label('榜单项目', 'Title', '榜题 榜单名称 榜题名称 项目名称 技术需求 难题名称 征题'),
    status: word(
      '揭榜状态',
      'Status',
      {
        posted: ['发榜', 'Posted', '发布', '公告', '已发布', '已发榜', '待揭榜', '张榜', '未揭榜'],
        taken: ['揭榜', 'Taken', '已揭榜', '承接'],
        signed: ['签约', 'Signed', '已签约'],
        working: ['攻关', 'Working', '攻关中', '正在攻关', '实施中', '在研'],
        delivered: ['交付', 'Delivered', '已交付', '已完成'],
        accepted: ['验收', 'Accepted', '已验收', '通过验收', '验收通过'],
      },
      '状态 进展 项目状态 进展情况 办理状态',
    ),
    chain: o(chain),
    level: o(label('榜单级别', 'Level', '级别 征题层级')),
    award: o(money('榜单金额', 'Award', '榜额 奖励金额 悬赏金额 揭榜金额 奖金 奖励 奖助金额')),
    sponsor: o(label('发榜单位', 'Sponsor', '出题单位 出题企业 需求单位 发榜方')),
    team: o(label('揭榜团队', 'Team', '揭榜单位 揭榜方 揭榜人 承接团队')),
    postedOn: o(date('发布日期', 'Posted on', '发榜日期 发布时间 发榜时间 公告日期')),
    dueOn: o(date('截止日期', 'Due on', '截止时间 揭榜截止日期 完成期限 到期日期')),
    url,
    source,
  },
} as const;

export const platforms = {
  title: titles('创新平台', 'Innovation platforms'),
  fields: {
    name: label('平台名称', 'Name', '名称 平台'),
    level: word(
      '平台级别',
      'Level',
      {
        national: ['国家级', 'National', '国家'],
        provincial: ['省级', 'Provincial', '省', '省部级'],
        municipal: ['市级', 'Municipal', '市', '地市级'],
      },
      '级别 认定级别 平台层级',
    ),
    kind: o(label('平台类型', 'Kind', '类型 类别 平台类别')),
    host: o(label('依托单位', 'Host', '单位 建设单位 承建单位 依托企业 所属单位')),
    chain: o(chain),
    shared: o(flag('是否共享', 'Shared', '共享 开放共享 是否开放 是否开放共享 是否共用')),
    capacity: o(sizeStock('容量', 'Capacity', '承载能力 可用容量 总容量')),
    used: o(sizeStock('使用量', 'Used', '已用 已用容量 已使用')),
    users: o(peopleStock('使用单位数', 'Users', '用户 用户数 服务单位数 服务企业数 使用单位')),
    projects: o(itemFlow('项目数', 'Projects', '承担项目 承担项目数 项目 计划数')),
    source,
  },
} as const;
