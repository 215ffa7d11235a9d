// The project's own tests, of code in which one text is another: see sabotage.mjs.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import config from '../vitest.config.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  ...config,
  root,
  cacheDir: 'node_modules/.vite-sabotage',
  plugins: [
    {
      name: 'sabotage',
      enforce: 'pre',
      transform(code, id) {
        const { sabotage } = globalThis;
        return sabotage && id.split('?')[0] === `${root}${sabotage.file}`
          ? { code: code.replace(sabotage.break, () => sabotage.to), map: null }
          : undefined;
      },
    },
  ],
});
