import { describe, expect, it } from 'vitest';
import { LIMITS, type LimitName } from '../dataset/limits.js';
import { textOf } from '../dataset/name.js';
import { decodeTables, readDataset } from './index.js';

const list = (count: number, one: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => one(at)).join();
const rows = (more: string): string => `{"funding": [{"period": "2024", "programme": "甲", "invested": 1, ${more}}]}`;

describe('a text that holds more than a page can bear', () => {
  it.each<[string, string, LimitName, string]>([
    ['lists within each other', 'a.json', 'depth', '['.repeat(101)],
    ['objects within each other', 'a.json', 'depth', `${'{"data":'.repeat(101)}1${'}'.repeat(101)}`],
    [
      'lists within each other, all closed',
      'a.json',
      'depth',
      rows(`"remark": ${'['.repeat(1000)}${']'.repeat(1000)}`),
    ],
    ['names of one object', 'a.json', 'names', rows(list(16_385, (at) => `"k${at}": 1`))],
    ['letters of one text', 'a.json', 'text', rows(`"remark": "${'甲'.repeat(2 ** 20)}"`)],
    ['letters of one name', 'a.json', 'text', rows(`"${'甲'.repeat(2 ** 20)}": 1`)],
    ['digits of one number', 'a.json', 'text', rows(`"remark": ${'9'.repeat(2 ** 20 + 1)}`)],
    ['lists within each other in a line', 'a.ndjson', 'depth', `{"a": 1}\n{"a": ${'['.repeat(101)}`],
    ['letters of a line', 'a.ndjson', 'line', `{"a": 1}\n{"a": "${'甲'.repeat(2 ** 22)}"}`],
    ['blank lines', 'a.csv', 'blank', `时期,资金项目,财政投入\n${'\n'.repeat(LIMITS.blank + 1)}2024,甲,1\n`],
    [
      'names of all lines together',
      'a.ndjson',
      'columns',
      Array.from({ length: 16_385 }, (_, at) => `{"k${at}": 1}`).join('\n'),
    ],
  ])('is refused with words: %s', async (_, name, limit, text) => {
    const { issues } = await readDataset(text, { name, table: 'funding' });
    expect(issues.map(({ code, severity }) => [code, severity])).toContainEqual(['beyond-limit', 'error']);
    expect(issues.find(({ code }) => code === 'beyond-limit')!.message).toContain(
      `${textOf({ '@': `limit-${limit}` }, 'zh-CN')}超过上限 ${LIMITS[limit]}`,
    );
  });

  it('is read as long as it stays within them', async () => {
    const text = rows(`"remark": ${'['.repeat(90)}${']'.repeat(90)}`);
    expect((await decodeTables(text)).issues).toEqual([]);
  });
});

describe('NDJSON', () => {
  it('says which line has a name twice, as JSON does', async () => {
    const { issues } = await decodeTables(
      '{"period": 2024, "invested": 1}\n{"period": 2024, "invested": 1, "invested": 2}\n',
      {
        name: 'a.ndjson',
      },
    );
    expect(issues.map(({ code, path, found }) => [code, path, found])).toEqual([
      ['twice-the-key', 'a.ndjson:2', 'invested'],
    ]);
  });
});
