/**
 * Chancai on a server: pictures and pages from Node, without a browser.
 * @module chancai/server
 */
import '../locales/all.js';

export type { FontSource } from './font/find-font.js';
export { type FileOptions, renderDOCX, renderPPTX, renderXLSX } from './render-files.js';
export { type HtmlOptions, type HtmlView, renderHTML } from './render-html.js';
export { renderPage } from './render-page.js';
export { type PdfOptions, renderPDF } from './render-pdf.js';
export { type PngOptions, renderPNG } from './render-png.js';
export { renderSVG } from './render-svg.js';
export type { ReportOptions } from './report.js';
export type { RenderOptions } from './stand.js';
export { VIEW_NAMES, type ViewName, type ViewOptions } from './views.js';
