import { describe, expect, it } from 'vitest';
import { exact, interval, missing } from './data/index.js';
import { notesOf } from './sonify.js';

const columns = [
  { key: 'name', title: '地区' },
  { key: 'count', title: '人数' },
  { key: 'share', title: '占比' },
];
const row = (name: string, count: unknown, share: unknown = exact(1)) => ({ name, count, share });
const notes = (...rows: Record<string, unknown>[]) => notesOf({ columns, rows, keys: [] });

describe('figures as tones', () => {
  it('rise from 220 Hz for nought to 880 Hz for the greatest, an octave for half of it', () => {
    const played = notes(row('甲', exact(0, '人')), row('乙', exact(50, '人')), row('丙', exact(100, '人')));
    expect(played.map(({ pitch }) => Math.round(pitch!))).toEqual([220, 440, 880]);
    expect(played.map(({ said }) => said)).toEqual(['甲 0人', '乙 50人', '丙 100人']);
  });

  it('tremble where they are uncertain, and have no height where nothing is known', () => {
    const played = notes(
      row('甲', interval(40, 60, '人')),
      row('乙', missing('')),
      row('丙', interval(0, Infinity)),
      row('丁', exact(100)),
    );
    expect(played.map(({ isUncertain }) => isUncertain)).toEqual([true, true, true, false]);
    expect(played.map(({ said }) => said)).toEqual(['甲 40—60人', '乙 未统计', '丙 未公开', '丁 100']);
    expect(played.map(({ pitch }) => pitch && Math.round(pitch))).toEqual([440, undefined, undefined, 880]);
  });

  it('go below nought, and are of the column that is asked for', () => {
    expect(notes(row('甲', exact(-10)), row('乙', exact(10))).map(({ pitch }) => Math.round(pitch!))).toEqual([
      220, 880,
    ]);
    const table = { columns, rows: [row('甲', exact(1), exact(2)), row('乙', exact(1), exact(4))], keys: [] };
    expect(notesOf(table, { column: 'share' }).map(({ pitch }) => Math.round(pitch!))).toEqual([440, 880]);
    expect(notesOf({ columns: [], rows: [], keys: [] })).toEqual([]);
  });
});
