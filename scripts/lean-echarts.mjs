// What no option of ours reaches, but ECharts imports, is left out of the classic script: some 40 kB before compression.
// Everything else of ECharts goes in as it is. The build fails when one of these files is no longer there.

const nothing = 'export default {};';
const noFunction = 'export default () => {};';
const noClass = 'export default class {}';

/** Files and what stands in for each. */
const UNREACHED = {
  // We write our own texts for screen readers, name no theme, and have no axis of time or logarithms.
  'echarts/lib/i18n/langEN.js': nothing,
  'echarts/lib/i18n/langZH.js': nothing,
  'echarts/lib/theme/dark.js': nothing,
  'echarts/lib/scale/Time.js': `${noClass}\nexport const calcNiceForTimeScale = () => {};`,
  'echarts/lib/scale/Log.js': noClass,
  // Options of ours are written as ECharts 6 has them.
  'echarts/lib/preprocessor/backwardCompat.js': noFunction,
  // Neither `large` nor `effect` is ever set; datasets and their transforms are not used.
  'echarts/lib/chart/helper/LargeLineDraw.js': noClass,
  'echarts/lib/chart/helper/LargeSymbolDraw.js': noClass,
  'echarts/lib/chart/helper/EffectLine.js': noClass,
  'echarts/lib/chart/helper/EffectPolyline.js': noClass,
  'echarts/lib/data/helper/transform.js':
    'export const applyDataTransform = () => [], registerExternalTransform = () => {};',
  // Tooltips are elements of the page.
  'echarts/lib/component/tooltip/seriesFormatTooltip.js': 'export const defaultSeriesFormatTooltip = () => {};',
  // Shapes are written as ECharts 6 has them; patterns are our own, and no shape has key frames.
  'echarts/lib/util/styleCompat.js':
    'export const isEC4CompatibleStyle = () => false, convertFromEC4CompatibleStyle = () => ({}), convertToEC4StyleForCustomSerise = () => ({}), warnDeprecated = () => {};',
  'echarts/lib/util/decal.js': 'export const createOrUpdatePatternFromDecal = () => null;',
  'echarts/lib/animation/customGraphicKeyframeAnimation.js':
    'export const stopPreviousKeyframeAnimationAndRestore = () => {}, applyKeyframeAnimation = () => {};',
  // Patterns are SVG, as pictures are.
  'zrender/lib/canvas/graphic.js':
    'export const brush = () => {}, brushLoopFinalize = brush, brushSingle = brush, createCanvasPattern = brush;',
  // No grid is polar.
  'zrender/lib/graphic/helper/roundSector.js': 'export const buildPath = () => {};',
  // An exported picture stands still, and has no style sheet, which a strict policy would refuse.
  'zrender/lib/svg/cssAnimation.js':
    'export const createCSSAnimation = () => {}, EASING_MAP = {}, ANIMATE_STYLE_MAP = {};',
  'zrender/lib/svg/cssEmphasis.js': 'export const createCSSEmphasis = () => {};',
};

/** A Rollup plugin. */
export function leanEcharts() {
  const met = new Set();
  return {
    name: 'lean-echarts',
    load(id) {
      const file = id.replaceAll('\\', '/').split('/node_modules/').pop();
      if (!(file in UNREACHED)) return null;
      met.add(file);
      return { code: UNREACHED[file], map: null, moduleSideEffects: false };
    },
    buildEnd(error) {
      const gone = Object.keys(UNREACHED).filter((file) => !met.has(file));
      if (!error && gone.length > 0) this.error(`no longer part of ECharts: ${gone.join(', ')}`);
    },
  };
}
