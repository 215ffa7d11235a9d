/** The classic script: every element, with what Chromium 80 lacks put in first. */
import './polyfills.js';
import { setPlatformAPI } from 'echarts/core';
import { fontWidth } from './components/internal/chart/text.js';

// ECharts asks a canvas for the width of every text, which loads fonts and takes a tenth of the time to the first charts;
// our layouts run on estimates anyway. Only here: a page's own ECharts would be changed, too, if it were shared.
setPlatformAPI({ measureText: (text, font) => ({ width: fontWidth(text, font) }) as TextMetrics });

export { useWorker } from './components/internal/data/reading-worker.js';
export * from './data/core.js';
export * from './elements.js';
export { registerLocale } from './locales/index.js';
