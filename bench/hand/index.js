/* global matchMedia */
// The same four charts as a careful developer would draw them without Chancai: ECharts with only the parts they need,
// SVG, text tooltips, one option a chart written for this very data.
import { BarChart, LinesChart, ScatterChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { chainMap } from './chain-map.js';
import { LEVELS, written } from './common.js';
import { cooperationModes } from './cooperation-modes.js';
import { fundingLeverage } from './funding-leverage.js';
import { talentPyramid } from './talent-pyramid.js';

use([BarChart, LinesChart, ScatterChart, GridComponent, TooltipComponent, SVGRenderer]);

const VIEWS = {
  'chain-map': {
    option: chainMap,
    title: ({ chain, segments }) =>
      `${chain}链：${segments.filter(({ level }) => level === 'urgent').length}个环节${LEVELS.urgent[0]}`,
  },
  'cooperation-modes': {
    option: cooperationModes,
    title: ({ modes, total }) => `${total}项合作中，${modes[0].key}最多，${modes[0].count}项`,
  },
  'funding-leverage': {
    option: fundingLeverage,
    title: ({ invested, leveraged }) =>
      `财政投入${written(invested, 1e8, '亿元')}，撬动资金${written(leveraged, 1e8, '亿元')}`,
  },
  'talent-pyramid': { option: talentPyramid, title: ({ total }) => `在册人才${written(total)}人` },
};

const figureOf = (name) => document.getElementById(name);
const boxOf = (name) => figureOf(name).querySelector('.chart');
let charts = {};

function show(name, figures) {
  const { option, title } = VIEWS[name];
  figureOf(name).querySelector('h3').textContent = title(figures);
  const box = boxOf(name);
  const [width, height] = [box.clientWidth, box.clientHeight];
  const animation = !matchMedia('(prefers-reduced-motion: reduce)').matches;
  charts[name] ??= init(box, undefined, { renderer: 'svg', width, height });
  charts[name].setOption(option(figures, { width, height, animation }), {
    replaceMerge: ['grid', 'xAxis', 'yAxis', 'series'],
  });
}

/** Draws all four, or shows other figures in them; the page's subtitles, legends and footers are there already. */
export function draw(figures) {
  for (const name of Object.keys(VIEWS)) show(name, figures[name]);
}

export function unmount() {
  for (const chart of Object.values(charts)) chart.dispose();
  charts = {};
}
