import { exact, type GrowthItem, type GrowthLadder, interval, leadersOf, type Quantity } from '../../data/index.js';
import { partsMet } from '../internal/chart/bars.js';
import type { ViewContext } from '../internal/context.js';
import type { Headline } from '../internal/figure.template.js';
import { listed, named } from '../internal/named.js';
import { inOneBreath } from '../internal/speech.js';
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
    title,
    withheld > 0 ? words.withheld(withheld) : '',
    gaps > 0 ? words.missing(gaps, when) : '',
    subtitle,
    words.list(list.join(words.apart)),
  ];
  return { title, subtitle, summary: inOneBreath(summary, context) };
}

/** For sentences of ours: names of the data keep their letters. */
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const itemText = (item: GrowthItem, context: ViewContext): string =>
  named(growthName(item, context), growthText(item, context), context);

/** What is missing to the target in per cent of it: at the least and at the most. */
function gapOf({ reached, verdict }: GrowthItem): Quantity {
  if (verdict === 'met') return exact(0, '%');
  if (reached.status === 'missing') return interval(0, 100, '%');
  return interval(Math.max(0, 100 - reached.high), Math.max(0, 100 - reached.low), '%');
}

/** The item that is farthest behind for its target, where one is. */
function farthestText(items: readonly GrowthItem[], context: ViewContext): string {
  const words = growthWords(context);
  const targeted = items.filter(({ verdict }) => verdict !== 'none');
  const lead = leadersOf(targeted, gapOf);
  if (!lead) return '';
  const { first, sure } = lead;
  const widest = targeted.length === 1 || lead.even ? 'none' : sure ? (first.length > 1 ? 'tied' : 'sure') : 'known';
  const [item] = first;
  if (first.length > 1) {
    const names = first.map((one) => growthName(one, context));
    return words.tied(listed(names, context), reachedText(item, context), words.widest[widest]);
  }
  return words.farthest(
    growthName(item, context),
    reachedText(item, context),
    lackText(item, context),
    words.widest[widest],
  );
}

function tallyText({ rungs }: GrowthLadder, context: ViewContext): string {
  const words = growthWords(context);
  const items = rungs.flatMap((rung) => rung.items);
  const count = (...verdicts: string[]) => items.filter(({ verdict }) => verdicts.includes(verdict)).length;
  const all = count('met', 'behind', 'uncertain');
  if (all === 0)
    return words.untold(
      rungs.length,
      items.length,
      items.every(({ target }) => target.status === 'missing'),
    );
  return words.tally(all, count('met'), count('uncertain'));
}
