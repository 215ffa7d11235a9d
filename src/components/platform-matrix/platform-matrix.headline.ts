import { greatest } from 'd3-array';
import type { PlatformMatrix } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import type { Headline } from '../internal/figure.template.js';
import { lineName, platformWords, shareText } from './platform-matrix.words.js';

/** Says how many platforms there are, how many of a high level, and how much of their capacity is in use. */
export function platformMatrixHeadline({ total, senior, cells }: PlatformMatrix, context: ViewContext): Headline {
  const words = platformWords(context);
  const { messages } = context;
  const bare = { unit: false };
  const { use } = total;
  const title =
    words.title(context.figure(total.count, bare), context.figure(senior, bare)) +
    (use.status === 'missing' ? '' : words.titleUse(shareText(use, context, 1)));
  const subtitle =
    words.subtitle +
    (total.shared.status === 'missing' ? '' : words.subtitleShared(context.figure(total.shared, bare)));
  const most = greatest(
    cells.filter((cell) => cell.use.status !== 'missing' && cell.use.low > 0),
    (cell) => cell.use.low,
  );
  const summary = [
    messages.chartOf(messages.view['platform-matrix']),
    title,
    subtitle,
    most
      ? words.fullest(lineName(most.kind, context), lineName(most.chain, context), shareText(most.use, context, 1))
      : '',
  ];
  return { title, subtitle, summary: messages.sentences(summary) };
}
