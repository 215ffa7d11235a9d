import { BarChart, CustomChart } from 'echarts/charts';
import { GridSimpleComponent } from 'echarts/components';
import { init, registerCustomSeries, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { renderShapes, SERIES_TYPE } from '../drawing/to-option.js';

// What every chart of ours needs. A view registers its further series itself.
use([BarChart, CustomChart, GridSimpleComponent, SVGRenderer]);
registerCustomSeries(SERIES_TYPE, renderShapes);

export { init, use };
