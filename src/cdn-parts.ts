/** What the scripts beside the main one take from it: two of the same would not know each other. */
export { css, html, LitElement, nothing, render } from 'lit';
export { keyed } from 'lit/directives/keyed.js';
export { createRef, ref } from 'lit/directives/ref.js';
export { engine } from './components/internal/chart/engine.js';
export { readClock } from './components/internal/clock.js';
export { controlStyles } from './components/internal/controls.styles.js';
export { boundedFetch } from './components/internal/data/bounded-fetch.js';
export { NUMBER_ATTRIBUTE } from './components/internal/data/element-options.js';
export { useWorker } from './components/internal/data/reading-worker.js';
export { DatasetElement } from './components/internal/dataset-element.js';
export { define } from './components/internal/define.js';
export { aboveOf, EXPORTS, needWriters, shareText } from './components/internal/export/exports.js';
export { emptyText, originOf } from './components/internal/figure.footer.js';
export { styleIn } from './components/internal/other-documents.js';
export { onPrint } from './components/internal/paper.js';
export { printAlone } from './components/internal/share/print-alone.js';
export { shareStyles } from './components/internal/share/share.styles.js';
export { shareTemplate } from './components/internal/share/share.template.js';
export { ShareController } from './components/internal/share/share-controller.js';
export { themeStyles } from './components/internal/theme/theme.styles.js';
export { fetchBeside } from './data/beside.script.js';
export {
  buildChainMap,
  buildChallengeBoard,
  buildIndicators,
  buildPolicyTree,
  byWeight,
  daysLeft,
  daysToExpiry,
  decimalsOf,
  formatQuantity,
  indicatorStatus,
  issue,
  lastDayOf,
  sayable,
  TABLE_NAMES,
  textOf,
} from './data/index.js';
export {
  areWordsComing,
  fill,
  languageOf,
  problemWords,
  registerLanguage,
} from './data/language.js';
export { isListedLater, listedRows, rowsLater } from './data/table/rows-behind.js';
export { messagesOf, wordsOf } from './locales/index.js';
