import type { RegionMap } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import type { Headline } from '../internal/figure.template.js';
import { regionMapWords, groupName } from './region-map.words.js';

/** Says how many there are and where most. */
export function regionMapHeadline({ groups, total }: RegionMap, context: ViewContext): Headline {
  const words = regionMapWords(context);
  const { messages } = context;
  const most = groups[0]!;
  const title = words.title(context.brief(total), groupName(most, context), context.brief(most.count));
  return {
    title,
    subtitle: words.subtitle,
    summary: messages.sentences([messages.chartOf(messages.view['region-map']), title, words.subtitle]),
  };
}
