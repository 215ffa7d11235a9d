import { describe, expect, it } from 'vitest';
import { readDataset } from '../formats/index.js';

/** The figure that a 4 under a head becomes, and what is told. */
async function under(head: string, table: 'talent' | 'funding') {
  const first = table === 'talent' ? ['产业链', '体育'] : ['时期,资金项目', '2024,甲'];
  const column = table === 'talent' ? 'demand' : 'invested';
  const text = `${first[0]},"${head.replace(/"/g, '""')}"\n${first[1]},4\n`;
  const { value, issues } = await readDataset(text, { name: 'a.csv', table });
  return [value.tables[table]?.column(column)?.[0], ...issues.map(({ code }) => code)];
}

describe('a scale in a head counts, however it is spelled', () => {
  it.each<[string, number]>([
    ["Demand ('000 persons)", 4000],
    ['Demand (000 persons)', 4000],
    ['Demand (in thousands)', 4000],
    ['Demand (thousands of persons)', 4000],
    ['Demand (1,000s)', 4000],
    ['Demand, thousands', 4000],
    ['Demand (10,000 persons)', 40_000],
    ['需求（×100人）', 400],
    ['需求（人×10⁴）', 40_000],
    ['需求（10^4人）', 40_000],
    ['需求（10⁴人）', 40_000],
    ['需求（人，万）', 40_000],
    ['需求_万人', 40_000],
    ['需求—万人', 40_000],
    ['需求（含柔性，万人）', 40_000],
  ])('of persons: %s', async (head, figure) => {
    expect(await under(head, 'talent')).toEqual([figure]);
  });
  it.each<[string, number]>([
    ['财政投入 (RMB 10,000)', 4e4],
    ['Invested (¥10k)', 4e4],
    ['Invested (10k yuan)', 4e4],
    ['Invested (wan yuan)', 4e4],
    ['Invested (CNY million)', 4e6],
    ['Invested (RMB mn)', 4e6],
    ['Invested (m yuan)', 4e6],
    ['Invested (¥m)', 4e6],
    ['Invested (mil. yuan)', 4e6],
    ["Invested (Rmb'000)", 4e3],
    ['Invested (CNY bn)', 4e9],
    ['Invested (100 million yuan)', 4e8],
    ['财政投入（万RMB）', 4e4],
    ['财政投入（千亿元）', 4e11],
  ])('of money: %s', async (head, figure) => {
    expect(await under(head, 'funding')).toEqual([figure]);
  });
  it('or the column is left out and the head told', async () => {
    for (const head of [
      '财政投入（不含税万元）',
      '财政投入（元/万元）',
      'Invested (real CNY at 2020 prices)',
      '财政投入（W）',
      '财政投入（B）',
      'Invested (m)',
      '财政投入（10^x）',
    ])
      expect(await under(head, 'funding')).toEqual([undefined, 'unread-unit']);
    expect(await under('财政投入（HK$万）', 'funding')).toEqual([undefined, 'wrong-unit']);
  });
  it('and what is no scale changes nothing', async () => {
    for (const head of [
      '需求（35岁以下）',
      '需求（前10名）',
      '需求（100强）',
      '需求（2024年）',
      '需求（985、211）',
      '需求（ISO 9001）',
      '需求（10）',
      '需求（A）',
      '需求（第1000次）',
    ])
      expect([head, ...(await under(head, 'talent'))]).toEqual([head, 4]);
  });
});
