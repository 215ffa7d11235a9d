// Jest and others that take no modules map `chancai` to the one file that needs none.
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import dataset from '../data.json';

it('the file for old tools is required, and its elements read, speak and export', async () => {
  const { parseDataset } = createRequire(import.meta.url)('chancai/cdn/chancai.es2019.cjs');
  expect(parseDataset(dataset).issues).toEqual([]);
  const view = document.createElement('chancai-funding-leverage');
  Object.assign(view, { data: dataset, lang: 'en' });
  document.body.append(view);
  expect((await view.toTable()).rows).toHaveLength(2);
  expect(view.shadowRoot.querySelector('[part~=headline]').textContent).toMatch(/\d/);
  expect(await view.toSVG()).toContain('<svg');
});
