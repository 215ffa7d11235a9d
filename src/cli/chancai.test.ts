import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const built = join(import.meta.dirname, '../../dist/cli/chancai.js');
const folder = mkdtempSync(join(tmpdir(), 'chancai-cli-'));
const at = (name: string) => join(folder, name);
const county = join(import.meta.dirname, '../../examples/county/data.json');

// The one file alone, far from any node_modules: what an isolated network carries.
beforeAll(() => {
  if (!existsSync(built)) throw new Error('dist is missing: run npm run build first');
  mkdirSync(at('bin'));
  copyFileSync(built, at('bin/chancai.mjs'));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Outcome {
  code: number;
  out: string;
  err: string;
}

function chancai(
  args: readonly string[],
  input?: string | Uint8Array,
  env: Record<string, string> = {},
): Promise<Outcome> {
  return new Promise((resolve) => {
    const options = { cwd: folder, env: { PATH: process.env.PATH, ...env }, encoding: 'utf8' as const, maxBuffer: 1e8 };
    const child = execFile(process.execPath, [at('bin/chancai.mjs'), ...args], options, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
    child.stdin?.end(input ?? '');
  });
}

const FUNDING = '时期,资金项目,财政投入（万元）\n2025,甲,1.5\n2025,乙,-x\n';

describe('the command', () => {
  it('says what it can do, in Chinese unless the environment or --lang says English', async () => {
    expect((await chancai(['help'])).out).toMatch(/用法: chancai <命令>/);
    expect((await chancai(['help'], '', { LANG: 'en_GB.UTF-8' })).out).toMatch(/Usage: chancai <command>/);
    expect((await chancai(['help', '--lang', 'en'], '', { LANG: 'zh_CN.UTF-8' })).out).toMatch(/Usage: chancai/);
    expect((await chancai([])).code).toBe(2);
    expect((await chancai(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it.each(['template', 'import', 'check', 'diff', 'load', 'preview', 'render', 'schema', 'publish'])(
    'explains %s in both languages',
    async (name) => {
      const [zh, en] = await Promise.all([chancai([name, '--help']), chancai([name, '--help', '--lang', 'en'])]);
      expect([zh.code, en.code]).toEqual([0, 0]);
      expect(zh.out).toContain(`用法: chancai ${name}`);
      expect(en.out).toContain(`Usage: chancai ${name}`);
      expect(en.out).not.toMatch(/[\u4e00-\u9fff]/);
    },
  );

  it.each([
    [['fetch'], /没有命令“fetch”/],
    [['import'], /请给出要读取的文件/],
    [['import', 'absent.xlsx'], /无法读取 absent\.xlsx/],
    [['check', '--nonsense', 'x'], /用法有误/],
    [['diff', county], /请给出两个文件/],
    [['preview'], /请给出一个文件/],
    [['preview', county, '--port', 'x'], /--port 是 0 到 65535/],
    [['preview', county], /没有找到 cdn 文件夹/],
    [['template'], /请用 -o/],
    [['template', '-o', 'x.xlsx', '--tables', 'money'], /没有数据表“money”/],
    [['publish', county, '-o', 'x.json'], /--threshold/],
    [['template', '-o', 'absent/folder/x.xlsx'], /无法写入 absent/],
  ])('ends with 2 on wrong usage and files that are not there: %j', async (args, said) => {
    const { code, err } = await chancai(args);
    expect(code).toBe(2);
    expect(err).toMatch(said);
    expect(err).not.toMatch(/ at .*\.mjs/);
  });
});

describe('chancai template, filled and imported', () => {
  it('gives a dataset back that checks without a problem', async () => {
    expect((await chancai(['template', '--from', county, '-o', '台账.xlsx'])).code).toBe(0);
    const { code, err } = await chancai(['import', '台账.xlsx', '-o', 'data.json', '--strict']);
    expect(err).toMatch(/没有发现问题/);
    expect(code).toBe(0);
    expect((await chancai(['check', 'data.json', '--strict'])).code).toBe(0);
  });

  it('writes a workbook to the standard output, and one of a few tables', async () => {
    const { out } = await chancai(['template', '-o', '-', '--tables', 'funding']);
    expect(out.startsWith('PK')).toBe(true);
  });
});

describe('chancai import', () => {
  it('names each problem by sheet, row and column, writes the rest and ends with 1', async () => {
    writeFileSync(at('资金.csv'), FUNDING.replace('-x', '#REF!'));
    const { code, err } = await chancai(['import', '资金.csv', '-o', 'funding.json']);
    expect(code).toBe(1);
    expect(err).toMatch(/错误｜资金\.csv 第 3 行“财政投入”列：公式出错，显示为“#REF!”/);
    expect(JSON.parse(readFileSync(at('funding.json'), 'utf8')).funding).toEqual([
      { period: '2025', programme: '甲', invested: 15_000 },
      { period: '2025', programme: '乙' },
    ]);
  });

  it('ends with 0 on warnings, with 1 where they count as errors', async () => {
    writeFileSync(at('资金.csv'), FUNDING);
    expect((await chancai(['import', '资金.csv'])).code).toBe(0);
    expect((await chancai(['import', '资金.csv', '--strict'])).code).toBe(1);
  });

  it('reads GB18030, gzip, JSON, NDJSON and the standard input', async () => {
    const gb = Buffer.from('cac6c6da2cd7cabdf0cfeec4bf0a323032352cbcd70a', 'hex');
    // 时期,资金项目 in GB18030; the first character is spelled out, since no encoder for it is at hand.
    gb.set([0xca, 0xb1], 0);
    writeFileSync(at('gb.csv'), gb);
    writeFileSync(at('资金.csv.gz'), gzipSync(FUNDING));
    writeFileSync(at('rows.json'), JSON.stringify([{ 时期: 2025, 资金项目: '甲' }]));
    const lines = '{"时期":"2025","资金项目":"甲"}\n{"时期":"2024","资金项目":"甲"}\n';
    const counted = async (args: string[], input?: string) =>
      JSON.parse((await chancai(['check', ...args, '--json'], input)).out).rows;
    expect(await counted(['gb.csv', '--table', 'funding'])).toEqual({ funding: 1 });
    expect(await counted(['资金.csv.gz'])).toEqual({ funding: 2 });
    expect(await counted(['rows.json', '--table', 'funding'])).toEqual({ funding: 1 });
    expect(await counted(['-', '--table', 'funding'], lines)).toEqual({ funding: 2 });
  });

  it('gives machine-readable results, and the dataset on the standard output', async () => {
    writeFileSync(at('资金.csv'), FUNDING);
    const { ok, issues, notes } = JSON.parse((await chancai(['import', '资金.csv', '--json'])).out);
    expect(ok).toBe(true);
    expect(issues.map((one: { code: string; cell: string }) => [one.code, one.cell])).toContainEqual([
      'unreadable-figure',
      '资金!C3',
    ]);
    expect(notes).toEqual([expect.objectContaining({ code: 'column-scaled', cell: '资金!C:C' })]);
    const piped = await chancai(['import', '资金.csv', '-o', '-']);
    expect(JSON.parse(piped.out).funding).toHaveLength(2);
  });

  it('says what is wrong with a map', async () => {
    writeFileSync(at('资金.csv'), FUNDING);
    const tried = async (map: unknown) => {
      writeFileSync(at('heads.json'), typeof map === 'string' ? map : JSON.stringify(map));
      return chancai(['import', '资金.csv', '--map', 'heads.json']);
    };
    for (const [map, said] of [
      ['{', /不是有效的 JSON/],
      [{ sheet: {} }, /sheet/],
      [{ sheets: { 资金: { table: 'money' } } }, /没有数据表“money”/],
      [{ tables: { funding: { columns: { sum: 'a' } } } }, /没有“sum”列/],
      [{ tables: { funding: { columns: { id: 7 } } } }, /tables\.funding\.columns\.id/],
    ] as const) {
      const { code, err } = await tried(map);
      expect([code, err]).toEqual([2, expect.stringMatching(said)]);
    }
    const { code, err } = await tried({ tables: { funding: { columns: { id: 'absent' } } } });
    expect([code, err]).toEqual([1, expect.stringMatching(/对照表提到的“absent”在文件中没有/)]);
  });

  it('refuses an old or a broken workbook in plain words', async () => {
    writeFileSync(at('old.xls'), Buffer.from('d0cf11e0a1b11ae1', 'hex'));
    writeFileSync(at('broken.xlsx'), 'PK\u0003\u0004 and nothing more');
    expect(await chancai(['check', 'old.xls'])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/旧版 Excel 工作簿（\.xls）/),
    });
    expect(await chancai(['check', 'broken.xlsx'])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/文件不完整，结尾部分缺失/),
    });
  });

  it('says how it goes on only where asked', async () => {
    writeFileSync(at('资金.csv'), FUNDING);
    expect((await chancai(['check', '资金.csv'])).err).toBe('');
    expect((await chancai(['check', '资金.csv', '--progress'])).err).toMatch(/读取 资金\.csv/);
  });
});

describe('chancai check', () => {
  it('finds broken JSON and names the path of a problem', async () => {
    writeFileSync(at('broken.json'), '{"funding": [');
    writeFileSync(at('bad.json'), JSON.stringify({ meta: { title: 'x' }, pyramid: [{ tier: 'a', headcount: -1 }] }));
    expect(await chancai(['check', 'broken.json'])).toMatchObject({
      code: 1,
      out: expect.stringMatching(/不是有效的 JSON/),
    });
    expect(await chancai(['check', 'bad.json'])).toMatchObject({
      code: 1,
      out: expect.stringMatching(/pyramid\[0\]\.headcount/),
    });
  });
});

describe('chancai diff', () => {
  const may = '时期,资金项目,财政投入（万元）\n2025,甲,1.5\n2025,乙,*\n';
  const june = { meta: { title: 'x' }, funding: [{ period: '2025', programme: '甲', invested: '3余万元' }] };

  it('says what changed from a ledger to a dataset, in each language', async () => {
    writeFileSync(at('may.csv'), may);
    writeFileSync(at('june.json'), JSON.stringify(june));
    const args = ['diff', 'may.csv', 'june.json', '--table', 'funding'];
    const { code, out } = await chancai(args);
    expect(code).toBe(0);
    expect(out).toContain('财政投入：1.5万元 → 3余万元（增加1.5万元—2.5万元）');
    expect(out).toMatch(/删去｜2025 · 乙：财政投入 \*/);
    expect((await chancai([...args, '--lang', 'en'])).out).toMatch(/removed \| 2025 · 乙: Public money withheld/);
    expect((await chancai([...args, '--lang', 'zh-TW'])).out).toMatch(/刪除｜2025 · 乙：政府經費 \*/);
    expect((await chancai(['diff', '--help', '--lang', 'zh-TW'])).out).toMatch(/未公開的數字不當作零計算/);
  });

  it('gives the same to scripts, open ends as null', async () => {
    writeFileSync(at('may.csv'), may);
    writeFileSync(at('june.json'), JSON.stringify({ ...june, funding: [{ ...june.funding[0], invested: '超3万元' }] }));
    const { out } = await chancai(['diff', 'may.csv', 'june.json', '--table', 'funding', '--json']);
    const { ok, same, tables } = JSON.parse(out);
    const [{ table, changed, removed }] = tables;
    expect([ok, same, table, removed.length]).toEqual([true, false, 'funding', 1]);
    expect(changed[0].figures).toEqual([
      expect.objectContaining({
        column: 'invested',
        title: '财政投入',
        change: 'changed',
        before: expect.objectContaining({ low: 15_000 }),
        after: expect.objectContaining({ low: 30_000, high: null, text: '超3万元' }),
        difference: expect.objectContaining({ low: 15_000, high: null }),
      }),
    ]);
  });

  it('finds a dataset and the workbook that was filled with it alike', async () => {
    expect((await chancai(['template', '--from', county, '-o', 'county.xlsx'])).code).toBe(0);
    expect((await chancai(['diff', county, 'county.xlsx'])).out).toBe('两份数据一致，没有变化。\n');
  });

  it('says that nothing changed, but not of what has errors', async () => {
    writeFileSync(at('bad.json'), JSON.stringify({ pyramid: [{ tier: 'a', headcount: -1 }] }));
    expect(await chancai(['diff', county, county])).toEqual({ code: 0, out: '两份数据一致，没有变化。\n', err: '' });
    expect(await chancai(['diff', 'bad.json', 'bad.json'])).toEqual({
      code: 1,
      out: '没有错误的部分一致；有错误的部分没有比较。\n',
      err: expect.stringMatching(/bad\.json 有 1 个错误，有错误的部分不参加比较/),
    });
  });
});

describe('chancai schema', () => {
  it('prints the schema that lies beside it, and says where to get it otherwise', async () => {
    expect(await chancai(['schema'])).toMatchObject({ code: 2, err: expect.stringMatching(/dist\/schema/) });
    writeFileSync(at('bin/dataset.json'), '{"title":"dataset"}\n');
    expect(await chancai(['schema'])).toEqual({ code: 0, out: '{"title":"dataset"}\n', err: '' });
    rmSync(at('bin/dataset.json'));
  });
});

describe('chancai publish', () => {
  it('hides small counts of people and says how many, in words and for scripts', async () => {
    const pyramid = [
      { tier: '领军', chain: '体育', headcount: 3 },
      { tier: '领军', chain: '食品', headcount: 40 },
      { tier: '骨干', chain: '体育', headcount: 60 },
      { tier: '骨干', chain: '食品', headcount: 80 },
    ];
    writeFileSync(at('small.json'), JSON.stringify({ meta: { title: '示例' }, pyramid }));
    const args = ['publish', 'small.json', '--threshold', '5', '-o', 'public.json'];
    const { code, err } = await chancai(args);
    expect([code, err]).toEqual([
      0,
      expect.stringMatching(/人才金字塔：共 4 个人数，隐藏过小的数字 1 个，为防推算另隐藏 3 个，合计占 100%/),
    ]);
    const written = readFileSync(at('public.json'), 'utf8');
    expect(written).not.toMatch(/"headcount":3\b/);
    expect((await chancai(['check', 'public.json'])).code).toBe(0);
    expect(JSON.parse((await chancai([...args, '--json'])).out).suppressed.pyramid.primary).toBe(1);
    expect(await chancai([...args, '--dimensions', 'colour'])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/colour/),
    });
  });

  it('publishes nothing that has errors', async () => {
    writeFileSync(at('bad.json'), JSON.stringify({ meta: { title: 'x' }, pyramid: [{ tier: 'a', headcount: -1 }] }));
    const { code, err } = await chancai(['publish', 'bad.json', '--threshold', '5', '-o', 'none.json']);
    expect(code).toBe(1);
    expect(err).toMatch(/没有生成公开数据/);
    expect(existsSync(at('none.json'))).toBe(false);
  });
});
