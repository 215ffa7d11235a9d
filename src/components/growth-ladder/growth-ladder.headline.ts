import { greatest } from 'd3-array';
import type { GrowthItem, GrowthLadder } from '../../data/index.js';
import { partsMet } from '../internal/chart/bars.js';
import type { ViewContext } from '../internal/context.js';
import type { Headline } from '../internal/figure.template.js';
import { growthName, growthText, growthWords, lackText, reachedText } from './growth-ladder.words.js';

/** Says who is farthest behind, and how many targets are met. */
export function growthLadderHeadline(model: GrowthLadder, context: ViewContext): Headline {
  const words = growthWords(context);
  const { messages } = context;
  const { rungs, period, scale } = model;
  const when = period === undefined ? '' : messages.periodOf(period);
  const items = rungs.flatMap((rung) => rung.items);
  const farthest = farthestText(items, context);
  const tally = tallyText(model, context);
  // Of one target all is said.
  const alone = items.filter(({ verdict }) => verdict !== 'none').length === 1;
  const title = farthest === '' ? capital(tally) : alone ? farthest : farthest + words.apart + tally;
  const subtitle = words.subtitle(rungs.length, when, words.scale[scale]);
  const list = [...rungs]
    .reverse()
    .map(
      (rung) =>
        `${growthName(rung, context)} ${rung.items.map((item) => itemText(item, context)).join(messages.comma)}`,
    );
  const withheld = items.filter(({ count }) => partsMet([count]).slot).length;
  const gaps = items.filter(({ count }) => count.status === 'missing').length;
  const summary = [
    messages.chartOf(messages.view['growth-ladder']),
    title,
    subtitle,
    words.list(list.join(words.apart)),
    withheld > 0 ? words.withheld(withheld) : '',
    gaps > 0 ? words.missing(gaps, when) : '',
  ];
  return { title, subtitle, summary: messages.sentences(summary) };
}

/** For sentences of ours: names of the data keep their letters. */
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const itemText = (item: GrowthItem, context: ViewContext): string =>
  `${growthName(item, context)} ${growthText(item, context)}`;

/** The least that is known to be missing, and the most that may be, in per cent of the target. */
const leastGap = ({ reached }: GrowthItem): number =>
  reached.status === 'missing' || reached.high >= 100 ? 0 : 100 - reached.high;
const mostGap = ({ reached, verdict }: GrowthItem): number =>
  verdict === 'met' ? 0 : reached.status === 'missing' ? 100 : Math.max(0, 100 - reached.low);

/** The item that is farthest behind for its target, where one is. */
function farthestText(items: readonly GrowthItem[], context: ViewContext): string {
  const words = growthWords(context);
  const farthest = greatest(
    items.filter(({ verdict }) => verdict === 'behind'),
    leastGap,
  );
  if (!farthest) return '';
  const others = items.filter((item) => item !== farthest && item.verdict !== 'none');
  const beyond = (gap: (item: GrowthItem) => number) => others.every((item) => leastGap(farthest) > gap(item));
  const widest = others.length === 0 ? 'none' : beyond(mostGap) ? 'sure' : beyond(leastGap) ? 'known' : 'none';
  return words.farthest(
    growthName(farthest, context),
    reachedText(farthest, context),
    lackText(farthest, context),
    words.widest[widest],
  );
}

function tallyText({ rungs }: GrowthLadder, context: ViewContext): string {
  const words = growthWords(context);
  const items = rungs.flatMap((rung) => rung.items);
  const count = (...verdicts: string[]) => items.filter(({ verdict }) => verdicts.includes(verdict)).length;
  const all = count('met', 'behind', 'uncertain');
  return all === 0 ? words.untold(rungs.length, items.length) : words.tally(all, count('met'), count('uncertain'));
}
