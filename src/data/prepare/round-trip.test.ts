import { readFileSync } from 'node:fs';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { type Dataset, parseDataset, TABLE_NAMES } from '../dataset/index.js';
import { aboutColumn } from '../dataset/schema/descriptions/index.js';
import { SHAPES, shapeOf } from '../ledger/shape.js';
import { parseQuantity } from '../quantity/index.js';
import { importRecords, importSheets, importWorkbook, readSheets, writeLedger } from './index.js';

const data = JSON.parse(readFileSync(new URL('../../../examples/county/data.json', import.meta.url), 'utf8'));

/** A series of figures by period, be it written as a text or as an object. */
function series(cell: unknown): unknown {
  if (typeof cell === 'string' && /^\d{4}: /.test(cell))
    return Object.fromEntries(cell.split('；').map((point) => point.split(': ')));
  if (typeof cell !== 'object' || cell === null || Array.isArray(cell)) return cell;
  return Object.fromEntries(Object.entries(cell).map(([period, figure]) => [period, String(figure)]));
}

/** A dataset as plain values: meta, reference lists, every cell of every table, and the names of what cells say. */
function plain({ meta, chains, segments, regions, tiers, tables, leftOut, nameOf }: Dataset) {
  const columns = TABLE_NAMES.flatMap((name) => {
    const table = tables[name];
    return table
      ? [
          [
            name,
            Object.fromEntries(
              table.columns.map((column) => {
                const cells = table.column(column)!;
                return [column, column === 'series' ? cells.map(series) : cells];
              }),
            ),
          ] as const,
        ]
      : [];
  });
  const names = columns.flatMap(([, table]) =>
    Object.entries(table).flatMap(([column, cells]) =>
      cells!.flatMap((cell) => (typeof cell === 'string' ? [nameOf(column, cell)] : [])),
    ),
  );
  return { meta, chains, segments, regions, tiers, tables: Object.fromEntries(columns), leftOut, names };
}

describe('a dataset written as a ledger and read back', () => {
  it.each(['zh-CN', 'en'] as const)('is the same dataset, to the last cell and name, in %s', async (locale) => {
    const { document, issues } = await importWorkbook(await writeLedger({ data, locale }), { locale });
    expect(issues).toEqual([]);
    expect(plain(parseDataset(document).value)).toEqual(plain(parseDataset(data).value));
  });
});

describe('figures and lists that no sheet can hold as they are', () => {
  it('come back with the same meaning', async () => {
    const euros = {
      meta: { title: '示例', currency: 'EUR' },
      tiers: [{ id: 'a', name: '领军', leads: '约5' }],
      funding: [
        {
          period: 2025,
          programme: '甲',
          invested: 0.01,
          leveraged: { low: 2e8, high: null, text: '超2亿欧元', status: 'bounded', unit: '欧元' },
        },
        {
          period: 2025,
          programme: '乙',
          invested: 123456789.01,
          leveraged: { low: 10, high: 20, text: '', status: 'bounded', unit: '欧元' },
        },
      ],
      cooperation: { mode: ['共建', '结对'], university: [{ 'zh-CN': '甲大学', en: 'University A' }, null] },
    };
    const { document, issues } = await importWorkbook(await writeLedger({ data: euros }));
    // A cent beside millions is asked about.
    expect(issues.map(({ code }) => code)).toEqual(['mixed-money']);
    const [there, back] = [euros, document].map((one) => parseDataset(one).value);
    const bounds = (dataset: Dataset | undefined) =>
      dataset!.tables.funding!.column('leveraged')!.map((cell) => {
        const { low, high, unit } = parseQuantity(cell);
        return { low, high, unit };
      });
    expect(bounds(back)).toEqual(bounds(there));
    expect(back!.tables.funding!.column('invested')).toEqual([0.01, 123456789.01]);
    expect(back!.nameOf('university', '甲大学')).toEqual({ 'zh-CN': '甲大学', en: 'University A' });
  });
});

