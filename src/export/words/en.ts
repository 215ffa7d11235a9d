import type { FileWords } from './zh-CN.js';

/** The same in English. */
export const en: FileWords = {
  fonts: {
    title: 'Times New Roman',
    heading: 'Arial',
    section: 'Arial',
    body: 'Times New Roman',
    small: 'Times New Roman',
    latin: 'Times New Roman',
    slides: 'Arial',
  },
  dated: (date) => `(${date})`,
  chapter: (number, title) => `${number}. ${title}`,
  section: (chapter, number, title) => `${chapter}.${number} ${title}`,
  figure: (number, title) => `Figure ${number}: ${title}`,
  table: (number, title) => `Table ${number}: ${title}`,
  note: (text) => `Note: ${text}`,
  seeTable: (number) => ` Data: annex, table ${number}.`,
  annex: 'Annex: data tables',
  tables: 'Data tables',
  pageNumber: ['– ', ' –'],
  continued: (title) => `${title} (continued)`,
  uncertain: 'Uncertain part',
  largeFormat: '[>=1000000]0.0,,"M";[>=1000]0.0,"k";General',
  noPng:
    '@resvg/resvg-js is not installed, or there is no font: pictures of the Word file are vectors alone, which Word before 2016 does not show',
};
