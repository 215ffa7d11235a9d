import { execFile, execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const font = join(root, 'node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf');
const folder = mkdtempSync(join(tmpdir(), 'chancai-render-'));
const at = (name: string) => join(folder, name);

// The command with its folders alone, far from any node_modules: what an isolated network carries.
beforeAll(() => {
  if (!existsSync(join(root, 'dist/cli/render'))) throw new Error('dist is missing: run npm run build first');
  cpSync(join(root, 'dist/cli/chancai.js'), at('bin/chancai.mjs'));
  cpSync(join(root, 'dist/cli/render'), at('bin/render'), { recursive: true });
  cpSync(join(root, 'dist/cdn'), at('bin/cdn'), { recursive: true });
  // The folder's modules are modules, as in the package.
  writeFileSync(at('bin/package.json'), '{"type":"module"}');
  cpSync(join(root, 'examples/county/data.json'), at('data.json'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function render(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const all = [at('bin/chancai.mjs'), 'render', ...args];
    execFile(process.execPath, all, { cwd: folder, env: { PATH: process.env.PATH } }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });
}

describe('chancai render', () => {
  it('makes a PDF of the pages that are asked for, with the font that is named', async () => {
    const { code, err } = await render(
      'data.json',
      '--to',
      '汇报.pdf',
      '--pages',
      'targets funding=资金',
      '--font',
      font,
    );
    expect([code, err]).toEqual([0, '没有发现问题。\n已写出 汇报.pdf\n']);
    const text = execFileSync('pdftotext', ['-raw', at('汇报.pdf'), '-'], { encoding: 'utf8' });
    expect(text).toContain('资金');
    expect(text).toContain('财政投入');
    expect(text).not.toContain('人才金字塔\n');
  });

  it('makes a page with everything inside, in the language that is asked for', async () => {
    expect((await render('data.json', '--to', 'page.html', '--lang', 'en', '--filter', 'chain=体育')).code).toBe(0);
    const page = readFileSync(at('page.html'), 'utf8');
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('filter="{&quot;chain&quot;:[&quot;体育&quot;]}"');
    expect(page).not.toMatch(/<script[^>]* src=|<link[^>]* href="(?!data:)/);
  });

  it('makes a workbook with a sheet a view', async () => {
    expect((await render('data.json', '--to', 'book.xlsx', '--pages', 'funding,pyramid')).code).toBe(0);
    const { sheets } = await readXlsx(readFileSync(at('book.xlsx')));
    expect(sheets).toHaveLength(3);
  });

  it.each([
    ['slides.pptx', 'ppt/presentation.xml'],
    ['brief.docx', 'word/document.xml'],
  ])('makes %s for office programs', async (name, part) => {
    expect((await render('data.json', '--to', name, '--pages', 'funding', '--font', font)).code).toBeLessThan(2);
    const parts = unzipSync(readFileSync(at(name)));
    expect(Object.keys(parts)).toContain(part);
  });

  it('makes a folder with a picture and a table of each view, and says what an image would need', async () => {
    const { code, err } = await render('data.json', '--to', 'out/', '--pages', 'funding', '--font', font);
    expect(code).toBe(0);
    expect(err).toContain('生成 PNG 需要 @resvg/resvg-js');
    expect(readdirSync(at('out'))).toEqual([
      '01-funding-funding-leverage.csv',
      '01-funding-funding-leverage.svg',
      '02-funding-funding-leverage.csv',
      '02-funding-funding-leverage.svg',
    ]);
    expect(readFileSync(at('out/01-funding-funding-leverage.svg'), 'utf8')).toMatch(/^<svg.*<\/svg>$/s);
  });

  it('tells the problems of what it reads, makes the rest and ends with 1', async () => {
    writeFileSync(at('资金.csv'), '时期,资金项目,财政投入（万元）\n2025,甲,1.5\n2025,乙,#REF!\n');
    const { code, err } = await render('资金.csv', '--to', 'rows.html');
    expect(code).toBe(1);
    expect(err).toMatch(/错误｜资金\.csv 第 3 行“财政投入”列/);
    expect(readFileSync(at('rows.html'), 'utf8')).toContain('chancai-dashboard');
  });

  it.each([
    [['data.json'], /请用 --to/],
    [['--to', 'x.pdf'], /请给出要读取的文件/],
    [['data.json', '--to', 'x.pfd'], /不能生成“\.pfd”，是否指 \.pdf？/],
    [['data.json', '--to', 'x.pdf', '--pages', 'fundin'], /--pages 没有“fundin”，是否指 funding？/],
    [['data.json', '--to', 'x.pdf', '--theme', 'drak'], /--theme 没有“drak”，是否指 dark？/],
    [['data.json', '--to', 'x.pdf', '--lang', 'fr'], /--lang 只能是/],
    [['data.json', '--to', 'x.pdf', '--filter', '体育'], /--filter 写作/],
    [['data.json', '--to', 'x.pdf', '--font', 'nowhere.ttf'], /无法读取字体文件 nowhere\.ttf/],
    [['book.xlsx', '--to', 'book.xlsx'], /book\.xlsx 是输入的文件，不能覆盖/],
    [['data.json', '--to', 'nowhere/x.html'], /无法写入 nowhere/],
  ])('ends with 2 and says how to mend it: %j', async (args, said) => {
    const { code, err } = await render(...args);
    expect(err).toMatch(said);
    expect(code).toBe(2);
    expect(existsSync(at('x.pdf'))).toBe(false);
  });
});
