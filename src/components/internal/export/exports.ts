import type { ViewContext } from '../context.js';
import { toCsv } from '../data/data-table.js';
import type { PictureSize, StandingFigure } from '../standing-figure.js';
import { type ExportFrame, framedPng, framedSvg } from './framed.js';
import type { Whole } from './whole.js';
import type { Writers } from './writers.js';
import { writersLater } from './writers-later.js';

/** What a picture shows beside the drawing. */
const frameOf = <Model>(figure: StandingFigure<Model>): ExportFrame => {
  const { context, headline, legend, author } = figure;
  return {
    tokens: context.tokens,
    headline,
    author: { ...author, tags: context.messages.author },
    legend,
    footer: figure.footer(),
  };
};

/** What a figure can be had as; each speaks for itself elsewhere. */
export const EXPORTS = {
  csv: <Model>(figure: StandingFigure<Model>): string => toCsv(figure.table, figure.context, figure.author),
  svg: <Model>(figure: StandingFigure<Model>, { fluid = false, ...size }: PictureSize & { fluid?: boolean }): string =>
    framedSvg(figure.picture(size), { ...frameOf(figure), fluid }),
  png: <Model>(figure: StandingFigure<Model>, size: PictureSize): Promise<Blob> =>
    framedPng(figure.picture(size), frameOf(figure)),
  /** One workbook, a sheet a figure. */
  async xlsx(figures: readonly StandingFigure<unknown>[]): Promise<BlobPart> {
    const { book } = await needWriters(figures[0]!.context);
    return book(figures);
  },
};

/** What writes files; rejects with what is missing, in the reader's language. */
export async function needWriters({ messages }: ViewContext): Promise<Writers> {
  const writers = await writersLater();
  if (!writers) throw new Error(messages.share.noWriter('chancai.share.js'));
  return writers;
}

/** What stands at the head of whatever is taken along of a whole element: its title, and what its author says. */
export function aboveOf({
  context,
  facts,
  author,
  title,
}: Pick<Whole, 'context' | 'facts' | 'author' | 'title'>): string[] {
  const { messages, text } = context;
  const tag = messages.author;
  return [
    title ?? (facts?.meta.title ? text(facts.meta.title) : ''),
    author.headline && messages.pair(tag.headline, author.headline),
    author.note && messages.pair(tag.note, author.note),
  ].filter((line) => line !== '');
}

/** The sentence with its source, as text; the author's, marked, above it. */
export function shareText<Model>(figure: StandingFigure<Model>): string {
  const { headline, author, context } = figure;
  const { messages } = context;
  const tag = messages.author;
  const lines =
    author.headline === ''
      ? [headline.title]
      : [messages.pair(tag.headline, author.headline), messages.pair(tag.generated, headline.title)];
  return [...lines, headline.subtitle, author.note && messages.pair(tag.note, author.note), figure.footer()]
    .filter((line) => line !== '')
    .join('\n');
}
