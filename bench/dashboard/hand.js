// The dashboard as a careful developer would make it without Chancai: bench/hand's charts, crossfilter2 for the figures.

import { BarChart, LinesChart, ScatterChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { chainMap } from '../hand/chain-map.js';
import { cooperationModes } from '../hand/cooperation-modes.js';
import { fundingLeverage } from '../hand/funding-leverage.js';
import { postPool } from '../hand/post-pool.js';
import { talentPyramid } from '../hand/talent-pyramid.js';
import { NAMES, numbers } from './facts.mjs';
import { figuresBy } from './figures.mjs';

use([BarChart, LinesChart, ScatterChart, GridComponent, TooltipComponent, SVGRenderer]);

const OPTIONS = {
  'post-pool': postPool,
  'chain-map': chainMap,
  'cooperation-modes': cooperationModes,
  'talent-pyramid': talentPyramid,
  'funding-leverage': fundingLeverage,
};
const REPLACED = { replaceMerge: ['grid', 'xAxis', 'yAxis', 'series'] };
const charts = new Map();
let figures;

function draw(chain) {
  const chosen = chain === undefined ? undefined : NAMES.chain[chain];
  for (const [name, option] of Object.entries(OPTIONS)) {
    const box = document.querySelector(`#${name} .chart`);
    const [width, height] = [box.clientWidth, box.clientHeight];
    if (!charts.has(name)) charts.set(name, init(box, undefined, { renderer: 'svg', width, height }));
    charts.get(name).setOption(option(figures[name], { width, height, animation: true, chosen }), REPLACED);
  }
}

let by;
globalThis.bench = {
  prepare(rows) {
    this.input = numbers(rows);
  },
  load() {
    by = figuresBy(this.input);
    figures = by(undefined);
    draw(undefined);
  },
  choose(chain) {
    figures = by(chain);
    draw(chain);
    document.body.getBoundingClientRect();
  },
  figures: () => figures,
};
