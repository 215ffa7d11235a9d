import { describe, expect, it } from 'vitest';
import { parseQuantity } from '../../../data/index.js';
import { viewContext } from '../context.js';
import { cellText, toCsv } from './data-table.js';

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

describe('a cell', () => {
  it('is printed with its column’s decimals, and never as nought where there is something', () => {
    const column = { key: 'a', title: '甲', isRatio: true };
    const text = (value: number) => cellText(parseQuantity(value), column, viewContext());
    expect([text(3.2), text(0.008), text(0), text(8e-8)]).toEqual(['3.20', '0.01', '0.00', '不足0.01']);
    expect(cellText(parseQuantity(8e-8), column, viewContext({ locale: 'en' }))).toBe('under 0.01');
  });
});

describe('a figure without end', () => {
  it('has two decimals, its ends rounded outward', () => {
    const context = viewContext({ locale: 'zh-CN' });
    const said = (low: number, high = low) =>
      context.figure({ low, high, text: '', status: low === high ? 'exact' : 'bounded' });
    expect(said(-1.666666666666664, 65)).toBe('-1.67—65');
    expect(said(5.333333333333336, 72)).toBe('5.33—72');
    expect(said(200 / 3)).toBe('66.67');
    expect(said(1 / 3000)).toBe('0.00033');
    expect(said(0.123456)).toBe('0.123456');
  });
});
