// An app that has stayed with ECharts 5: it is told so, and everything but the picture is there.
import { version } from 'echarts/core';
import { expect, it, vi } from 'vitest';
import 'chancai';
import dataset from '../data.json';

it('ECharts 5 is refused in words', async () => {
  expect(version).toBe('5.6.0');
  const errors = vi.spyOn(console, 'error').mockImplementation(() => {});
  const view = document.createElement('chancai-funding-leverage');
  Object.assign(view, { data: dataset, lang: 'en' });
  document.body.append(view);
  // What a view fetches as soon as it is near the reader: a document without layout has no such place.
  const engine = import('./node_modules/chancai/dist/esm/components/internal/chart/echarts.js');
  const found = 'chancai draws with ECharts 6.1 or newer, and this page has 5.6.0';
  await expect(engine).rejects.toThrow(found);
  expect(errors.mock.calls).toEqual([[`${found}: pictures stay still. Install echarts@6.`]]);
  expect((await view.toTable()).rows).toHaveLength(2);
  expect(await view.toSVG()).toContain('<svg');
});
