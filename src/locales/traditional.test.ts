import { describe, expect, it } from 'vitest';
import { finderOf, tableNamed } from '../data/dataset/table-names.js';
import { TABLE_NAMES } from '../data/dataset/tables.js';
import { parseDataset } from '../data/index.js';
import { fields } from './zh-TW/fields.js';

const column = (table: object, name: string) =>
  Array.from((table as { column(n: string): ArrayLike<unknown> }).column(name));

describe('a ledger in traditional characters', () => {
  it.each(TABLE_NAMES)('whose heads are those of our own Taiwanese pages is read: %s', (name) => {
    const words = (fields as Record<string, { title: string; columns: Record<string, string> }>)[name]!;
    expect(tableNamed(words.title)).toBe(name);
    expect(Object.entries(words.columns).map(([own, head]) => [own, finderOf(name)(head)])).toEqual(
      Object.keys(words.columns).map((own) => [own, own]),
    );
  });

  it.each(TABLE_NAMES)('whose words are those of our own Taiwanese pages is read: %s', (name) => {
    const { words = {}, columns } = (
      fields as Record<string, { columns: Record<string, string>; words?: Record<string, Record<string, string>> }>
    )[name]!;
    for (const [own, said] of Object.entries(words))
      for (const [value, word] of Object.entries(said)) {
        const { issues } = parseDataset({ [name]: [{ [columns[own]!]: word }] }, { locale: 'zh-CN' });
        expect(
          issues.filter(({ code }) => code === 'unknown-word'),
          `${own}.${value}: ${word}`,
        ).toEqual([]);
      }
  });

  it('is read as one in simplified characters, with its figures, units, words and totals', () => {
    const { value, issues } = parseDataset(
      {
        meta: { title: '甲', source: '乙', asOf: '2024' },
        資金: [
          { 時期: 2024, 資金項目: '人才專項資金', '財政投入（萬元）': 100, 撬動資金: '約3億元' },
          { 時期: 2024, 資金項目: '合計', '財政投入（萬元）': 100, 撬動資金: '約3億元' },
        ],
        創新平臺: [{ 平臺名稱: '工程研究中心', 級別: '省級', 依託單位: '甲', 是否共享: '是' }],
      },
      { locale: 'zh-CN' },
    );
    expect(issues.map(({ code }) => code)).toEqual(['total-row']);
    expect(column(value.tables.funding!, 'invested')).toEqual([1_000_000]);
    // The author's names stay as they are written.
    expect(column(value.tables.funding!, 'programme')).toEqual(['人才專項資金']);
    expect(column(value.tables.platforms!, 'level')).toEqual(['provincial']);
    expect(column(value.tables.platforms!, 'shared')).toEqual([true]);
  });
});
