import { CustomChart } from 'echarts/charts';
import * as core from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { renderShapes, SERIES_TYPE } from '../drawing/to-option.js';

// Seen as members, since ECharts 5 has no such export: an import of it by name would fail without a word of why.
if (!core.registerCustomSeries) {
  const found = `chancai draws with ECharts 6.1 or newer, and this page has ${core.version}`;
  console.error(`${found}: pictures stay still. Install echarts@6.`);
  throw new Error(found);
}
core.use([CustomChart, SVGRenderer]);
core.registerCustomSeries(SERIES_TYPE, renderShapes);

export const { init } = core;
