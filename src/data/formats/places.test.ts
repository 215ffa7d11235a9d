import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { translateIssue } from '../dataset/index.js';
import { readDataset } from './index.js';

/** Where the problems of values are, as the reader is told, and as programs know it. */
const placesOf = async (text: string | Uint8Array, name: string, locale: 'zh-CN' | 'en' = 'zh-CN') => {
  const { issues } = await readDataset(text, { name, table: 'funding', locale });
  const sign = locale === 'zh-CN' ? '：' : ': ';
  return issues.map(({ path, message }) => [path, message.slice(0, message.indexOf(sign))]);
};

describe('a problem of a value in a CSV', () => {
  it('names the line of the file and the head of the column; its path stays', async () => {
    const text = '时期,资金项目,财政投入\n2024,甲,3000\n2025,乙,不少\n';
    expect(await placesOf(text, '资金.csv')).toEqual([['funding[1].invested', '资金.csv 第 3 行“财政投入”列']]);
    expect(await placesOf(text, 'a.csv', 'en')).toEqual([['funding[1].invested', 'a.csv, line 3, column “财政投入”']]);
  });

  it('counts blank lines, lines within quotes, lines left out, and either end of a line', async () => {
    const text = [
      '\n时期,资金项目,财政投入',
      '2024,"两行\n的名称",1',
      '',
      '2024,多,2,3',
      ',,',
      '2025,"甲\n乙\n丙",坏',
      '2025,丁,坏',
    ];
    const places = [
      ['资金.csv:6', '资金.csv 第 6 行'],
      ['funding[1].invested', '资金.csv 第 8 行“财政投入”列'],
      ['funding[2].invested', '资金.csv 第 11 行“财政投入”列'],
    ];
    expect(await placesOf(text.join('\n'), '资金.csv')).toEqual(places);
    expect(await placesOf(text.join('\r\n').replace(/(?<!\r)\n/g, '\r\n'), '资金.csv')).toEqual(places);
    expect(await placesOf(`sep=,\n${text.slice(0).join('\n')}`, '资金.csv')).toEqual(
      places.map(([path, place]) => [
        path!.replace(':6', ':7'),
        place!.replace(/:6|第 (\d+)/, (found, line) =>
          line ? `第 ${Number(line) + 1}` : found === ':6' ? ':7' : found,
        ),
      ]),
    );
  });

  it('counts titles above the heads, which are passed over', async () => {
    const text = '乐陵市人才资金台账,,\n单位：万元,,2025年\n\n时期,资金项目,财政投入\n2024,甲,3000\n2025,乙,不少\n';
    expect(await placesOf(text, '资金.csv')).toEqual([['funding[1].invested', '资金.csv 第 6 行“财政投入”列']]);
    const { value } = await readDataset(text, { name: '资金.csv', table: 'funding' });
    expect(value.tables.funding!.column('programme')).toEqual(['甲', '乙']);
    expect(value.leftOut).toEqual({});
  });

  it('names the row where it is the row, and the first of many', async () => {
    const rows = Array.from({ length: 60 }, () => ',甲,1');
    const places = await placesOf(`时期,资金项目,财政投入\n${rows.join('\n')}\n`, 'a.csv');
    expect(places[0]).toEqual(['funding[0].period', 'a.csv 第 2 行“时期”列']);
    expect(places).toHaveLength(51);
  });

  it('is told again in another language', async () => {
    const { issues } = await readDataset('period,programme,invested\n2024,a,much\n', {
      name: 'a.csv',
      table: 'funding',
    });
    const sent = JSON.parse(JSON.stringify(issues[0]!));
    expect(translateIssue(sent, 'zh-CN').message).toMatch(/^a\.csv 第 2 行“invested”列：/);
    expect(translateIssue(sent, 'en').message).toMatch(/^a\.csv, line 2, column “invested”: /);
  });
});

describe('a problem of a value in NDJSON', () => {
  it('names the line and the key', async () => {
    const text = '{"时期":2024,"资金项目":"甲","财政投入":1}\n\n7\n{"时期":2025,"资金项目":"甲","财政投入":"多"}\n';
    expect(await placesOf(text, 'a.ndjson')).toEqual([
      ['a.ndjson:3', 'a.ndjson 第 3 行'],
      ['funding[1].invested', 'a.ndjson 第 4 行“财政投入”列'],
    ]);
  });
});

describe('a problem of a value in a workbook', () => {
  const workbook = async (sheets: Readonly<Record<string, readonly unknown[][]>>): Promise<Uint8Array> => {
    const book = new ExcelJS.Workbook();
    for (const [name, rows] of Object.entries(sheets)) book.addWorksheet(name).addRows([...rows]);
    return new Uint8Array(await book.xlsx.writeBuffer());
  };
  const rows = [
    ['人才资金台账'],
    [],
    ['序号', '时期', '资金项目', '财政投入'],
    [1, '2024', '甲', 5],
    [],
    [2, '2025', '乙', '多'],
  ];

  it('names the cell, in the only sheet', async () => {
    const places = await placesOf(await workbook({ Sheet1: rows }), '台账.xlsx');
    expect(places.filter(([path]) => path!.includes('['))).toEqual([
      ['funding[1].invested', 'Sheet1 第6行 D列（财政投入）'],
    ]);
  });

  it('names the cell in each of several sheets', async () => {
    const bytes = await workbook({
      资金: rows,
      人才金字塔: [
        ['人才层次', '人数'],
        ['领军', '许多'],
      ],
      'talent pyramid': [['x']],
    });
    const places = (await placesOf(bytes, '台账.xlsx', 'en')).filter(([path]) => path!.includes('['));
    expect(places).toEqual([
      ['funding[1].invested', '资金, row 6, column D (财政投入)'],
      ['pyramid[0].headcount', '人才金字塔, row 2, column B (人数)'],
    ]);
  });
});

describe('a problem of a value in JSON', () => {
  it('names its path: nobody counts lines there', async () => {
    const text = JSON.stringify({ meta: { title: 'x' }, funding: [{ period: 1, programme: 'a', invested: '见附件' }] });
    expect((await placesOf(text, 'a.json')).map(([, place]) => place)).toContain('funding[0].invested');
  });
});

describe('rows that a message names beside its own', () => {
  it('are lines of the file, rows of the sheet or of the document', async () => {
    const rows = '2024,甲,3\n2024,乙,4\n2024,甲,3\n2024,甲,3\n';
    const said = async (text: string, name: string) =>
      (await readDataset(text, { name, table: 'funding' })).issues.find(({ code }) => code === 'repeated-rows')!
        .message;
    expect(await said(`资金台账\n\n时期,资金项目,财政投入（万元）\n${rows}`, '资金.csv')).toMatch(
      /^资金.csv 第 6 行：.*（资金.csv 第 6 行、资金.csv 第 7 行；其中第一行同资金.csv 第 4 行）/,
    );
    const funding = rows
      .trim()
      .split('\n')
      .map((line) => {
        const [period, programme, invested] = line.split(',');
        return { period, programme, invested: `${invested}万元` };
      });
    expect(await said(JSON.stringify({ funding }), 'a.json')).toContain('（第 3 行、第 4 行；其中第一行同第 1 行）');
  });
});
