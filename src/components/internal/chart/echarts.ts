import { CustomChart } from 'echarts/charts';
import { init, registerCustomSeries, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { renderShapes, SERIES_TYPE } from '../drawing/to-option.js';

use([CustomChart, SVGRenderer]);
registerCustomSeries(SERIES_TYPE, renderShapes);

export { init };
