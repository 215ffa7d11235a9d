import { describe, expect, it } from 'vitest';
import { parseQuantity } from '../../../data/index.js';
import { viewContext } from '../context.js';
import { toCsv } from './data-table.js';

const csv = (...cells: (string | number | ReturnType<typeof parseQuantity>)[]) =>
  toCsv(
    { columns: [{ key: 'a', title: '甲', unit: '元' }], rows: cells.map((a) => ({ a })), keys: cells.map(String) },
    viewContext(),
  )
    .replace('\uFEFF', '')
    .trim()
    .split('\r\n');

describe('a data table as CSV', () => {
  it('heads columns with their unit and begins with a byte-order mark', () => {
    expect(toCsv({ columns: [], rows: [], keys: [] }, viewContext()).startsWith('\uFEFF')).toBe(true);
    expect(csv()[0]).toBe('甲（元）');
  });

  it('writes exact figures as plain numbers, however large or small, and others in their wording', () => {
    expect(csv(1e22, parseQuantity(0.0000001), parseQuantity('5000余元'), parseQuantity('*亿元'))).toEqual([
      '甲（元）',
      '10000000000000000000000',
      '0.0000001',
      '5000余元',
      '*亿元',
    ]);
  });

  it('quotes what needs it and keeps texts from running as formulas', () => {
    expect(csv('a,"b"', '=1+1', '-x', '@x').slice(1)).toEqual(['"a,""b"""', "'=1+1", "'-x", "'@x"]);
  });
});
