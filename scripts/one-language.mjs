// For Rollup: leaves one language of the two in. Whoever asks for the other gets it.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Each language: its folder, and what its modules call it. */
const NAMES = { 'zh-CN': 'zhCN', en: 'en' };
const PREFIX = '\0one-language:';

/** The plugin for `zh-CN` or `en`; none for no language. @throws RangeError for any other */
export function oneLanguage(language) {
  if (!language) return [];
  if (!Object.hasOwn(NAMES, language)) throw new RangeError(`no language ${language}; there are zh-CN and en`);
  const [own, other] = language === 'en' ? ['en', 'zh-CN'] : ['zh-CN', 'en'];
  const others = new RegExp(`/(?:locales/${other}/[a-z-]+|words/${other})\\.ts$`);
  const plugin = {
    name: 'one-language',
    resolveId: {
      order: 'pre',
      handler(id, from) {
        if (!id.startsWith('.') || !from) return null;
        const file = join(dirname(from.replace(PREFIX, '')), id)
          .replace(/\\/g, '/')
          .replace(/\.js$/, '.ts');
        return others.test(file) ? PREFIX + file : null;
      },
    },
    load(id) {
      if (!id.startsWith(PREFIX)) return null;
      const file = id.slice(PREFIX.length);
      const kept = file.replace(/\/locales\/[^/]+\/|\/words\/[^/]+(?=\.ts$)/, (place) => place.replace(other, own));
      const from = JSON.stringify(kept);
      const isNamed = new RegExp(`export const ${NAMES[own]}\\b`).test(readFileSync(kept, 'utf8'));
      return `export * from ${from};\n${isNamed ? `export { ${NAMES[own]} as ${NAMES[other]} } from ${from};\n` : ''}`;
    },
  };
  return [plugin];
}
