/**
 * Chancai on a server: pictures and pages from Node, without a browser.
 * @module chancai/server
 */
import '../locales/headless.js';

export { type HtmlOptions, type HtmlView, renderHTML } from './render-html.js';
export { renderSVG } from './render-svg.js';
export type { RenderOptions } from './stand.js';
export { VIEW_NAMES, type ViewName, type ViewOptions } from './views.js';
