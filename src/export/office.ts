import { framedPng } from '../components/internal/export/framed.js';
import type { Office } from '../components/internal/export/writers.js';
import { elementReport } from './element-report.js';
import type { PngMaker } from './pictures.js';
import { writeSlides } from './slides.js';
import { writeWord } from './word.js';

const OPEN_XML = 'application/vnd.openxmlformats-officedocument';

/** Pixels by the page's canvas. */
const canvasPng: PngMaker = async (picture, frame) =>
  new Uint8Array(await (await framedPng(picture, frame)).arrayBuffer());

/** Slides and documents of what an element shows, made in the page. */
export const office: Office = {
  pptx: async (whole) =>
    new Blob([(await writeSlides(await elementReport(whole))) as Uint8Array<ArrayBuffer>], {
      type: `${OPEN_XML}.presentationml.presentation`,
    }),
  docx: async (whole) =>
    new Blob([(await writeWord(await elementReport(whole), canvasPng)) as Uint8Array<ArrayBuffer>], {
      type: `${OPEN_XML}.wordprocessingml.document`,
    }),
};
