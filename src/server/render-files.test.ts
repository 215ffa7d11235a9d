import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import county from '../../examples/county/data.json';
import { renderXLSX } from './index.js';
import { reportOf } from './report.js';

describe('renderXLSX', () => {
  it('writes a sheet for each view of a county, with charts that keep the same figures as their cells', async () => {
    const bytes = await renderXLSX(county);
    const files = unzipSync(bytes);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes.slice().buffer as ArrayBuffer);
    const figures = reportOf(county).pages.flatMap((page) => page.figures);
    expect(book.worksheets.length).toBe(figures.length);
    const charts = Object.keys(files).filter((name) => /^xl\/charts\/chart\d+\.xml$/.test(name));
    expect(charts.length).toBeGreaterThanOrEqual(9);
    let checked = 0;
    for (const name of charts) {
      const xml = strFromU8(files[name]!);
      for (const [, place, kept] of xml.matchAll(/<c:numRef><c:f>([^<]*)<\/c:f><c:numCache>(.*?)<\/c:numCache>/g)) {
        const [, sheet, column, first] = /^(?:'|&#39;)(.*?)(?:'|&#39;)!\$([A-Z]+)\$(\d+):/.exec(place!)!;
        for (const [, at, value] of kept!.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v>/g)) {
          const cell = book.getWorksheet(sheet!)!.getCell(`${column}${Number(first) + Number(at)}`);
          expect(cell.value).toBe(Number(value));
          checked += 1;
        }
      }
    }
    expect(checked).toBeGreaterThan(80);
  });

  it('says why there is nothing, whatever it is given', async () => {
    for (const input of [null, 7, {}, { funding: 'x' }]) {
      const book = new ExcelJS.Workbook();
      await book.xlsx.load((await renderXLSX(input)).slice().buffer as ArrayBuffer);
      expect(book.worksheets.length).toBe(1);
      expect(book.worksheets[0]!.rowCount).toBeGreaterThan(0);
    }
  });
});