describe('the template', () => {
  it('holds example rows only, which count as nothing filled in', async () => {
    const { rows, issues } = await importWorkbook(await writeLedger());
    expect(rows).toEqual({});
    expect(issues.map(({ code }) => code)).toEqual(['no-rows', 'missing-value']);
    expect(issues[1]!.cell).toBe('基本信息!B2');
  });

  it.each(['zh-CN', 'en'] as const)('holds examples that are right in every table, in %s', async (locale) => {
    const sheets = await readSheets(await writeLedger({ locale }), 'template');
    const filled = sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => row?.map((cell) => (/^示例行|^Example row/.test(String(cell)) ? 'x' : cell))),
    }));
    const { issues, rows } = importSheets(filled, { locale });
    expect(issues.map(({ code, cell }) => [code, cell])).toEqual([['missing-value', expect.stringMatching(/!B2$/)]]);
    expect(rows).toEqual(Object.fromEntries(TABLE_NAMES.map((name) => [name, 1])));
  });

  it.each([
    ['zh-CN', '资金', '财政投入（万元）', /^选填。财政投入，可写“2.5亿元”“超\*亿元”，流量。单位万元。/],
    ['zh-CN', '环节', '上中下游*', /^必填。环节处在上游、中游还是下游。从下拉列表选：上游、中游、下游。$/],
    ['zh-CN', '人才编制', '预留编制（个）', /即为空余。各时期不相加，取最近一期。单位个。/],
    ['en', 'Policies', 'Expires', /^Optional\. The last day on which it holds; may say 长期有效 \(no end\)\. /],
    ['en', 'Funding', 'Public money (CNY)', /^Optional\. Public money put in; .* In CNY\. /],
  ] as const)('says in %s what a column of %s means, as the schema does: %s', async (locale, name, head, note) => {
    const { sheets } = await readXlsx(await writeLedger({ locale }));
    const sheet = sheets.find((one) => one.name === name)!;
    const at = sheet.rows[0]!.indexOf(head);
    expect(sheet.cells?.get(`0,${at}`)?.comment?.text).toMatch(note);
    for (const { name: table, columns } of SHAPES)
      for (const column of columns) {
        const own = sheets.find((one) => one.name === shapeOf(table)!.title[locale])!;
        const title = (cell: unknown) =>
          String(cell)
            .replace(/[（(*].*/, '')
            .trim();
        const where = own.rows[0]!.findIndex((cell) => title(cell) === column.title[locale]);
        const text = own.cells?.get(`0,${where}`)?.comment?.text ?? '';
        const said = aboutColumn(table, column.name)[locale === 'zh-CN' ? 0 : 1];
        expect(text.toLowerCase()).toContain(said.toLowerCase());
      }
  });

  it('has a note on each head, a list where words are given, and one that follows the sheet referred to', async () => {
    const { sheets } = await readXlsx(await writeLedger());
    for (const sheet of sheets.slice(2))
      for (let at = 0; at < sheet.rows[0]!.length; at++)
        expect(sheet.cells?.get(`0,${at}`)?.comment?.text, `${sheet.name} ${sheet.rows[0]![at]}`).toMatch(
          /^(?:必填|选填)。/,
        );
    const segments = sheets.find(({ name }) => name === '环节')!;
    expect(segments.freezePane).toEqual({ rows: 1 });
    expect(segments.dataValidations).toContainEqual(
      expect.objectContaining({ range: 'D2:D1000', values: ['上游', '中游', '下游'] }),
    );
    const chains = segments.dataValidations!.find(({ range }) => range === 'A2:A1000')!;
    expect(chains.formula1).toBe("OFFSET('产业链'!$B$2,0,0,MAX(1,COUNTA('产业链'!$B$2:$B$1000)),1)");
  });
});

describe('records with heads of their own', () => {
  it('are read as a ledger is, and keep what no sheet could hold', () => {
    const { document, issues } = importRecords(
      [{ 产业链: '体育', 名称: { 'zh-CN': '体育', en: 'Sport' }, 链主: ['甲', '乙'] }],
      { table: 'chains', map: { heads: { 产业链: 'id' } } },
    );
    expect(document.chains).toEqual([{ id: '体育', name: { 'zh-CN': '体育', en: 'Sport' }, leaders: ['甲', '乙'] }]);
    expect(issues.map(({ code }) => code)).toEqual(['missing-meta']);
  });
});
