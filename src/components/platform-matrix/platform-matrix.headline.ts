import { leadersOf, type PlatformMatrix } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import type { Headline } from '../internal/figure.template.js';
import { listed } from '../internal/named.js';
import { inOneBreath } from '../internal/speech.js';
import { lineName, platformWords, shareText, wholeText } from './platform-matrix.words.js';

/** Says how many platforms there are, how many of a high level, and how much of their capacity is in use. */
export function platformMatrixHeadline({ total, senior, cells }: PlatformMatrix, context: ViewContext): Headline {
  const words = platformWords(context);
  const bare = { unit: false };
  const { use, incomplete, count } = total;
  const stated = wholeText(count.low - incomplete, context);
  const title =
    words.title(context.figure(total.count, bare), context.figure(senior, bare)) +
    (use.status === 'missing'
      ? ''
      : words[incomplete > 0 ? 'titlePartly' : 'titleUse'](shareText(use, context, 1), stated));
  const subtitle =
    words.subtitle +
    (total.shared.status === 'missing' ? '' : words.subtitleShared(context.figure(total.shared, bare)));
  return { title, subtitle, summary: inOneBreath([title, subtitle, fullestText(cells, context)], context) };
}

/** The cells most in use, as far as that is known; '' where it is not, or all are as much. */
function fullestText(cells: PlatformMatrix['cells'], context: ViewContext): string {
  const words = platformWords(context);
  const lead = leadersOf(cells, ({ use }) => use, {
    isNamed: ({ kind, chain }) => kind.key !== '' && chain.key !== '',
  });
  if (!lead || lead.even) return '';
  const names = lead.first.map(({ kind, chain }) => words.cell(lineName(kind, context), lineName(chain, context)));
  return words[lead.sure && cells.every(({ incomplete }) => incomplete === 0) ? 'fullest' : 'fullestKnown'](
    listed(names, context),
    shareText(lead.first[0].use, context, 1),
  );
}
