import { EXPORTS } from '../components/internal/export/exports.js';
import { xmlText } from '../data/escapes.js';
import type { Report } from './report.js';
import { stillOf } from './still.js';

/** How wide pictures are that stand until the element does, in CSS pixels. */
const WIDTH = 900;

/** A report as markup that stands without scripts: each page with its pictures and data tables. */
export function stillsOf({ title, region, origin, author, pages, missing, context }: Report): string {
  const { messages } = context;
  const line = (text: string) => (text === '' ? '' : `<p>${xmlText(text)}</p>`);
  const said = (tag: string, text: string) => (text === '' ? '' : line(messages.pair(tag, text)));
  const sections = pages.map(
    (page, at) =>
      `<section><h2>${xmlText(page.title)}</h2>${page.figures
        .map((figure, place) =>
          stillOf(EXPORTS.svg(figure, { width: WIDTH, fluid: true }), figure, `still-${at}-${place}`),
        )
        .join('')}${page.unshown.map(line).join('')}</section>`,
  );
  const head = `<h1>${xmlText(title)}</h1>${line(region)}${line(origin.join(messages.separator))}`;
  return `${head}${said(messages.author.headline, author.headline)}${said(messages.author.note, author.note)}${sections.join('')}${line(missing)}`;
}
