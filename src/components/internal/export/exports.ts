import { toCsv } from '../data/data-table.js';
import type { PictureSize, StandingFigure } from '../standing-figure.js';
import { type ExportFrame, framedPng, framedSvg } from './framed.js';

/** What a picture shows beside the drawing. */
const frameOf = <Model>(figure: StandingFigure<Model>): ExportFrame => {
  const { context, headline, legend } = figure;
  return { tokens: context.tokens, headline, legend, footer: figure.footer() };
};

/** What a figure can be had as; each speaks for itself elsewhere. */
export const EXPORTS = {
  csv: <Model>(figure: StandingFigure<Model>): string => toCsv(figure.table, figure.context),
  svg: <Model>(figure: StandingFigure<Model>, { fluid = false, ...size }: PictureSize & { fluid?: boolean }): string =>
    framedSvg(figure.picture(size), { ...frameOf(figure), fluid }),
  png: <Model>(figure: StandingFigure<Model>, size: PictureSize): Promise<Blob> =>
    framedPng(figure.picture(size), frameOf(figure)),
};
