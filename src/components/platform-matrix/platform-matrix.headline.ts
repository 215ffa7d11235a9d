import type { PlatformMatrix } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import type { Headline } from '../internal/figure.template.js';
import { groupName, platformMatrixWords } from './platform-matrix.words.js';

/** Says how many there are and where most. */
export function platformMatrixHeadline({ groups, total }: PlatformMatrix, context: ViewContext): Headline {
  const words = platformMatrixWords(context);
  const { messages } = context;
  const most = groups[0]!;
  const title = words.title(context.brief(total), groupName(most, context), context.brief(most.count));
  return {
    title,
    subtitle: words.subtitle,
    summary: messages.sentences([messages.chartOf(messages.view['platform-matrix']), title, words.subtitle]),
  };
}
