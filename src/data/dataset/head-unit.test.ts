import { describe, expect, it } from 'vitest';
import { parseQuantity, readDataset } from '../index.js';

async function read(cell: string, head = '财政投入（万元）') {
  const csv = `时期,资金项目,${head}\n2024,甲,"${cell}"\n`;
  const { value, issues } = await readDataset(new TextEncoder().encode(csv), { table: 'funding' });
  const figure = value?.tables.funding?.row(0).invested;
  return { figure: figure === undefined ? undefined : parseQuantity(figure), told: issues.map(({ code }) => code) };
}

describe('a wording under a head with a unit', () => {
  it.each([
    ['100左右', 900_000, 1_100_000],
    ['100左右（预计）', 900_000, 1_100_000],
    ['100（含上级50）', 1_000_000, 1_000_000],
    ['12（其中市级8）', 120_000, 120_000],
    ['100以上（含）', 1_000_000, Infinity],
    ['180—200左右', 1_620_000, 2_200_000],
    ['不低于20、不超过50', 200_000, 500_000],
    ['由100增至150', 1_500_000, 1_500_000],
    ['100±5', 950_000, 1_050_000],
    ['100（暂估）', 1_000_000, 1_000_000],
    ['100 (est.)', 1_000_000, 1_000_000],
    ['100；', 1_000_000, 1_000_000],
  ])('%s is in that unit', async (cell, low, high) => {
    const { figure, told } = await read(cell);
    expect(figure).toMatchObject({ low, high, unit: '元' });
    expect(told).toEqual([]);
  });

  it.each([
    ['￥1,200.00', 12_000_000],
    ['¥50', 500_000],
  ])('%s, as spreadsheets show money, says whose money and no scale', async (cell, value) => {
    expect((await read(cell)).figure).toMatchObject({ low: value, high: value, unit: '元' });
  });

  it.each(['$50', '100千', '0.3亿', '100余万', '100 thousand'])(
    '%s, which may be scaled already or is of others, is left out and told',
    async (cell) => {
      const { figure, told } = await read(cell);
      expect(figure).toBeUndefined();
      expect(told).toEqual([cell === '$50' ? 'wrong-unit' : 'doubtful-unit']);
    },
  );

  it.each(['100, 200', '①100', '²100', '①1,200万元'])('%s is no number of all its digits', async (cell) => {
    for (const head of ['财政投入', '财政投入（万元）']) {
      const { figure, told } = await read(cell, head);
      expect(figure).toMatchObject({ status: 'missing', text: cell });
      expect(told).toEqual(['unreadable-figure']);
    }
  });
});
