import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: (process.env.MUTATION_TESTS ?? 'src/data/**/*.test.ts').split(' '),
    exclude: ['**/*.browser.test.ts', '**/*cordis*', '**/node_modules/**'],
    setupFiles: ['mutation/setup.mjs', 'src/locales/headless.ts'],
    // A break that hangs is ended by Stryker; a busy machine ends nothing.
    testTimeout: 600_000,
  },
});
