import { describe, expect, it } from 'vitest';
import '../../locales/all.js';
import { translateIssue } from '../dataset/index.js';
import { MappingError, readMapping } from './mapping.js';

const LANGUAGES = ['zh-CN', 'en', 'zh-TW'];

/** What is wrong with a map, in every language. */
function said(map: unknown): string[] {
  try {
    readMapping(map);
  } catch (error) {
    if (!(error instanceof MappingError)) throw error;
    return LANGUAGES.map((locale) => translateIssue(error.issue, locale).message);
  }
  return [];
}

describe('a map that can’t be followed says why in each language', () => {
  it.each([
    [
      'an entry that there is not',
      { sheets: { 甲: { tabel: '资金' } } },
      [
        '对照表 sheets.甲.tabel：没有“tabel”这一项。请删去或改名。',
        'the map, sheets.甲.tabel: there is no entry “tabel”. Delete or rename it.',
        '對照表 sheets.甲.tabel：沒有「tabel」這一項。請刪去或改名。',
      ],
    ],
    [
      'a value of another kind',
      { missing: [5] },
      [
        '对照表 missing.0：此处写的是 5。请改为文本。',
        'the map, missing.0: found 5. Write one of these: a text.',
        '對照表 missing.0：此處寫的是 5。請改為文字。',
      ],
    ],
    [
      'a unit that is none',
      { sheets: { 甲: { table: '资金', units: { 投入: '丈' } } } },
      [
        '对照表 sheets.甲.units.投入：单位“丈”无法识别。请写元、万元、亿元、人等。',
        'the map, sheets.甲.units.投入: the unit “丈” is not known. Write 元, 万元, persons or the like.',
        '對照表 sheets.甲.units.投入：單位「丈」無法辨識。請寫元、萬元、億元、人等。',
      ],
    ],
    [
      'a table that there is not',
      { sheets: { 甲: '创新平抬' } },
      [
        '对照表 sheets.甲：没有数据表“创新平抬”。是否应为“创新平台”？',
        'the map, sheets.甲: there is no table “创新平抬”. Did you mean “创新平台”?',
        '對照表 sheets.甲：沒有資料表「创新平抬」。是否應為「创新平台」？',
      ],
    ],
    [
      'a column that its table lacks',
      { sheets: { 甲: { table: '资金', heads: { 钱: '财政投人' } } } },
      [
        '对照表 sheets.甲：资金表没有“财政投人”列。是否应为“财政投入”？',
        'the map, sheets.甲: the table Funding has no column “财政投人”. Did you mean “财政投入”?',
        '對照表 sheets.甲：經費表沒有「财政投人」欄。是否應為「财政投入」？',
      ],
    ],
    [
      'a column that no table has',
      { heads: { 钱: '完全没有的列名' } },
      [
        '对照表 heads：各数据表都没有“完全没有的列名”列。',
        'the map, heads: no table has a column “完全没有的列名”.',
        '對照表 heads：各資料表都沒有「完全没有的列名」欄。',
      ],
    ],
  ])('%s', (_, map, sentences) => {
    expect(said(map)).toEqual(sentences);
  });
});
