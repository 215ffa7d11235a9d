import type { ReportFigure } from './report.js';

/** What is said of a figure in running text: its breath of speech without what the caption of its picture says. */
export function proseOf({ headline, context }: ReportFigure): string {
  const { title, subtitle, summary } = headline;
  const stop = context.grammar.stop.trim();
  const said = summary.startsWith(title) ? summary : `${title}${context.grammar.stop}${summary}`;
  return subtitle === '' ? said : said.replace(`${subtitle}${stop}`, '').trim();
}

/** The alternative text of its picture: what is seen, in one breath. */
export const alternativeOf = ({ headline, author, context }: ReportFigure): string =>
  author.headline === ''
    ? headline.summary
    : `${context.messages.pair(context.messages.author.headline, author.headline)} ${headline.summary}`;
