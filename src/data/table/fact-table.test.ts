import { describe, expect, it } from 'vitest';
import { factTable } from './fact-table.js';

const rows = [
  { chain: 'a', region: 'x', money: 0.1, id: '1' },
  { chain: 'a', region: 'y', money: 0.2, id: '2' },
  { chain: 'b', region: 'x', money: '超5元', id: '3' },
  { chain: 'a', region: 'x', money: 0.1, id: '1' },
];

describe('a fact table groups', () => {
  it('by columns, in first-seen order, adding decimal money exactly and each id once', () => {
    expect(factTable(rows).group({ by: ['chain'], sum: ['money'], count: 'id' })).toEqual([
      { chain: 'a', money: 0.3, count: 2 },
      { chain: 'b', money: expect.objectContaining({ low: 5, high: Infinity, text: '超5元' }), count: 1 },
    ]);
  });

  it('rows and columns alike', () => {
    const columns = Object.fromEntries(
      ['chain', 'region', 'money', 'id'].map((name) => [name, rows.map((row) => row[name as 'chain'])]),
    );
    const request = { by: ['chain', 'region'], sum: ['money'], count: 'id' };
    expect(factTable(columns).group(request)).toEqual(factTable(rows).group(request));
  });

  it('only rows whose columns hold a wanted value', () => {
    const group = factTable(rows).group({ by: ['chain'], count: 'id', where: { region: ['y'] } });
    expect(group).toEqual([{ chain: 'a', count: 1 }]);
    expect(factTable(rows).group({ where: { region: ['z'] }, count: 'id' })).toEqual([]);
  });

  it('asked for the last values of a column, in the order of their last rows, where other columns say something', () => {
    const table = factTable([
      { period: '摸底', supply: 1 },
      { period: '复核', supply: '' },
      { period: '复核', supply: '未统计', chain: 'a' },
      { period: '终核', supply: null, demand: undefined },
      { period: '摸底', supply: 0, chain: 'a' },
      { period: '初报', demand: 3, chain: 'b' },
    ]);
    expect(table.lastValues('period', ['supply', 'demand'])).toEqual(['复核', '摸底', '初报']);
    expect(table.lastValues('period', ['supply'], { chain: ['a'] })).toEqual(['复核', '摸底']);
    expect(table.lastValues('period', ['supply'], { chain: ['b'] })).toEqual([]);
    expect(table.lastValues('period', ['none'])).toEqual([]);
  });

  it('rows without an id by their count, one unless said', () => {
    const table = factTable([{ id: 'p' }, { count: 4 }, {}, { id: 'p', count: 9 }]);
    expect(table.group({ count: 'id' })).toEqual([{ count: 6 }]);
    expect(factTable([{ count: '未统计' }]).group({ count: 'id' })[0]!.count).toMatchObject({ status: 'missing' });
  });

  it('leaving missing figures out of a sum, and saying how many; all missing is missing, not nought', () => {
    const table = factTable([{ m: 5 }, { m: '未统计' }, { m: null }]);
    const [cell] = table.aggregate({ sum: ['m'] });
    expect(cell!.sums.m).toEqual({ quantity: expect.objectContaining({ low: 5, high: 5 }), missing: 2 });
    expect(factTable([{ m: '—' }]).group({ sum: ['m'] })[0]!.m).toMatchObject({ status: 'missing' });
  });

  it('a masked part into a sum that is at least the rest', () => {
    const [group] = factTable([{ m: 5 }, { m: '*' }]).group({ sum: ['m'] });
    expect(group!.m).toMatchObject({ low: 5, high: Infinity, status: 'bounded' });
  });

  it('keys such as __proto__ and hasOwnProperty like any other', () => {
    const table = factTable([
      { k: '__proto__' },
      { k: 'hasOwnProperty' },
      JSON.parse('{"__proto__": 1, "k": "__proto__"}'),
    ]);
    expect(table.group({ by: ['k'], count: 'id' })).toEqual([
      { k: '__proto__', count: 2 },
      { k: 'hasOwnProperty', count: 1 },
    ]);
    expect(Object.getPrototypeOf(table.row(2))).toBe(Object.prototype);
  });
});
