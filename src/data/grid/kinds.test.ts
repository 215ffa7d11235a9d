import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDataset } from '../formats/index.js';
import { foreignFile } from './kinds.js';

const wide = (name: string) => [
  0xd0,
  0xcf,
  0x11,
  0xe0,
  0xa1,
  0xb1,
  0x1a,
  0xe1,
  ...[...name].flatMap((letter) => [letter.charCodeAt(0), 0]),
];
const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('a')])));

describe('a file that is something else', () => {
  it.each<[string, Uint8Array | string, string]>([
    ['a.xls', Uint8Array.from(wide('Workbook')), '旧版 Excel 工作簿（.xls）'],
    ['a.xls', Uint8Array.of(9, 8, 16, 0, 0, 6, 5, 0), '旧版 Excel 工作簿（.xls）'],
    ['a.et', Uint8Array.from(wide('Workbook')), 'WPS 表格（.et）'],
    ['a.xlsx', Uint8Array.from(wide('EncryptedPackage')), '打开密码'],
    ['a.xls', '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>', '以网页形式保存的表格'],
    ['a.xls', '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">', 'XML 表格 2003'],
    ['a.xls', strToU8('MIME-Version: 1.0\r\nContent-Type: multipart/related'), '单一网页文件'],
    ['a.json', '<!DOCTYPE html><title>登录', '网页'],
    ['a.xlsb', zip('[Content_Types].xml', 'xl/workbook.bin'), '.xlsb'],
    ['a.ods', zip('mimetype', 'content.xml'), '.ods'],
    ['a.numbers', zip('Index/Document.iwa'), '.numbers'],
    ['a.docx', zip('[Content_Types].xml', 'word/document.xml'), '.docx'],
    ['a.zip', zip('1.xlsx', '2.xlsx'), '压缩包（内有 2 个文件）'],
    ['a.ofd', zip('OFD.xml'), '.ofd'],
    ['a.csv', Uint8Array.of(0x1f, 0x8b, 8, 0), '.gz'],
    ['a.xlsx', strToU8('%PDF-1.7'), 'PDF'],
  ])('is named with the way to go on: %s', async (name, source, words) => {
    const { issues } = await readDataset(source, { name, table: 'funding' });
    expect(issues[0]!.message).toContain(words);
    expect(issues[0]!.message).toMatch(/^a\.\w+：.*请.*。$/);
  });

  it('is not seen in tables that begin alike', () => {
    for (const text of ['ID;Preis\n1;2', 'BMI,人数\n1,2', 'PK,数\n1,2', '{"a": "<html>"}'])
      expect(foreignFile(strToU8(text), 'a.csv')).toBeUndefined();
  });
});
