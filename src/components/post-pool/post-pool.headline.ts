import type { PostPool } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import type { Headline } from '../internal/figure.template.js';
import { postPoolWords, groupName } from './post-pool.words.js';

/** Says how many there are and where most. */
export function postPoolHeadline({ groups, total }: PostPool, context: ViewContext): Headline {
  const words = postPoolWords(context);
  const { messages } = context;
  const most = groups[0]!;
  const title = words.title(context.brief(total), groupName(most, context), context.brief(most.count));
  return {
    title,
    subtitle: words.subtitle,
    summary: messages.sentences([messages.chartOf(messages.view['post-pool']), title, words.subtitle]),
  };
}
