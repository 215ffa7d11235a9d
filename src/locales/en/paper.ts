import type { PaperWords } from '../zh-CN/paper.js';

/** What is said of PDF, PNG and pages made in Node, in English. */
export const paper: PaperWords = {
  noFont: (places) =>
    `There is no font with Chinese letters here, so the file can’t be made. Name a .ttf, .otf or .ttc file with the option font (--font for the command), such as NotoSansSC-Regular.ttf. Looked at: ${places.join(', ')}`,
  noSuchFont: (name) => `The font file ${name} can’t be read; check its path.`,
  notAFont: (name) => `${name} is no font that can be used; name a .ttf, .otf or .ttc file.`,
  noPainter: 'A PNG needs @resvg/resvg-js, which is not installed. Run npm install @resvg/resvg-js, or take the SVG.',
  noScript: (places) =>
    `chancai.js is not here, so no interactive page can be made. Copy dist/cdn/ of the package. Looked at: ${places.join(', ')}`,
  noOwnText:
    'This page does not have chancai.js by a script tag, so no page with everything inside can be made of it. Use the script tag, or the command chancai render.',
  rowsElsewhere:
    'The rows are on a server, so no page with everything inside can be made. Take slides, Word or Excel, or use the command chancai render.',
  page: (page, pages) => `Page ${page} of ${pages}`,
  contents: 'Contents',
  continued: (title) => `${title} (continued)`,
  dataOf: (title) => `Data table: ${title}`,
  noScripts: 'The browser runs no scripts here: these are the pictures and the data tables.',
};
