import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
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

describe('npm run create', () => {
  it('stamps a view that type-checks, whose tests pass and that no rule forbids', () => {
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
    const written = createView(copy, { view: 'trial-view', table: 'cooperation', by: 'form', zh: '试验', en: 'Trial' });
    expect(written).toContain('src/components/trial-view/trial-view.ts');
    expect(run('tsc', '--noEmit')).toEqual({ status: 0, said: '' });
    expect(run('eslint', 'src/components/trial-view', 'src/data/views').said).toBe('');
    const config = "export default { test: { environment: 'node', setupFiles: ['src/locales/headless.ts'] } };\n";
    writeFileSync(join(copy, 'vitest.config.mjs'), config);
    const { status, said } = run(
      'vitest',
      'run',
      '--root',
      copy,
      'trial-view/trial-view.test.ts',
      'views/trial-view.test.ts',
    );
    expect([status, said]).toEqual([0, expect.stringContaining('2 passed')]);
  }, 300_000);

  it('refuses a name that is none, and one that is taken', () => {
    const of = (view: string) => ({ view, table: 'cooperation', by: 'form', zh: '试验', en: 'Trial' });
    expect(() => createView(root, of('Not A Name'))).toThrow('kebab-case');
    expect(() => createView(root, of('chain-map'))).toThrow('is there already');
  });
});
