import { describe, expect, it } from 'vitest';
import { infoOf, isOptional } from './fields.js';
import { parseDataset, TABLE_NAMES, type TableName } from './index.js';
import { TABLES } from './tables.js';

/** Each table's columns, the required ones in capitals; `s` a stock, `f` a flow. */
const CONTRACT: Record<TableName, string> = {
  chains: 'ID NAME leaders alliance',
  segments: 'CHAIN ID NAME STAGE feeds strength',
  regions: 'CODE NAME kind parent',
  tiers: 'ID NAME leads',
  talent: 'CHAIN segment region tier occupation period supply:s demand:s introduced:f scarcity',
  cooperation: 'MODE id form university partner partnerKind chain region signed ends period status url count',
  funding: 'PERIOD PROGRAMME kind id chain region invested:f leveraged:f budgeted:f count',
  pyramid: 'TIER HEADCOUNT:s chain region period target:s',
  posts: 'PERIOD chain host authorised:s occupied:s reserved:s entered:f left:f',
  fairs: 'SESSION date posted:f attended:f met:f intended:f signed:f arrived:f retained:f',
  challenges: 'ID TITLE STATUS chain level award sponsor team postedOn dueOn url',
  platforms: 'NAME LEVEL kind host chain shared capacity:s used:s users:s projects:f',
  policies: 'ID TITLE parent number area kind issued expires cap budget:f uptake:f url',
  services: 'KIND NAME form period stock:s allocated:s waiting:s served:f',
  growth: 'RUNG NAME period count:s target:s',
  indicators: 'NAME VALUE unit previous target direction period series definition featured',
};

describe('the tables', () => {
  it.each(TABLE_NAMES)('%s has the columns of the contract, and says which are required, stocks and flows', (name) => {
    const described = Object.entries(TABLES[name].fields).map(([column, field]) => {
      const { role } = infoOf(field);
      const key = isOptional(field) ? column : column.toUpperCase();
      return role === 'stock' ? `${key}:s` : role === 'flow' ? `${key}:f` : key;
    });
    expect(described).toEqual([...CONTRACT[name].split(' '), 'source']);
  });

  it.each(TABLE_NAMES)('%s names every column once in each language, and no head means two columns', (name) => {
    const infos = Object.values(TABLES[name].fields).map(infoOf);
    for (const locale of ['zh-CN', 'en'] as const) {
      const titles = infos.map(({ title }) => title[locale]);
      expect(new Set(titles).size).toBe(titles.length);
    }
    const heads = infos.flatMap(({ title, aliases = [] }) => [title['zh-CN'], ...aliases]);
    expect(heads.filter((head, at) => heads.indexOf(head) !== at)).toEqual([]);
  });

  it('are read under the heads that ledgers have', () => {
    const { value, issues } = parseDataset({
      meta: { 标题: '台账' },
      人才编制: [
        {
          年度: 2024,
          用编单位: '市高层次人才研究院',
          核定编制数: 50,
          实有人数: 32,
          预留: 5,
          流入人数: 6,
          流出人数: '2人',
        },
      ],
      人才对接活动: [
        {
          场次: '第八届',
          发布需求数: 300,
          到会人数: '5000余人',
          见面: 900,
          意向: 200,
          签约: 120,
          到岗: 80,
          留任: 75,
        },
      ],
      揭榜挂帅: [
        {
          榜单编号: '2024-01',
          榜题: '微胶囊技术',
          揭榜状态: '攻关中',
          榜额: '100万元',
          出题单位: '甲',
          揭榜团队: '乙',
        },
      ],
      创新平台: [{ 平台名称: '工程研究中心', 级别: '省级', 依托单位: '甲', 是否共享: '是', 项目数: 7 }],
      人才政策: [{ 编号: 1, 政策名称: '十九条', 文号: '乐发〔2023〕1号', 兑现: '120人', 最高支持: '上不封顶' }],
      人才服务: [{ 类别: '住房', 名称: '人才公寓', 房源: '2112套', 已分配: 1500, 轮候人数: 40 }],
      成长阶梯: [{ 阶梯: '一级', 名称: '产业顾问', 数量: 25, 目标: 30 }],
      主要指标: [{ 指标: '人才公寓', 数值: '2112套', 单位: '套', 上年同期: 2000, 目标值: 2500, 方向: '越高越好' }],
    });
    expect(issues).toEqual([]);
    const first = (name: TableName) => value.tables[name]!.row(0);
    expect(first('posts')).toMatchObject({ authorised: 50, occupied: 32, reserved: 5, entered: 6, left: '2人' });
    expect(first('fairs')).toMatchObject({ session: '第八届', attended: '5000余人', retained: 75 });
    expect(first('challenges')).toMatchObject({ id: '2024-01', status: 'working', award: '100万元' });
    expect(first('platforms')).toMatchObject({ level: 'provincial', shared: true, host: '甲' });
    expect(first('policies')).toMatchObject({ id: '1', cap: '上不封顶' });
    expect(first('services')).toMatchObject({ kind: 'housing', stock: '2112套', waiting: 40 });
    expect(first('growth')).toMatchObject({ rung: '一级', count: 25 });
    expect(first('indicators')).toMatchObject({ direction: 'up' });
  });

  it('do not take the period before for the same period of last year', () => {
    const { value, issues } = parseDataset({
      meta: { title: '台账' },
      主要指标: [{ 指标: '引进人才', 数值: 120, 上期: 100, 上年同期: 90 }],
    });
    expect(value.tables.indicators!.row(0)).toMatchObject({ previous: 90 });
    expect(issues.map(({ code, path }) => `${code} ${path}`)).toEqual(['unknown-column indicators.上期']);
  });
});
