import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { run } from '../../../cli/run.js';
import { receiveDataset, sendDataset } from '../../dataset/sent.js';
import { checkTables, decodeFirst } from '../../formats/check-tables.js';
import { type Dataset, parseDataset, readDataset } from '../../index.js';
import { CASES, type Case } from './cases.js';

const folder = mkdtempSync(join(tmpdir(), 'chancai-corpus-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The columns that a case names, as they were read. */
const columnsOf = (dataset: Dataset, { table, values }: Case) =>
  Object.fromEntries(
    Object.keys(values).map((name) => {
      const cells = dataset.tables[table]?.column(name) ?? [];
      return [name, Array.from(cells, (cell) => cell ?? undefined)];
    }),
  );

interface Said {
  code: string;
  path: string;
  message: string;
}
const saidOf = (issues: readonly Said[]) => issues.map(({ code, path, message }) => ({ code, path, message }));

/** What the command says and writes of a file. */
async function imported({ file, given }: Case, bytes: Uint8Array): Promise<{ issues: Said[]; document: unknown }> {
  const path = join(folder, file);
  writeFileSync(path, bytes);
  let out = '';
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((chunk, done?: unknown) => {
    out += String(chunk);
    if (typeof done === 'function') done();
    return true;
  });
  const table = given === undefined ? [] : ['--table', given];
  try {
    await run(['import', path, '--json', '--lang', 'zh-CN', ...table], '0');
    const { issues } = JSON.parse(out);
    out = '';
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    await run(['import', path, '-o', '-', '--lang', 'zh-CN', ...table], '0');
    return { issues, document: out === '' ? {} : JSON.parse(out) };
  } finally {
    write.mockRestore();
    vi.restoreAllMocks();
  }
}

describe('the corpus', () => {
  it('holds eighty files or more, each said once', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(80);
    expect(new Set(CASES.map(({ what }) => what)).size).toBe(CASES.length);
  });
});

describe('a ledger with', () => {
  it.each(CASES.map((one) => [one.what, one] as const))('%s is read the same by every door', async (_, one) => {
    const bytes = await one.bytes();
    const { file: name, given } = one;
    const table = given === undefined ? {} : { table: given };
    const page = await readDataset(bytes, { name, locale: 'zh-CN', ...table });
    expect(columnsOf(page.value, one)).toEqual(one.values);
    expect(page.issues.map(({ code }) => code).sort()).toEqual([...one.issues].sort());

    // What its heads alone tell is asked with a table in mind that it is not.
    const asked = given ?? (one.issues.includes('sheet-guessed') ? 'talent' : one.table);
    const checked = await checkTables(await decodeFirst(bytes, { name }), [asked], {});
    const worker = receiveDataset(structuredClone(sendDataset(checked.checked[0]![1]).sent));
    expect(columnsOf(worker.value, one)).toEqual(one.values);
    expect(saidOf(worker.issues)).toEqual(saidOf(page.issues));

    const command = await imported(one, bytes);
    expect(saidOf(command.issues)).toEqual(saidOf(page.issues));
    if (Object.keys(one.values).length > 0)
      expect(columnsOf(parseDataset(command.document).value, one)).toEqual(one.values);
  });
});
