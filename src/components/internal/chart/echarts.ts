import { BarChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers';

// What every chart of ours needs. A view registers its further series itself.
use([BarChart, GridComponent, TooltipComponent, SVGRenderer, CanvasRenderer]);

export { init, use };
