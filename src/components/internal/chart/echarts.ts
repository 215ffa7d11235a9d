import { BarChart } from 'echarts/charts';
import { GridSimpleComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

// What every chart of ours needs. A view registers its further series itself.
use([BarChart, GridSimpleComponent, SVGRenderer]);

export { init, use };
