/** A classic script beside the main one: ECharts, with which pictures move. */
import { init } from './components/internal/chart/echarts.js';

(globalThis as { ChancaiCharts?: { init: typeof init } }).ChancaiCharts = { init };
