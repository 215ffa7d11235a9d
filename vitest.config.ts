import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_ARGS, findBrowser } from './scripts/find-browser.mjs';

const found = await findBrowser();

// Everything pre-bundled in one pass: a dependency found late reloads the page in mid-test, and a lit module left out
// of the pre-bundle loads a second copy of lit-html ("Multiple versions of Lit loaded").
const include = [
  '@uwdata/flechette',
  'axe-core',
  'd3-array',
  'docx',
  'echarts/charts',
  'echarts/components',
  'echarts/core',
  'echarts/renderers',
  'fflate',
  'hucre/xlsx',
  'lit',
  'lit/directives/*.js',
  'papaparse',
  'pptxgenjs',
  'valibot',
];

/** A browser for a project; each needs an object of its own. */
const browser = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions: { executablePath: found?.path, args: CHROMIUM_ARGS } }),
  instances: [{ browser: 'chromium' as const, viewport: { width: 1280, height: 720 } }],
});

// A busy machine takes its time; what hangs is stopped all the same.
const PATIENCE = { testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    ...PATIENCE,
    projects: [
      {
        extends: true,
        test: {
          ...PATIENCE,
          name: 'node',
          environment: 'node',
          setupFiles: ['src/locales/headless.ts'],
          include: ['src/**/*.test.ts', 'examples/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['src/**/*.browser.test.ts'],
        },
      },
      {
        extends: true,
        optimizeDeps: { include, exclude: ['@resvg/resvg-js'] },
        test: {
          ...PATIENCE,
          name: 'browser',
          include: ['src/**/*.browser.test.ts'],
          setupFiles: ['src/locales/headless.ts'],
          browser: browser(),
        },
      },
      {
        extends: true,
        plugins: [storybookTest({ configDir: '.storybook' })],
        optimizeDeps: { include, exclude: ['@resvg/resvg-js'] },
        test: { ...PATIENCE, name: 'storybook', browser: browser() },
      },
    ],
  },
});
