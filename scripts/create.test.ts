import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createView } from './create.mjs';

const root = join(import.meta.dirname, '..');
const copy = mkdtempSync(join(tmpdir(), 'chancai-create-'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const run = (command: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(join(root, 'node_modules/.bin', command), args, {
    cwd: copy,
    encoding: 'utf8',
  });
  return { status, said: `${stdout}${stderr}` };
};

/** The tests of these names pass in the copy: how many files they are. */
function passes(files: number, ...names: string[]) {
  const config =
    "export default { test: { environment: 'node', setupFiles: ['src/locales/headless.ts'], testTimeout: 60_000 } };\n";
  writeFileSync(join(copy, 'vitest.config.mjs'), config);
  const { status, said } = run('vitest', 'run', '--root', copy, ...names);
  expect([status, said]).toEqual([0, expect.stringContaining(`${files} passed`)]);
}

beforeAll(() => {
  for (const name of [
    'src',
    'stories',
    'examples',
    'scripts',
    '.storybook',
    'package.json',
    'tsconfig.json',
    'eslint.config.mjs',
  ])
    cpSync(join(root, name), join(copy, name), { recursive: true, filter: (path) => !path.includes('node_modules') });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});

describe('npm run create', () => {
  it('stamps a view, and one with a table of its own, that type-check, whose tests pass and that no rule forbids', () => {
    const written = createView(copy, { view: 'trial-view', table: 'cooperation', by: 'form', zh: '试验', en: 'Trial' });
    expect(written).toContain('src/components/trial-view/trial-view.ts');
    const own = createView(copy, {
      view: 'returnees-view',
      table: 'returnees',
      by: 'origin',
      byZh: '来源地',
      zh: '留学归国人才',
      en: 'Returnees',
    });
    expect(own).toContain('src/data/dataset/tables/returnees.ts');
    expect(run('tsc', '--noEmit')).toEqual({ status: 0, said: '' });
    expect(
      run(
        'eslint',
        'src/components/trial-view',
        'src/components/returnees-view',
        'src/data/views',
        'src/data/dataset/tables',
      ).said,
    ).toBe('');
    passes(2, 'trial-view/trial-view.test.ts', 'views/trial-view.test.ts');
    passes(2, 'returnees-view/returnees-view.test.ts', 'views/returnees-view.test.ts');
    // A table is more than its view: it keeps the contract of tables, and the schema explains it.
    passes(2, 'dataset/tables.test.ts', 'schema/json-schema.test.ts');
  }, 600_000);

  it('refuses a name that is none, and one that is taken', () => {
    const of = (view: string, table = 'cooperation') => ({ view, table, by: 'form', zh: '试验', en: 'Trial' });
    expect(() => createView(root, of('Not A Name'))).toThrow('kebab-case');
    expect(() => createView(root, of('chain-map'))).toThrow('is there already');
  });

  it('refuses the name of a table that is none before anything is written', () => {
    const of = { view: 'another-view', table: 'no table', by: 'form', zh: '试验', en: 'Trial' };
    expect(() => createView(copy, of)).toThrow('--table returnees');
    expect(existsSync(join(copy, 'src/components/another-view'))).toBe(false);
  });
});
