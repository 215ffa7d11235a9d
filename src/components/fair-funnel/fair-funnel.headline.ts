import type { FairFunnel } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import type { Headline } from '../internal/figure.template.js';
import { fairFunnelWords, groupName } from './fair-funnel.words.js';

/** Says how many there are and where most. */
export function fairFunnelHeadline({ groups, total }: FairFunnel, context: ViewContext): Headline {
  const words = fairFunnelWords(context);
  const { messages } = context;
  const most = groups[0]!;
  const title = words.title(context.brief(total), groupName(most, context), context.brief(most.count));
  return {
    title,
    subtitle: words.subtitle,
    summary: messages.sentences([messages.chartOf(messages.view['fair-funnel']), title, words.subtitle]),
  };
}
