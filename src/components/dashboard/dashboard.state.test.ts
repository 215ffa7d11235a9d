import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  choicesOf,
  choose,
  NOTHING_CHOSEN,
  readState,
  stateFromQuery,
  stateToQuery,
  without,
} from './dashboard.state.js';

const text = fc.string({ minLength: 1, unit: 'grapheme' });
const state = fc
  .record(
    { filter: fc.dictionary(text, fc.uniqueArray(text, { minLength: 1, maxLength: 3 })), period: text },
    { requiredKeys: ['filter'] },
  )
  .map(readState);

describe('a dashboard’s state', () => {
  it('survives an address, whatever it holds and whatever stands beside it', () => {
    fc.assert(
      fc.property(state, (any) => {
        const query = stateToQuery(any, '?page=2&q=%E4%BA%BA+a%20b', 'chancai');
        expect(stateFromQuery(query, 'chancai')).toEqual(any);
        expect(new URLSearchParams(query).get('page')).toBe('2');
        expect(stateToQuery(NOTHING_CHOSEN, query, 'chancai')).toBe('?page=2&q=%E4%BA%BA+a%20b');
      }),
    );
  });

  it('loses its choices one by one until nothing is chosen', () => {
    fc.assert(
      fc.property(state, (any) => {
        const end = choicesOf(any).reduce(without, any);
        expect(choicesOf(end)).toEqual([]);
        expect(stateToQuery(end, '', 'chancai')).toBe('');
      }),
    );
  });

  it('has one period at most, and other values for a column when others are chosen', () => {
    const one = choose(choose(NOTHING_CHOSEN, 'chain', ['体育']), 'period', ['2023', '2024']);
    expect(one).toEqual({ filter: { chain: ['体育'] }, period: '2024' });
    expect(choose(one, 'chain', ['医药', '医药']).filter).toEqual({ chain: ['医药'] });
    expect(choose(one, 'chain', []).filter).toEqual({});
  });

  it('keeps the order of what was chosen when one of several values goes', () => {
    const both = readState({ filter: { chain: ['a', 'b'], region: ['r'] } });
    expect(choicesOf(without(both, { column: 'chain', value: 'a' })).map(({ value }) => value)).toEqual(['b', 'r']);
  });

  it('holds no choice that is none', () => {
    expect(readState({ filter: [1, 2], period: {} })).toEqual(NOTHING_CHOSEN);
    expect(readState({ filter: { chain: { a: 1 }, region: ['', null, Number.NaN], '': ['x'] }, period: '' })).toEqual(
      NOTHING_CHOSEN,
    );
    expect(stateFromQuery('?chancai.=x&chancai.chain=&chancai.period=', 'chancai')).toEqual(NOTHING_CHOSEN);
  });

  it('stands beside that of another dashboard in one address', () => {
    const left = choose(NOTHING_CHOSEN, 'chain', ['体育']);
    const right = choose(NOTHING_CHOSEN, 'period', ['2025']);
    const query = stateToQuery(right, stateToQuery(left, '?x=1', 'left'), 'right');
    expect([stateFromQuery(query, 'left'), stateFromQuery(query, 'right')]).toEqual([left, right]);
    expect(stateToQuery(NOTHING_CHOSEN, query, 'left')).toBe('?x=1&right.period=2025');
  });

  it('takes what a careless page gives', () => {
    expect(readState(undefined)).toEqual(NOTHING_CHOSEN);
    expect(readState({ filter: { chain: '体育', region: [null, 3] }, period: 2024 })).toEqual({
      filter: { chain: ['体育'], region: ['3'] },
      period: '2024',
    });
    expect(readState(JSON.parse('{"filter": {"__proto__": ["x"]}}')).filter).not.toHaveProperty('x');
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
});
