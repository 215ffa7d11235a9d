// Writes dist/schema/dataset.json from the field descriptions: the JSON Schema of a dataset document.
import { mkdirSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const { outputFiles } = await build({
  entryPoints: ['src/data/dataset/schema/json-schema.ts'],
  bundle: true,
  format: 'esm',
  platform: 'node',
  write: false,
});
const { datasetSchema } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
);
mkdirSync('dist/schema', { recursive: true });
writeFileSync('dist/schema/dataset.json', `${JSON.stringify(datasetSchema(), null, 2)}\n`);
