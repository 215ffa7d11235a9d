/** Fetches ECharts. */
export const engineLater = (): Promise<typeof import('./echarts.js')> => import('./echarts.js');
