import { describe, expect, it } from 'vitest';
import type { RecordsInfo } from '../../data/remote/catalogue.js';
import { firstOfValues, lastOfValues, rowsOf, sumsOfRepeated, sumsOfRows } from '../statements.js';
import { DIALECTS, type Statement } from './index.js';

const info: RecordsInfo = {
  length: 9,
  columns: ['period', 'chain', 'id', 'invested'],
  dimensions: { period: {}, chain: {}, id: {} },
  measures: { invested: { unit: '元', places: 2, states: true, high: true, texts: true } },
  repeated: true,
  nested: false,
};
const added = [{ name: 'invested', info: info.measures.invested! }];
const where = { chain: ["'; drop table x --", '体育'], segment: ['s'] };

/** Every kind of statement, of which the first is shown whole. */
function statements(name: keyof typeof DIALECTS): Statement[] {
  const target = { dialect: DIALECTS[name], table: 'chancai_funding_v', info };
  return [
    sumsOfRows(target, { by: ['period'], where: { chain: where.chain }, added, own: true }),
    sumsOfRepeated(target, { by: ['period'], where, added, id: 'id' }),
    firstOfValues(target, 'chain', where),
    lastOfValues(target, { column: 'period', filled: ['invested'], where }),
    rowsOf(target, ['_row', 'chain'], { where, limit: 5 }),
  ];
}

describe.each(Object.keys(DIALECTS) as (keyof typeof DIALECTS)[])('statements for %s', (name) => {
  it('are these', () => {
    expect(statements(name)[0]).toMatchSnapshot();
  });

  it('hold no value of a filter, and bind each in its place', () => {
    for (const { sql, params } of statements(name)) {
      expect(sql).not.toMatch(/drop|体育/);
      expect(params).toEqual(["'; drop table x --", '体育']);
    }
  });

  it('name a column that the table lacks nowhere: it is empty on every row', () => {
    for (const { sql } of statements(name)) expect(sql).not.toContain('segment');
  });
});
