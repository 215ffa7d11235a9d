/** ECharts for the classic script, which holds it until it is wanted. */
import { setPlatformAPI } from 'echarts/core';
import { fontWidth } from './text.js';

// ECharts asks a canvas for the width of every text, which loads fonts and takes its time; our layouts run on estimates
// anyway. Only here: a page's own ECharts would be changed, too, if it were shared.
setPlatformAPI({ measureText: (text, font) => ({ width: fontWidth(text, font) }) as TextMetrics });

export { init } from './echarts.js';
