import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transform } from 'esbuild';
import { rollup } from 'rollup';
import { describe, expect, it } from 'vitest';
import { oneLanguage } from './one-language.mjs';

const root = join(import.meta.dirname, '..');
const SOURCE = `
import ${JSON.stringify(join(root, 'src/locales/headless.ts'))};
import { messagesOf } from ${JSON.stringify(join(root, 'src/locales/index.ts'))};
import { fundingWords } from ${JSON.stringify(join(root, 'src/components/funding-leverage/words/index.ts'))};
import { issue, translateIssue } from ${JSON.stringify(join(root, 'src/data/dataset/issues.ts'))};
export const said = ['zh-CN', 'en'].map((locale) => [
  messagesOf(locale).showTable,
  translateIssue(issue('empty-source', 'src', null), locale).message,
  fundingWords({ locale }) === fundingWords({ locale: 'zh-CN' }),
]);`;

/** What a script with one language says, asked for both; and its text. */
async function built(language: string | undefined) {
  const bundle = await rollup({
    input: 'entry',
    plugins: [
      ...oneLanguage(language),
      {
        name: 'sources',
        resolveId: (id, from) =>
          id === 'entry'
            ? '\0entry'
            : /^[./]/.test(id) && from
              ? join(from.startsWith('\0') ? '/' : join(from, '..'), id).replace(/\.js$/, '.ts')
              : null,
        load: (id) => (id === '\0entry' ? SOURCE : null),
        transform: async (code, id) =>
          (await transform(code, { loader: id.endsWith('.ts') ? 'ts' : 'js', charset: 'utf8' })).code,
      },
    ],
    onwarn: () => undefined,
    external: (id) => /^[^./\0]/.test(id) && id !== 'entry',
  });
  const { output } = await bundle.generate({ format: 'es', inlineDynamicImports: true });
  await bundle.close();
  const { code } = output[0];
  // Beside the packages that it asks for.
  const folder = mkdtempSync(join(root, 'node_modules/.one-language-'));
  try {
    writeFileSync(join(folder, 'said.mjs'), code);
    const { said } = await import(/* @vite-ignore */ pathToFileURL(join(folder, 'said.mjs')).href);
    return { code, said: said as [table: string, issue: string, words: boolean][] };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('a script with one language', () => {
  it('holds no sentence of the other, and answers who asks for it in its own', { timeout: 120_000 }, async () => {
    const [both, chinese, english] = [await built(undefined), await built('zh-CN'), await built('en')];
    const [zh, en] = ['查看数据表', 'Show data table'];
    const holds = ({ code }: typeof both) => [code.includes(zh), code.includes(en)];
    expect([both, chinese, english].map(holds)).toEqual([
      [true, true],
      [true, false],
      [false, true],
    ]);
    expect(both.said.map(([table, , isChinese]) => [table, isChinese])).toEqual([
      [zh, true],
      [en, false],
    ]);
    expect(chinese.said).toEqual([both.said[0], both.said[0]]);
    expect(english.said).toEqual([0, 1].map(() => [...both.said[1]!.slice(0, 2), true]));
  });

  it('is of a language that there is', () => {
    expect(oneLanguage(undefined)).toEqual([]);
    expect(() => oneLanguage('de')).toThrow(/zh-CN and en/);
  });
});
