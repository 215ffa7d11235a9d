import { describe, expect, it } from 'vitest';
import { parseQuantity, type Quantity } from './index.js';
import table from './wordings-2026.json' with { type: 'json' };

/** What a row of the table says: `low..high unit status`, one number where exact. */
function expected(said: string): Pick<Quantity, 'low' | 'high' | 'unit' | 'status'> {
  const [ends = '', unit = '-', status = 'exact'] = said.split(' ');
  const [from = '', to = from] = ends.split('..');
  return {
    low: from === '' ? -Infinity : Number(from),
    high: to === '' ? Infinity : Number(to),
    unit: unit === '-' ? undefined : unit,
    status: status as Quantity['status'],
  };
}

function isSame(quantity: Quantity, said: string): boolean {
  const wanted = expected(said);
  const near = (a: number, b: number) => a === b || Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
  return (
    quantity.status === wanted.status &&
    quantity.unit === wanted.unit &&
    near(quantity.low, wanted.low) &&
    near(quantity.high, wanted.high)
  );
}

describe('the wordings of 31 provincial reports', () => {
  const rows = Object.entries(table.wordings).map(([wording, said]) => {
    const quantity = parseQuantity(wording);
    const [none, reason] = said.split(' ');
    const isRight =
      none === 'none'
        ? quantity.status === 'missing' && (reason === undefined || quantity.reason === reason)
        : isSame(quantity, said);
    const { low, high, unit, status } = quantity;
    return {
      wording,
      said,
      isRight,
      status,
      read: `${low}..${high} ${unit ?? '-'} ${status} ${quantity.reason ?? ''}`,
    };
  });

  it('are never read as something else', () => {
    expect(rows.length).toBeGreaterThan(800);
    expect(rows.filter(({ isRight, status }) => !isRight && status !== 'missing')).toEqual([]);
  });

  it('are read but for 3 % at the most, and tell words and dates from what can not be read', () => {
    const unread = rows.filter(({ isRight, status }) => !isRight && status === 'missing');
    if (process.env.CHANCAI_SCORE)
      console.log(
        rows.length,
        unread.length,
        unread.filter((r) => !r.said.startsWith('none')).length,
        rows.filter((r) => !r.isRight && r.status !== 'missing').length,
        JSON.stringify(unread.map((r) => r.wording)),
      );
    expect(unread.length).toBeLessThan(0.03 * rows.length);
  });
});
