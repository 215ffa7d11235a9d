import { defineConfig } from 'vitest/config';

// Inlined, the library goes through Vite, as it has to for an alias below.
const test = { environment: 'jsdom', server: { deps: { inline: [/chancai/] } } };

export default defineConfig({
  test: {
    projects: [
      { test: { ...test, name: 'echarts 6', include: ['elements.test.js', 'required.test.js'] } },
      {
        test: { ...test, name: 'echarts 5', include: ['echarts-5.test.js'] },
        resolve: { alias: [{ find: /^echarts(?=\/)/, replacement: 'echarts-5' }] },
      },
    ],
  },
});
